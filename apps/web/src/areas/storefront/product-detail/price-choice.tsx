import { AmountDue, Button, BuyBar, OptionGroup, PriceBlock, Stepper, SumLines } from '@jishi/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { OPENING_HOURS } from '../../../features/products/opening-window.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import type { ProductPage } from './product-detail.data.ts';
import { priceOf, readSelection, type Selection, termsOf } from './selection.ts';

/**
 * Where one chooses and buys: a plain GET form to /checkout, so that it works without script; with script
 * each choice is kept in the address and the sum follows at once. The server quotes again at checkout.
 */
export function PriceChoice({ product }: { readonly product: ProductPage }) {
  const { t } = useTranslation();
  const { lang } = usePage();
  const say = useSay();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const selection = readSelection(product, search);
  if (!selection) return null;
  const choose = (change: Record<string, string>) =>
    void navigate({ to: '.', search: { ...search, ...change } as never, replace: true, resetScroll: false });
  const { specification, plan, periodCount, seats } = selection;
  const terms = termsOf(specification);
  const price = priceOf(selection);
  const periods = t(plan.periodType === 'YEAR' ? 'detail.years' : 'detail.months', { count: periodCount });
  const isOnDemand = plan.chargingMode === 'ON_DEMAND';
  const due = price ? formatMoney(price.due, lang) : null;
  const submit = isOnDemand ? t('detail.openOnDemand') : t('detail.buy');
  return (
    <>
      <PriceBlock
        id="buy"
        label={t('detail.buyLabel')}
        action="/checkout"
        method="get"
        primary={
          <Button variant="primary" size="lg" block type="submit">
            {submit}
          </Button>
        }
        promises={
          isOnDemand
            ? [
                t('detail.promises.opens'),
                t('detail.promises.refund', { hours: OPENING_HOURS }),
                t('detail.promises.bill'),
              ]
            : [
                t('detail.promises.opens'),
                t('detail.promises.refund', { hours: OPENING_HOURS }),
                t('detail.promises.reminder'),
              ]
        }
      >
        <input type="hidden" name="product" value={product.slug} />
        <OptionGroup
          name="spec"
          legend={t('detail.edition')}
          columns={Math.min(3, product.specifications.length)}
          value={specification.specId}
          onChange={(spec) => choose({ spec })}
          options={product.specifications.map((s) => ({
            value: s.specId,
            label: say(s.name),
            note: noteOf(s, t, lang),
          }))}
        />
        {terms.length > 0 && (
          <OptionGroup
            name="term"
            legend={t('detail.term')}
            value={`${periodCount}:${plan.periodType}`}
            onChange={(term) => choose({ term })}
            options={terms.map((term) => ({
              value: term.value,
              label: t(term.plan.periodType === 'YEAR' ? 'detail.years' : 'detail.months', {
                count: term.periodCount,
              }),
              note: t('detail.perMonthOf', {
                price: monthly(term.plan.price ?? '0', term.plan.periodType, lang),
              }),
            }))}
          />
        )}
        {plan.seats && (
          <Stepper
            name="seats"
            legend={say(plan.seats.name)}
            aside={t('detail.unitPerMonth', {
              price: formatUnitPrice(perMonth(plan.seats.unitPrice, plan.periodType), lang),
              unit: say(plan.seats.unit),
            })}
            note={t('detail.total', {
              count: plan.seats.included + (seats ?? 0),
              unit: say(plan.seats.unit),
            })}
            value={seats ?? 0}
            min={plan.seats.min}
            max={plan.seats.max}
            step={plan.seats.step}
            onChange={(value) => choose({ seats: String(value) })}
            label={say(plan.seats.name)}
            lessLabel={t('detail.less')}
            moreLabel={t('detail.more')}
          />
        )}
        {price && (
          <>
            <SumLines lines={sumLines(selection, price, say(specification.name), periods, t, lang, say)} />
            <AmountDue label={t('detail.amountDue')} amount={due ?? ''} />
          </>
        )}
        {isOnDemand && (
          <SumLines
            lines={plan.items.map((item) => ({
              label: say(item.name),
              amount: `${formatUnitPrice(item.unitPrice, lang)} ${t('price.per', { unit: say(item.unit) })}`,
            }))}
          />
        )}
      </PriceBlock>
      <BuyBar
        amount={due ?? t('detail.onDemand')}
        note={`${say(specification.name)}${price ? ` · ${periods}` : ''}`}
        action={
          // Sends the form above, so that it knows the choice without script too.
          <Button variant="primary" size="lg" type="submit" form="buy">
            {submit}
          </Button>
        }
      />
    </>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;
type Lang = 'zh-CN' | 'en';

function noteOf(specification: ProductPage['specifications'][number], t: Translate, lang: Lang): string {
  if (specification.kind === 'ON_DEMAND') return t('list.usage');
  const seats = specification.plans[0]?.seats;
  if (seats && seats.included > 0)
    return t('detail.included', { count: seats.included, unit: seats.unit[lang] });
  return specification.features[0]?.[lang] ?? '';
}

/** What a term comes to in a month, for comparing: rounded down to whole yuan where it is not exact. */
function monthly(price: string, periodType: string | null, lang: Lang): string {
  const amount = BigInt(price);
  return formatMoney(periodType === 'YEAR' ? (amount + 6n) / 12n : amount, lang).replace(/\.00$/, '');
}

function perMonth(unitPrice: string, periodType: string | null): string {
  if (periodType !== 'YEAR') return unitPrice;
  const [whole = '0', fraction = ''] = unitPrice.split('.');
  const scaled = (BigInt(whole + fraction.padEnd(8, '0')) + 6n) / 12n;
  const digits = scaled.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8, -6)}`;
}

function sumLines(
  selection: Selection,
  price: { base: bigint; seats: bigint },
  edition: string,
  periods: string,
  t: Translate,
  lang: Lang,
  say: (text: { 'zh-CN': string; en: string }) => string,
) {
  const lines = [
    { label: t('detail.sumLine.BASE', { name: edition, periods }), amount: formatMoney(price.base, lang) },
  ];
  const rule = selection.plan.seats;
  if (rule && selection.seats) {
    lines.push({
      label: t('detail.sumLine.SEATS', {
        name: say(rule.name),
        quantity: selection.seats,
        unit: say(rule.unit),
        periods,
      }),
      amount: formatMoney(price.seats, lang),
    });
  }
  return lines;
}
