import type { LocalText } from '@jishi/protocol';
import {
  AmountDue,
  Article,
  DescriptionList,
  Notice,
  OptionGroup,
  Panel,
  ProductMark,
  SumLines,
  Three,
} from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import type { Content, FormSpecification } from './draft.ts';

type Words = Partial<LocalText> | undefined;

/** The product page as a buyer will read it, in either language, from what is written so far. */
export function Preview({ content }: { readonly content: Content }) {
  const { t } = useTranslation('seller');
  const page = usePage();
  const [lang, setLang] = useState(page.lang);
  const say = (text: Words) => text?.[lang]?.trim() || '';
  const missing = <span className="mut">{t('publish.preview.missing')}</span>;
  const paragraphs = say(content.description)
    .split(/\n{2,}/)
    .filter(Boolean);
  const guide = say(content.guide)
    .split('\n')
    .map((line) => line.replace(/^\d+[.、)]\s*/, '').trim())
    .filter(Boolean);
  const upstream = content.upstream;
  return (
    <Panel
      title={t('publish.preview.title')}
      flush
      actions={
        <fieldset className="row" aria-label={t('publish.preview.lang')}>
          {(['zh-CN', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={one === lang ? 'btn sm' : 'btn sm txt'}
              aria-pressed={one === lang}
              onClick={() => setLang(one)}
            >
              {one === 'en' ? 'English' : '中文'}
            </button>
          ))}
        </fieldset>
      }
    >
      <div className="pv" lang={lang}>
        <div className="pvs">
          <div>
            <div className="pvh">
              <ProductMark
                name={content.name?.['zh-CN'] || '—'}
                size={72}
                logo={content.logo ? `/files/${content.logo}` : undefined}
              />
              <div>
                <h2>{say(content.name) || missing}</h2>
                <p className="i2">{say(content.brief) || missing}</p>
              </div>
            </div>
            <Article>
              <h3>{say(content.headline) || missing}</h3>
              {paragraphs.length > 0 ? (
                paragraphs.map((paragraph) => <p key={paragraph.slice(0, 60)}>{paragraph}</p>)
              ) : (
                <p>{missing}</p>
              )}
              {(content.highlights ?? []).length > 0 && (
                <Three
                  items={(content.highlights ?? []).map((h) => ({
                    title: say(h.title) || missing,
                    text: say(h.text) || missing,
                  }))}
                />
              )}
              <h3>{t('publish.fields.guide')}</h3>
              {guide.length > 0 ? (
                <ol>
                  {guide.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ol>
              ) : (
                <p>{missing}</p>
              )}
              <h3>{t('publish.service.support')}</h3>
              <p>{say(content.refundPolicy) || missing}</p>
              <DescriptionList
                items={[
                  { term: t('publish.fields.support_phone'), detail: content.support?.phone || missing },
                  { term: t('publish.fields.support_email'), detail: content.support?.email || missing },
                  { term: t('publish.fields.support_hours'), detail: say(content.support?.hours) || missing },
                  ...(upstream
                    ? [
                        {
                          term: t('publish.fields.upstream_licence'),
                          detail: `${upstream.name ?? ''} ${upstream.licence ?? ''}`.trim() || missing,
                        },
                      ]
                    : []),
                ]}
              />
            </Article>
          </div>
          <Prices specifications={content.specifications ?? []} say={say} />
        </div>
      </div>
    </Panel>
  );
}

/** The price block without its button: what can be chosen, and what it comes to. */
function Prices({
  specifications,
  say,
}: {
  readonly specifications: readonly FormSpecification[];
  readonly say: (text: Words) => string;
}) {
  const { t } = useTranslation(['seller', 'common']);
  const { lang } = usePage();
  const [chosen, setChosen] = useState(0);
  const [term, setTerm] = useState<'monthly' | 'yearly'>('monthly');
  const spec = specifications[chosen] ?? specifications[0];
  if (!spec) return <Notice tone="wait">{t('publish.prices.empty')}</Notice>;
  const money = (price: string | null | undefined) =>
    price && /^\d+$/.test(price) ? formatMoney(price, lang) : '–';
  const terms = (['monthly', 'yearly'] as const).filter((one) => spec[one]);
  const now = terms.includes(term) ? term : (terms[0] ?? 'monthly');
  const unitPrice = (price: string | undefined) =>
    price && /^\d+(\.\d+)?$/.test(price) ? formatUnitPrice(price, lang) : '–';
  return (
    <aside className="buy" aria-label={t('publish.preview.prices')}>
      <OptionGroup
        name="preview-spec"
        legend={t('publish.preview.edition')}
        columns={Math.min(2, specifications.length)}
        value={String(specifications.indexOf(spec))}
        onChange={(value) => setChosen(Number(value))}
        options={specifications.map((one, index) => ({
          value: String(index),
          label: say(one.name) || t('publish.numbered.specification', { n: index + 1 }),
          note: t(`common:mode.${one.kind ?? 'PERIOD'}`),
        }))}
      />
      {spec.kind === 'ON_DEMAND' ? (
        <SumLines
          lines={(spec.items ?? []).map((item) => ({
            label: say(item.name) || '–',
            amount: `${unitPrice(item.unitPrice)} / ${say(item.unit) || '–'}`,
          }))}
        />
      ) : (
        <>
          {terms.length > 0 && (
            <OptionGroup
              name="preview-term"
              legend={t('publish.preview.term')}
              value={now}
              onChange={(value) => setTerm(value as 'monthly' | 'yearly')}
              options={terms.map((one) => ({
                value: one,
                label: t(`publish.preview.${one}`),
                note: money(spec[one]),
              }))}
            />
          )}
          {spec.seats && (
            <SumLines
              lines={[
                {
                  label: say(spec.seats.name) || t('publish.prices.seats'),
                  amount: `${unitPrice(now === 'yearly' ? (spec.seats.yearlyUnitPrice ?? undefined) : spec.seats.monthlyUnitPrice)} / ${say(spec.seats.unit) || '–'}`,
                },
              ]}
            />
          )}
          <AmountDue label={t('publish.preview.due')} amount={money(spec[now])} />
        </>
      )}
      {(spec.features ?? []).length > 0 && (
        <ul className="note">
          {(spec.features ?? []).map((feature, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a table.
            <li key={index}>{say(feature) || '–'}</li>
          ))}
        </ul>
      )}
    </aside>
  );
}
