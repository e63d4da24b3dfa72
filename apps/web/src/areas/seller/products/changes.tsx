import { CompareTable, DescriptionList, Panel, PanelBody } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMoney } from '../../../lib/formats.ts';
import type { Content, FormSpecification, MyProduct } from '../publish/draft.ts';

type Revision = NonNullable<MyProduct['open']>;
type Lang = 'zh-CN' | 'en';

/** What is being changed, beside what is on sale; without anything on sale, what is written so far. */
export function Changes({ live, open }: { readonly live: Revision | null; readonly open: Revision }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const before = live ? linesOf(live.content as Content, lang) : new Map<string, string>();
  const after = linesOf(open.content as Content, lang);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const rows = keys.map((key) => ({ key, old: before.get(key) ?? '', now: after.get(key) ?? '' }));
  const changed = rows.filter((row) => row.old !== row.now);
  const shown = live ? [...changed, ...rows.filter((row) => row.old === row.now)] : changed;
  if (shown.length === 0) {
    return (
      <Panel title={t('products.changes')}>
        <p className="i2">{t('products.nothingWritten')}</p>
      </Panel>
    );
  }
  const label = (key: string) =>
    key.startsWith('spec:') ? t('products.specRow', { specId: key.slice(5) }) : t(`publish.fields.${key}`);
  return (
    <Panel title={t('products.changes')} note={t(`products.change.${open.state}`)} flush>
      <PanelBody>
        <CompareTable
          summary={live ? t('products.changedCount', { n: changed.length }) : t('products.written')}
          before={{
            title: t('products.onSale'),
            note: live ? ` ${t('products.revision', { n: live.number })}` : ` ${t('products.notYet')}`,
          }}
          after={{ title: t('products.new'), note: ` ${t('products.revision', { n: open.number })}` }}
          rows={shown.map(({ key, old, now }) => ({
            key,
            field: label(key),
            same: old === now,
            before: old === now ? short(old) : old ? <del>{short(old)}</del> : '–',
            after: old === now ? short(now) : now ? <ins>{short(now)}</ins> : '–',
          }))}
        />
      </PanelBody>
    </Panel>
  );
}

/** What is on sale, while nothing is being changed. */
export function LiveContent({ live }: { readonly live: Revision }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const lines = [...linesOf(live.content as Content, lang)].filter(([key]) => !key.startsWith('spec:'));
  return (
    <Panel title={t('products.liveContent')} note={t('products.revision', { n: live.number })}>
      <DescriptionList
        items={lines.map(([key, text]) => ({ term: t(`publish.fields.${key}`), detail: short(text) }))}
      />
    </Panel>
  );
}

const LONGEST = 160;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The form as lines of text in the reader's language, specifications by their code. */
function linesOf(content: Content, lang: Lang): Map<string, string> {
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
  for (const spec of content.specifications ?? []) put(`spec:${spec.specId ?? ''}`, specLine(spec, lang));
  return lines;
}

function specLine(spec: FormSpecification, lang: Lang): string {
  const money = (price: string | null | undefined) =>
    price && /^\d+$/.test(price) ? formatMoney(price, lang) : null;
  const month = lang === 'en' ? '/month' : '/月';
  const year = lang === 'en' ? '/year' : '/年';
  const parts = [
    spec.name?.[lang],
    money(spec.monthly) && `${money(spec.monthly)} ${month}`,
    money(spec.yearly) && `${money(spec.yearly)} ${year}`,
    spec.seats &&
      `${spec.seats.name?.[lang] ?? ''} ${spec.seats.min ?? ''}–${spec.seats.max ?? ''} × ${spec.seats.monthlyUnitPrice ?? ''}`,
    ...(spec.items ?? []).map(
      (item) => `${item.name?.[lang] ?? item.code} ¥${item.unitPrice ?? ''} / ${item.unit?.[lang] ?? ''}`,
    ),
    ...(spec.features ?? []).map((feature) => feature[lang]),
  ];
  return parts.filter(Boolean).join(' · ');
}
