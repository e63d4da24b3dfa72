import { describe, expect, it } from 'vitest';
import { form, t } from './catalog.fixtures.ts';
import { compare } from './comparison.ts';
import { problemsOf } from './content.rules.ts';
import { complete, type DraftContent, type DraftSpecification } from './content.ts';
import { replanned, sameTerms, type TermsFrame, termsOf } from './terms.ts';
import { FORBIDDEN_WORDS, findingsIn } from './text-policy.ts';

const limits = { forbidden: FORBIDDEN_WORDS, minDescription: 400 };
const fieldsOf = (content: unknown) =>
  problemsOf(content as DraftContent, limits).map((p) => `${p.field} ${p.rule}`);
const spec = (over: DraftSpecification, at = 0) => {
  const content = form();
  return {
    ...content,
    specifications: content.specifications.map((s, i) => (i === at ? { ...s, ...over } : s)),
  };
};

describe('the publishing form', () => {
  it('has no problems when everything is there', () => {
    expect(fieldsOf(form())).toEqual([]);
  });

  it('names every field that an empty form lacks, and throws nothing', () => {
    const fields = problemsOf({}, limits).map((p) => p.field);
    for (const field of [
      'category',
      'name.zh-CN',
      'brief.en',
      'description.zh-CN',
      'highlights',
      'guide.en',
      'support.phone',
      'support.email',
      'addressId',
      'refundPolicy.en',
      'specifications',
    ]) {
      expect(fields).toContain(`body.content.${field}`);
    }
  });

  it.each<[string, DraftContent, string]>([
    ['a one-letter name', { ...form(), name: t('云', 'Y') } as never, 'body.content.name.zh-CN minLength'],
    [
      'a forbidden word',
      { ...form(), brief: t('国内最佳的代码仓库', 'Code hosting') } as never,
      'body.content.brief.zh-CN forbidden-word',
    ],
    [
      'a link in the description',
      { ...form(), description: t('x'.repeat(500), 'see https://a.example now') } as never,
      'body.content.description.en link',
    ],
    [
      'a phone number in a name',
      { ...form(), name: t('云舟 13800138000', 'Yunzhou') } as never,
      'body.content.name.zh-CN phone',
    ],
    [
      'a price in a name',
      { ...form(), name: t('云舟 99元', 'Yunzhou') } as never,
      'body.content.name.zh-CN price',
    ],
    [
      'a short description',
      { ...form(), description: t('短', 'short') } as never,
      'body.content.description minLength',
    ],
    [
      'two highlights',
      { ...form(), highlights: form().highlights.slice(0, 2) } as never,
      'body.content.highlights items',
    ],
    ['a long tag', { ...form(), tags: ['a'.repeat(21)] } as never, 'body.content.tags.0 length'],
    [
      'a bad e-mail',
      { ...form(), support: { ...form().support, email: 'nobody' } } as never,
      'body.content.support.email email',
    ],
    ['a price of zero', spec({ monthly: '0' }) as never, 'body.content.specifications.0.monthly price'],
    ['a negative price', spec({ yearly: '-5' }) as never, 'body.content.specifications.0.yearly price'],
    [
      'a price with a point',
      spec({ monthly: '99.00' }) as never,
      'body.content.specifications.0.monthly price',
    ],
    [
      'no price at all',
      spec({ monthly: null, yearly: null }) as never,
      'body.content.specifications.0.monthly required',
    ],
    [
      'nine decimals',
      spec(
        { items: [{ code: 'a', name: t('a', 'a'), unit: t('a', 'a'), unitPrice: '0.123456789' }] },
        1,
      ) as never,
      'body.content.specifications.1.items.0.unitPrice unitPrice',
    ],
    [
      'a unit price of zero',
      spec({ items: [{ code: 'a', name: t('a', 'a'), unit: t('a', 'a'), unitPrice: '0.00' }] }, 1) as never,
      'body.content.specifications.1.items.0.unitPrice unitPrice',
    ],
    ['no billing item', spec({ items: [] }, 1) as never, 'body.content.specifications.1.items minItems'],
    [
      'a monthly price on demand',
      spec({ monthly: '100' }, 1) as never,
      'body.content.specifications.1.monthly kind',
    ],
    ['a code twice', spec({ specId: 'team' }, 1) as never, 'body.content.specifications.1.specId unique'],
    ['a code in capitals', spec({ specId: 'Team' }) as never, 'body.content.specifications.0.specId pattern'],
    [
      'a greatest quantity off the steps',
      spec({ seats: { ...(form().specifications[0] as { seats: object }).seats, max: 99 } }) as never,
      'body.content.specifications.0.seats.max step',
    ],
    [
      'a specification without kind',
      spec({ kind: undefined }) as never,
      'body.content.specifications.0.kind required',
    ],
  ])('refuses %s at its field', (_what, content, field) => {
    expect(fieldsOf(content)).toContain(field);
  });
});

