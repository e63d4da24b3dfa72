import type { Reply } from '@jishi/sdk';
import { AmountDue, Button, Checkbox, DescriptionList, EmptyState, Notice, SumLines } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage, useSay } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { NeedsScript } from '../../../features/forms/needs-script.tsx';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import type { ProductPage } from '../product-detail/product-detail.data.ts';
import { priceOf, readSelection } from '../product-detail/selection.ts';

/**
 * Confirm page (4.3): what is bought, what it costs, the agreements; then the order is placed and paid from
 * the balance in one go. Each of the two writes has its own idempotency key, kept over retries.
 */
export function Checkout() {
  const { t } = useTranslation();
  const { api, session } = usePage();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const [product, setProduct] = useState<ProductPage | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (!search.product) return setMissing(true);
    api.products.get({ params: { slug: search.product } }).then(setProduct, () => setMissing(true));
  }, [api, search.product]);

  if (!session.user) {
    const here = `/checkout?${new URLSearchParams(search as Record<string, string>)}`;
    return (
      <div className="wrap">
        <EmptyState
          page
          title={t('checkout.signIn')}
          text={t('checkout.signInText')}
          action={
            <Button variant="primary" size="lg" href={`/sign-in?to=${encodeURIComponent(here)}`}>
              {t('layout.signIn')}
            </Button>
          }
        />
      </div>
    );
  }
  if (missing) {
    return (
      <div className="wrap">
        <EmptyState
          page
          title={t('error.notFound')}
          text={t('error.notFoundText')}
          action={<Button href="/products">{t('list.title')}</Button>}
        />
      </div>
    );
  }
  return (
    <div className="wrap">
      <div className="lh">
        <h1>{t('checkout.title')}</h1>
      </div>
      <NeedsScript />
      {product && <Confirm product={product} search={search} />}
    </div>
  );
}

function Confirm({
  product,
  search,
}: {
  readonly product: ProductPage;
  readonly search: Record<string, string | undefined>;
}) {
  const { t } = useTranslation();
  const { api, lang } = usePage();
  const leaveFor = useLeaveFor();
  const say = useSay();
  const { problem, attempt, busy, setProblem } = useProblem();
  const [agreed, setAgreed] = useState(false);
  const [autoRenew, setAutoRenew] = useState(false);
  const [balance, setBalance] = useState<Reply<'balance.get'> | null>(null);
  const [keys] = useState(() => ({ order: crypto.randomUUID(), pay: crypto.randomUUID() }));
  useEffect(() => {
    api.balance.get().then(setBalance, () => setBalance(null));
  }, [api]);
  const selection = readSelection(product, search);
  if (!selection) return <Notice tone="end" title={t('detail.gone')} live />;
  const { plan, specification, periodCount, seats } = selection;
  const price = priceOf(selection);
  const due = price?.due ?? 0n;
  const short = balance ? due - BigInt(balance.balance) : 0n;
  const periods = t(plan.periodType === 'YEAR' ? 'detail.years' : 'detail.months', { count: periodCount });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!agreed) {
      setProblem({
        type: '',
        title: '',
        status: 400,
        code: 'AGREEMENT',
        detail: t('checkout.agreeMissing'),
        requestId: '-',
      });
      return;
    }
    void attempt(async () => {
      const order = await api.orders.place(
        {
          body: {
            planId: plan.planId,
            periodCount,
            seats,
            autoRenew,
            agreed: true,
            expectedDue: due.toString(),
          },
        },
        { idempotencyKey: keys.order },
      );
      await api.orders.pay({ params: { orderId: order.id } }, { idempotencyKey: keys.pay });
      leaveFor(`/checkout/result/${order.id}`);
    });
  };

  return (
    <form className="ckp" onSubmit={submit} noValidate>
      <div className="stack">
        <DescriptionList
          items={[
            { term: t('checkout.product'), detail: say(product.name) },
            { term: t('detail.seller'), detail: say(product.seller.company) },
            {
              term: t('checkout.choice'),
              detail: price
                ? `${say(specification.name)} · ${periods}`
                : `${say(specification.name)} · ${t('detail.onDemand')}`,
            },
            ...plan.items.map((item) => ({
              term: say(item.name),
              detail: `${formatUnitPrice(item.unitPrice, lang)} ${t('price.per', { unit: say(item.unit) })}`,
            })),
          ]}
        />
        {price && (
          <Checkbox
            checked={autoRenew}
            onChange={(e) => setAutoRenew(e.target.checked)}
            label={t('checkout.autoRenew')}
          />
        )}
        <Checkbox
          checked={agreed}
          onChange={(e) => setAgreed(e.target.checked)}
          label={t('checkout.agree')}
        />
        <FormError problem={problem} />
      </div>
      <aside className="buy">
        {price && (
          <SumLines
            lines={[
              {
                label: t('detail.sumLine.BASE', { name: say(specification.name), periods }),
                amount: formatMoney(price.base, lang),
              },
              ...(plan.seats && seats
                ? [
                    {
                      label: t('detail.sumLine.SEATS', {
                        name: say(plan.seats.name),
                        quantity: seats,
                        unit: say(plan.seats.unit),
                        periods,
                      }),
                      amount: formatMoney(price.seats, lang),
                    },
                  ]
                : []),
            ]}
          />
        )}
        <AmountDue label={t('detail.amountDue')} amount={formatMoney(due, lang)} />
        {balance && (
          <SumLines
            lines={[
              { label: t('checkout.balance'), amount: formatMoney(balance.balance, lang) },
              ...(short > 0n
                ? []
                : [
                    {
                      label: t('checkout.balanceAfter'),
                      amount: formatMoney(BigInt(balance.balance) - due, lang),
                    },
                  ]),
            ]}
          />
        )}
        {short > 0n ? (
          <>
            <Notice tone="wait" title={t('checkout.short', { amount: formatMoney(short, lang) })} />
            <Button variant="primary" size="lg" block href={`/buyer/balance?amount=${short}`}>
              {t('checkout.topUp')}
            </Button>
          </>
        ) : (
          <Button variant="primary" size="lg" block type="submit" busy={busy}>
            {busy
              ? t('checkout.working')
              : price
                ? t('checkout.pay', { amount: formatMoney(due, lang) })
                : t('checkout.open')}
          </Button>
        )}
      </aside>
    </form>
  );
}
