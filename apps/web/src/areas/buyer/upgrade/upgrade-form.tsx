import { JishiError, type Reply } from '@jishi/sdk';
import { Button, Checkbox, Columns, OptionGroup, Panel, Stepper } from '@jishi/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { ChangeLines, type UpgradeQuote } from '../parts/change-lines.tsx';
import { CHANGED_BY_RENEWAL, PayFromBalance, useWishKeys } from '../parts/pay-from-balance.tsx';
import type { ResourcePage } from '../parts/resources.ts';

type Way = Reply<'resources.upgradeOptions'>['ways'][number];

/** What it becomes at the left; the fee, how it is made and the one button at the right. */
export function UpgradeForm(props: { readonly resource: ResourcePage; readonly ways: readonly Way[] }) {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const say = useSay();
  const { resource: r, ways } = props;
  const [skuCode, setSku] = useState(ways[0]!.skuCode);
  const [wished, setWished] = useState<number>();
  const way = ways.find((one) => one.skuCode === skuCode) ?? ways[0]!;
  const seats = way.seats ? (wished ?? way.seats.min) : undefined;
  const wish = { skuCode, ...(seats === undefined ? {} : { seats }) };
  const quote = useQuery({
    queryKey: ['upgrade-quote', r.id, skuCode, seats],
    queryFn: () => api.resources.quoteUpgrade({ params: { resourceId: r.id }, query: wish }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Columns rail={400}>
      <Panel title={t('upgrade.choose')}>
        <div className="choose">
          <OptionGroup
            name="sku"
            legend={t('upgrade.way')}
            value={skuCode}
            onChange={(value) => {
              setSku(value);
              setWished(undefined);
            }}
            columns={1}
            options={ways.map((one) => ({
              value: one.skuCode,
              label: say(one.name),
              note: one.isSame ? t('upgrade.more') : one.features.map(say).join(' · '),
            }))}
          />
          {way.seats && (
            <Stepper
              key={skuCode}
              name="seats"
              legend={say(way.seats.name)}
              aside={t('upgrade.included', { count: way.seats.included, unit: say(way.seats.unit) })}
              label={say(way.seats.name)}
              lessLabel={t('less')}
              moreLabel={t('more')}
              min={way.seats.min}
              max={way.seats.max}
              step={way.seats.step}
              value={seats ?? way.seats.min}
              onChange={setWished}
              note={say(way.seats.unit)}
            />
          )}
        </div>
        <p className="note mt">{t('upgrade.stays')}</p>
      </Panel>
      <Panel title={t('upgrade.sum')}>
        <div className="choose">
          {quote.error ? (
            <Refused error={quote.error} />
          ) : (
            quote.data && (
              <Pay resource={r} quote={quote.data} isStale={quote.isFetching || quote.isPlaceholderData} />
            )
          )}
        </div>
      </Panel>
    </Columns>
  );
}

/** Why it cannot be had now, in the server's words, with the order that stands in the way (CHG-4). */
function Refused({ error }: { readonly error: Error }) {
  const { t } = useTranslation('buyer');
  const problem = error instanceof JishiError ? error.problem : undefined;
  const orderId = String(problem?.facts?.orderId ?? '');
  return (
    <>
      {problem ? <FormError problem={problem} /> : <p className="note">{t('upgrade.noQuote')}</p>}
      {orderId && (
        <Button block href={`/buyer/orders/${orderId}`}>
          {t('upgrade.toOrder')}
        </Button>
      )}
    </>
  );
}

/** Makes the order, then pays it. */
function Pay(props: {
  readonly resource: ResourcePage;
  readonly quote: UpgradeQuote;
  readonly isStale: boolean;
}) {
  const { t } = useTranslation('buyer');
  const { api, lang } = usePage();
  const router = useRouter();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [agreed, setAgreed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const { resource: r, quote } = props;
  const { due, currency, skuCode, seats } = quote;
  const keyOf = useWishKeys();
  const pay = () => {
    setMissing(!agreed);
    if (!agreed) return;
    void attempt(async () => {
      const body = { skuCode, agreed, expectedDue: due, ...(seats === null ? {} : { seats }) };
      const order = await api.resources.upgrade(
        { params: { resourceId: r.id }, body },
        { idempotencyKey: keyOf(`${skuCode} ${seats} ${due}`) },
      );
      await api.orders.pay({ params: { orderId: order.orderId } }, { idempotencyKey: keyOf(order.orderId) });
      for (const key of CHANGED_BY_RENEWAL) void queries.invalidateQueries({ queryKey: [key] });
      await router.navigate({ href: `/buyer/orders/${order.orderId}` });
    });
  };
  const amount = formatMoney(due, lang, currency);
  return (
    <>
      <ChangeLines of={quote.change} due={due} currency={currency} />
      <PayFromBalance
        due={BigInt(due)}
        currency={currency}
        action={due === '0' ? t('upgrade.free') : t('upgrade.pay', { amount })}
        busy={busy}
        disabled={props.isStale}
        onPay={pay}
      >
        <Checkbox
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          label={t('upgrade.agree')}
        />
        {isMissing && !agreed && (
          <p className="note bad" role="alert">
            {t('upgrade.agreeMissing')}
          </p>
        )}
        <FormError problem={problem} />
      </PayFromBalance>
    </>
  );
}
