import { CompareTable, DescriptionList, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import type { Content, FormSpecification, MyProduct } from '../publish/draft.ts';

type Revision = NonNullable<MyProduct['open']>;
type Lang = 'zh-CN' | 'en';
interface Words {
  readonly month: string;
  readonly year: string;
}

/** The form as lines of text in one language, the reader's unless told, specifications by their code. */
function useLines(): (content: Content, lang?: Lang) => Map<string, string> {
  const { t } = useTranslation('seller');
  const page = usePage();
  const { api } = page;
  const say = useSay();
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => api.categories.list(),
    staleTime: 300_000,
  });
  const leaves = (categories.data?.categories ?? []).flatMap((parent) => parent.children);
  const categoryOf = (code: string | undefined) => {
    const leaf = leaves.find((one) => one.code === code);
    return leaf ? say(leaf.name) : code;
  };
  const words = { month: t('products.perMonth'), year: t('products.perYear') };
  return (content, lang = page.lang) =>
    linesOf({ ...content, category: categoryOf(content.category) }, lang, words);
}

function useLabel(): (key: string) => string {
  const { t } = useTranslation('seller');
  return (key) =>
    key.startsWith('spec:') ? t('products.specRow', { specId: key.slice(5) }) : t(`publish.fields.${key}`);
}

/** What is being changed, beside what is on sale; what changed comes first. */
export function Changes({ live, open }: { readonly live: Revision; readonly open: Revision }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const toLines = useLines();
  const label = useLabel();
  const rowsIn = (one: Lang) => {
    const before = toLines(live.content as Content, one);
    const after = toLines(open.content as Content, one);
    return [...new Set([...after.keys(), ...before.keys()])].map((key) => ({
      key,
      lang: one,
      old: before.get(key) ?? '',
      now: after.get(key) ?? '',
    }));
  };
  const rows = rowsIn(lang);
  const isChanged = (row: (typeof rows)[number]) => row.old !== row.now;
  // What reads alike in both languages (a category, a phone number) is one change, not two.
  const mine = rows.filter(isChanged);
  const others = rowsIn(lang === 'en' ? 'zh-CN' : 'en')
    .filter(isChanged)
    .filter((row) => !mine.some((one) => one.key === row.key && one.now === row.now));
  const changed = [...mine, ...others];
  const shown = [...changed, ...rows.filter((row) => !isChanged(row))];
  return (
    <section aria-label={t('products.changes')}>
      <CompareTable
        summary={t('products.changedCount', { n: changed.length })}
        before={{ title: t('products.onSale'), note: ` ${t('products.revision', { n: live.number })}` }}
        after={{
          title: t('products.new'),
          note: ` ${t('products.revision', { n: open.number })} · ${t(`products.change.${open.state}`)}`,
        }}
        rows={shown.map(({ key, lang: one, old, now }) => ({
          key: `${key} ${one}`,
          field: one === lang ? label(key) : `${label(key)} (${t(one === 'en' ? 'inEnglish' : 'inChinese')})`,
          same: old === now,
          before: old === now ? short(old, SHORT) : old ? <del>{short(old)}</del> : '–',
          after: old === now ? short(now, SHORT) : now ? <ins>{short(now)}</ins> : '–',
        }))}
      />
    </section>
  );
}

/** What one version says: what is on sale, or a first draft as far as it is written. */
export function Written({ title, revision }: { readonly title: string; readonly revision: Revision }) {
  const { t } = useTranslation('seller');
  const toLines = useLines();
  const label = useLabel();
  const lines = [...toLines(revision.content as Content)];
  return (
    <Panel title={title} note={t('products.revision', { n: revision.number })}>
      {lines.length === 0 ? (
        <p className="i2">{t('products.nothingWritten')}</p>
      ) : (
        <DescriptionList items={lines.map(([key, text]) => ({ term: label(key), detail: short(text) }))} />
      )}
    </Panel>
  );
}

const LONGEST = 160;
/** What did not change is only there to be recognised. */
const SHORT = 40;

function short(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function linesOf(content: Content, lang: Lang, words: Words): Map<string, string> {
  const lines = new Map<string, string>();
  const put = (key: string, text: string | null | undefined) => {
    if (text?.trim()) lines.set(key, text.trim());
  };
  put('name', content.name?.[lang]);
  put('category', content.category);
  put('brief', content.brief?.[lang]);
  put('headline', content.headline?.[lang]);
  put('description', content.description?.[lang]);
  put(
    'highlights',
    (content.highlights ?? []).map((h) => `${h.title?.[lang] ?? ''} – ${h.text?.[lang] ?? ''}`).join(' / '),
  );
  put('guide', content.guide?.[lang]);
  put('tags', (content.tags ?? []).join(', '));
  put('support_phone', content.support?.phone);
  put('support_email', content.support?.email);
  put('support_hours', content.support?.hours?.[lang]);
  put('refundPolicy', content.refundPolicy?.[lang]);
  for (const spec of content.specifications ?? [])
    put(`spec:${spec.specId ?? ''}`, specLine(spec, lang, words));
  return lines;
}

function specLine(spec: FormSpecification, lang: Lang, words: Words): string {
  const money = (price: string | null | undefined) =>
    price && /^\d+$/.test(price) ? formatMoney(price, lang) : null;
  const unit = (price: string | undefined) =>
    price && /^\d+(\.\d+)?$/.test(price) ? formatUnitPrice(price, lang) : (price ?? '');
  const parts = [
    spec.name?.[lang],
    money(spec.monthly) && `${money(spec.monthly)} ${words.month}`,
    money(spec.yearly) && `${money(spec.yearly)} ${words.year}`,
    spec.seats?.monthlyUnitPrice &&
      `${spec.seats.name?.[lang] ?? ''} ${spec.seats.min ?? ''}–${spec.seats.max ?? ''} × ${unit(spec.seats.monthlyUnitPrice)}`,
    ...(spec.items ?? [])
      .filter((item) => item.unitPrice)
      .map(
        (item) => `${item.name?.[lang] ?? item.code} ${unit(item.unitPrice)} / ${item.unit?.[lang] ?? ''}`,
      ),
    ...(spec.features ?? []).map((feature) => feature[lang]),
  ];
  return parts.filter(Boolean).join(' · ');
}
