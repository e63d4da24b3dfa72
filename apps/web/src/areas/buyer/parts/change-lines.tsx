import type { Reply } from '@jishi/sdk';
import { SumLines } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';

export type UpgradeQuote = Reply<'resources.quoteUpgrade'>;
type Change = UpgradeQuote['change'];

/** Decimal yuan to the cent, for people: what is paid is rounded from the exact numbers, once. */
const cents = (yuan: string) => Number(yuan).toFixed(2);

/** How the fee of a change was made: what is left of the term, both sides over it, and the difference. */
export function ChangeLines(props: { readonly of: Change; readonly due: string; readonly currency: string }) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const say = useSay();
  const { of: change, currency } = props;
  const side = (which: 'from' | 'to') => {
    const { specificationName, seats, monthly, whole } = change[which];
    const name = say(specificationName);
    return {
      label: (
        <>
          {t(`upgrade.side.${which}`)} · {seats ? t('upgrade.withSeats', { name, count: seats }) : name}
          <br />
          <span className="note num">
            {t('upgrade.monthly', {
              price: formatUnitPrice(cents(monthly), lang, currency),
              months: change.months,
            })}
          </span>
        </>
      ),
      amount: `${which === 'from' ? '−' : ''}${formatUnitPrice(cents(whole), lang, currency)}`,
    };
  };
  const months = change.remaining.map((month) => t('upgrade.month', { ...month }));
  return (
    <>
      <SumLines
        lines={[
          side('to'),
          side('from'),
          { label: t('upgrade.fee'), amount: formatMoney(props.due, lang, currency) },
        ]}
      />
      <details>
        <summary className="note">{t('upgrade.remaining')}</summary>
        <p className="note num">{months.join(lang === 'en' ? '; ' : '；')}</p>
      </details>
    </>
  );
}