describe('text policy (2.4)', () => {
  it.each(['3.5 GB 内存', '2026-03-02 发布', '每月 3,000 张', '支持 Node.js 24', '10.0.0.1'])(
    'lets %s pass',
    (text) => {
      expect(findingsIn(text, { isName: true, forbidden: FORBIDDEN_WORDS })).toEqual([]);
    },
  );
  it('takes the word list as given', () => {
    expect(findingsIn('ABC', { isName: false, forbidden: ['abc'] })).toEqual([
      { rule: 'forbidden-word', found: 'abc' },
    ]);
  });
});

describe('terms', () => {
  const frame: TermsFrame = {
    productId: 'prd_1' as never,
    sellerId: 'sel_1' as never,
    revisionId: 'rvn_1' as never,
    feeBasisPoints: 500,
    taxRate: '0.06',
    maxPeriods: { MONTH: 9, YEAR: 3 },
  };
  const content = complete(form() as never);
  const team = termsOf(content.specifications[0]!, 'sku_1', content, frame);
  const sold = team.map((terms, i) => ({ ...terms, planId: `pln_${i}` }));

  it('gives one SKU two plans, month and year, with the unit price of a year', () => {
    expect(team.map((p) => [p.skuCode, p.periodType, p.price, p.seats?.unitPrice, p.maxPeriods])).toEqual([
      ['sku_1', 'MONTH', 9900n, '12.5', 9],
      ['sku_1', 'YEAR', 99_000n, '150', 3],
    ]);
  });

  it('keeps every plan when nothing but the revision changed', () => {
    const again = termsOf(content.specifications[0]!, 'sku_1', content, {
      ...frame,
      revisionId: 'rvn_2' as never,
    });
    expect(replanned(sold, again)).toEqual({ close: [], open: [] });
  });

  it('replaces only the plan whose price changed', () => {
    const dearer = { ...content.specifications[0]!, monthly: '10900' } as never;
    const change = replanned(sold, termsOf(dearer, 'sku_1', content, frame));
    expect(change.close.map((p) => p.planId)).toEqual(['pln_0']);
    expect(change.open.map((p) => p.price)).toEqual([10_900n]);
  });

  it('takes 12.5 and 12.50 for the same price', () => {
    const first = sold[0]!;
    expect(sameTerms(first, { ...first, seats: { ...first.seats!, unitPrice: '12.50' as never } })).toBe(
      true,
    );
  });
});

describe('comparison', () => {
  it('shows prices as people read them and finds specifications by their code, not their place', () => {
    const live = form();
    const now = {
      ...live,
      specifications: [live.specifications[1]!, { ...live.specifications[0]!, monthly: '10900' }],
    };
    const changed = compare(live as never, now as never).filter((f) => f.changed);
    expect(changed).toEqual([
      {
        field: 'specifications.team.monthly',
        label: 'specifications.monthly',
        lang: null,
        live: '99.00',
        submitted: '109.00',
        changed: true,
      },
    ]);
  });
  it('shows what was removed', () => {
    const live = form();
    const fields = compare(live as never, { ...live, upstream: null } as never).filter((f) => f.changed);
    expect(fields.map((f) => [f.field, f.submitted])).toContainEqual(['upstream.licence', null]);
  });
});
