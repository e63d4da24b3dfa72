import type { Reply } from '@jishi/sdk';
import { Button, CompareTable, DescriptionList, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatUnitPrice } from '../../../lib/formats.ts';
import { difference } from './diff.ts';
import { type FieldChange, type FieldName, fieldNamer, isPrice, priceChange } from './field-name.ts';

type Comparison = Reply<'operatorRevisions.compare'>;

/** On sale beside submitted, changes first. A first version has nothing to be compared with and is simply read. */
export function RevisionComparison({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  const [isWhole, setWhole] = useState(false);
  const print = usePrinter();
  const { fields, isFirst, revision } = comparison;
  const nameOf = fieldNamer(fields, t, lang);
  if (isFirst) {
    return (
      <Panel title={t('review.submitted')} note={t('review.version', { number: revision.number })}>
        <DescriptionList
          termWidth={148}
          items={fields.map((field) => ({
            term: <Name {...nameOf(field)} />,
            detail: <Value>{print(field, field.submitted)}</Value>,
          }))}
        />
      </Panel>
    );
  }
  const changed = fields.filter((field) => field.changed);
  const same = fields.filter((field) => !field.changed);
  const shown = isWhole ? [...changed, ...same] : changed;
  return (
    <div className="stack">
      <CompareTable
        summary={t('review.changes', { count: changed.length })}
        before={{ title: t('review.live') }}
        after={{
          title: t('review.submittedShort'),
          note: t('review.asVersion', { number: revision.number }),
        }}
        rows={shown.map((field) => ({
          key: field.field,
          field: <Name {...nameOf(field)} />,
          same: !field.changed,
          before: (
            <Value>
              {field.changed ? <Removed field={field} print={print} /> : print(field, field.live)}
            </Value>
          ),
          after: <Value>{field.changed ? <Added field={field} print={print} /> : t('review.same')}</Value>,
        }))}
      />
      {same.length > 0 && (
        <div>
          <Button variant="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('review.hideSame') : t('review.showSame', { count: same.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

type Printer = (field: FieldChange, text: string | null) => string;

/** A field as people read it: prices with their sign, categories by name, the rest as written. */
function usePrinter(): Printer {
  const { t } = useTranslation('operator');
  const { api, lang } = usePage();
  const say = useSay();
  const categories = useQuery({
    queryKey: ['categories'],
    queryFn: () => api.categories.list(),
    staleTime: 600_000,
  }).data?.categories;
  return (field, text) => {
    if (text === null) return t('review.none');
    if (isPrice(field) && /^\d+(\.\d+)?$/.test(text)) return formatUnitPrice(text, lang);
    if (field.label === 'category') {
      const all = categories?.flatMap((category) => [category, ...category.children]);
      const found = all?.find((category) => category.code === text);
      return found ? say(found.name) : text;
    }
    if (field.label === 'specifications.kind') return t(`common:mode.${text}`, { defaultValue: text });
    return text;
  };
}

function Name({ word, of }: FieldName) {
  return (
    <>
      {word}
      {of !== null && (
        <span className="note" style={{ display: 'block' }}>
          {of}
        </span>
      )}
    </>
  );
}

/** Texts keep their own lines; a long address may break anywhere. */
function Value({ children }: { readonly children: ReactNode }) {
  return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</span>;
}

interface SideProps {
  readonly field: FieldChange;
  readonly print: Printer;
}

function Removed({ field, print }: SideProps) {
  if (field.live === null) return <span className="mut">{print(field, null)}</span>;
  if (isPrice(field) || field.submitted === null) return <del>{print(field, field.live)}</del>;
  const { before } = difference(print(field, field.live), print(field, field.submitted));
  return (
    <>
      {before.head}
      {before.changed && <del>{before.changed}</del>}
      {before.tail}
    </>
  );
}

function Added({ field, print }: SideProps) {
  const { t } = useTranslation('operator');
  if (field.submitted === null) return <span className="mut">{t('review.removed')}</span>;
  if (field.live === null) return <ins>{print(field, field.submitted)}</ins>;
  if (isPrice(field)) {
    const percent = priceChange(field);
    return (
      <>
        <ins>{print(field, field.submitted)}</ins>
        {percent !== null && (
          <span className="mut">
            {' '}
            {t(percent > 0 ? 'review.more' : 'review.less', { percent: Math.abs(percent) })}
          </span>
        )}
      </>
    );
  }
  const { after } = difference(print(field, field.live), print(field, field.submitted));
  return (
    <>
      {after.head}
      {after.changed && <ins>{after.changed}</ins>}
      {after.tail}
    </>
  );
}
