import { Button, Columns, DescriptionList, Notice, OptionGroup, Panel, Stepper, SumLines } from '@jishi/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { TermEnd, Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import { CHANGED_BY_RENEWAL, PayFromBalance, useWishKeys } from '../parts/pay-from-balance.tsx';
import type { ResourcePage } from '../parts/resources.ts';
import type { Quote } from './renew.tsx';

/** The term at the left, the sum and the one button at the right. */
export function RenewForm({
  resource: r,
  quotes,
}: {
  readonly resource: ResourcePage;
  readonly quotes: readonly Quote[];
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, lang } = usePage();
  const [periodType, setPeriodType] = useState(
    quotes.find((q) => q.periodType === r.periodType)?.periodType ?? quotes[0]!.periodType,
  );
  const [count, setCount] = useState(1);
  const base = quotes.find((q) => q.periodType === periodType) ?? quotes[0]!;
  const quote = useQuery({
    queryKey: ['renewal-quote', r.id, periodType, count],
    queryFn: () =>
      api.resources.quoteRenewal({ params: { resourceId: r.id }, query: { periodType, periodCount: count } }),
    placeholderData: keepPreviousData,
  });
  const shown = quote.data ?? base;
  const term = (periods: number) => t(`common:period.${periodType}`, { count: periods });
  return (
    <Columns rail={384}>
      <Panel title={t('renewal.choose')}>
        <div className="choose">
          {quotes.length > 1 && (
            <OptionGroup
              name="period"
              legend={t('renewal.period')}
              value={periodType}
              onChange={(value) => {
                setPeriodType(value as 'MONTH' | 'YEAR');
                setCount(1);
              }}
              columns={2}
              options={quotes.map((q) => ({
                value: q.periodType,
                label: t(`renewal.by.${q.periodType}`),
                note: `${formatMoney(q.due, lang, q.currency)} / ${t(`common:period.${q.periodType}`, { count: 1 })}`,
              }))}
            />
          )}
          <Stepper
            name="count"
            legend={t('renewal.howLong')}
            aside={t('renewal.most', { term: term(base.maxPeriods) })}
            label={t('renewal.howLong')}
            lessLabel={t('less')}
            moreLabel={t('more')}
            min={1}
            max={base.maxPeriods}
            value={count}
            onChange={setCount}
            note={term(count)}
          />
        </div>
        <DescriptionList
          items={[
            { term: t('renewal.starts'), detail: <Time at={shown.startsAt} /> },
            {
              term: t('renewal.ends'),
              detail: (
                <b>
                  <TermEnd at={shown.expiresAt} />
                </b>
              ),
            },
          ]}
        />
        {r.state !== 'IN_USE' && <p className="note mt">{t('renewal.fromOldEnd')}</p>}
      </Panel>
      <PayPanel
        resource={r}
        quote={shown}
        isStale={quote.isFetching || quote.isPlaceholderData}
        problem={quote.error !== null}
      />
    </Columns>
  );
}

/** Makes the order, then pays it. */
function PayPanel(props: {
  readonly resource: ResourcePage;
  readonly quote: Quote;
  readonly isStale: boolean;
  readonly problem: boolean;
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, lang } = usePage();
  const say = useSay();
  const router = useRouter();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const { resource: r, quote } = props;
  const keyOf = useWishKeys();
  const { periodType, periodCount, due } = quote;
  const term = t(`common:period.${periodType}`, { count: periodCount });
  const pay = () =>
    attempt(async () => {
      const order = await api.resources.renew(
        { params: { resourceId: r.id }, body: { periodType, periodCount, expectedDue: due } },
        { idempotencyKey: keyOf(`${periodType} ${periodCount} ${due}`) },
      );
      await api.orders.pay({ params: { orderId: order.orderId } }, { idempotencyKey: keyOf(order.orderId) });
      for (const key of CHANGED_BY_RENEWAL) void queries.invalidateQueries({ queryKey: [key] });
      await router.navigate({ href: `/buyer/orders/${order.orderId}` });
    });
  const pending = problem?.code === 'ORDER_PENDING_EXISTS' ? String(problem.facts?.orderId ?? '') : '';
  return (
    <Panel title={t('renewal.sum')}>
      <div className="choose">
        <SumLines
          lines={[
            ...quote.lines.map((line) => ({
              label:
                line.code === 'BASE'
                  ? `${say(r.specificationName)} ${formatUnitPrice(line.unit, lang, quote.currency)} × ${t(`common:period.${periodType}`, { count: line.periods })}`
                  : t('renewal.seats', {
                      count: line.quantity,
                      price: formatUnitPrice(line.unit, lang, quote.currency),
                      term,
                    }),
              amount: formatMoney(line.amount, lang, quote.currency),
            })),
            ...(quote.discount === '0'
              ? []
              : [{ label: t('order.discount'), amount: formatMoney(`-${quote.discount}`, lang) }]),
          ]}
        />
        <PayFromBalance
          due={BigInt(due)}
          currency={quote.currency}
          action={t('renewal.pay', { amount: formatMoney(due, lang, quote.currency) })}
          busy={busy}
          disabled={props.isStale}
          onPay={() => void pay()}
        >
          <FormError problem={problem} />
          {props.problem && <Notice tone="bad" title={t('renewal.noQuote')} live />}
          {pending && (
            <Button block href={`/buyer/orders/${pending}`}>
              {t('renewal.toPending')}
            </Button>
          )}
        </PayFromBalance>
      </div>
    </Panel>
  );
}
