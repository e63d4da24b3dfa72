import { BallPanel, Button } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { useParties } from '../../../features/console/parties.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { formatLeft, formatMoney } from '../../../lib/formats.ts';
import { partOfTime } from '../parts/ball.ts';
import { Strong } from '../parts/strong.tsx';
import type { Order } from './order-detail.tsx';

/** Who must move next, until when, and what happens otherwise; with paying and cancelling while it is the reader. */
export function OrderBall({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation('buyer');
  const { lang } = usePage();
  const now = useWorldNow();
  const parties = useParties();
  const { holder, until } = order.ball;
  if (!holder) return null;
  const facts = {
    until: until ? formatWhen(until, now, lang) : '',
    due: formatMoney(order.due, lang, order.currency),
    paid: formatMoney(order.paid, lang, order.currency),
    paidAt: order.paidAt ? formatWhen(order.paidAt, now, lang) : '',
  };
  const since = order.state === 'PENDING_PAYMENT' ? order.createdAt : order.paidAt;
  const left = until ? formatLeft(until, now, lang) : undefined;
  const isChanging = order.state === 'PROCESSING' && order.type === 'CHANGE';
  const key = isChanging
    ? 'upgrade.ball'
    : `orderBall.${order.state === 'PROCESSING' && !until ? 'PROCESSING_OPEN' : order.state}`;
  return (
    <BallPanel
      label={t('ball.label')}
      title={t(`${key}.title`, facts)}
      text={<Strong text={`${t(`${key}.text`, facts)}${left ? t('comma') : ''}`} part={facts.until} />}
      {...(left ? { left } : {})}
      consequence={t(`${key}.after`, facts)}
      parties={parties}
      holder={holder}
      mine={holder === 'BUYER'}
      {...(since && until ? { remaining: partOfTime(since, until, now) } : {})}
      {...(left ? { remainingLabel: left } : {})}
      {...(order.state === 'PENDING_PAYMENT' ? { actions: <PayOrCancel of={order} /> } : {})}
    />
  );
}

/** Paying takes the whole sum from the balance at once; one key, so that pressing twice pays once. */
function PayOrCancel({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation('buyer');
  const { api, lang, session } = usePage();
  const queries = useQueryClient();
  const may = (permission: string) => session.permissions.includes(permission);
  const balance = useQuery({
    queryKey: ['balance'],
    queryFn: () => api.balance.get(),
    enabled: may('balance.read'),
  });
  const paying = useProblem();
  const cancelling = useProblem();
  const [key] = useState(() => crypto.randomUUID());
  const [isAsking, setAsking] = useState(false);
  const short = balance.data ? BigInt(order.due) - BigInt(balance.data.balance) : 0n;
  const renew = () =>
    Promise.all(
      ['order', 'orders', 'balance', 'resource'].map((one) => queries.invalidateQueries({ queryKey: [one] })),
    );
  const pay = () =>
    paying.attempt(async () => {
      await api.orders.pay({ params: { orderId: order.id } }, { idempotencyKey: key });
      await renew();
    });
  const cancel = () =>
    cancelling.attempt(async () => {
      await api.orders.cancel({ params: { orderId: order.id } });
      setAsking(false);
      await renew();
    });
  const amount = formatMoney(order.due, lang, order.currency);
  return (
    <>
      {may('order.pay') && order.actions.includes('pay') && short <= 0n && (
        <Button variant="primary" busy={paying.busy} onClick={() => void pay()}>
          {t('order.pay', { amount })}
        </Button>
      )}
      {may('order.pay') && short > 0n && (
        <Button variant="primary" href={`/buyer/balance?amount=${short}`}>
          {t('order.topUp', { amount: formatMoney(short, lang) })}
        </Button>
      )}
      {may('order.create') && order.actions.includes('cancel') && (
        <Button onClick={() => setAsking(true)}>{t('order.cancel')}</Button>
      )}
      {balance.data && (
        <span className="note">
          {t(short > 0n ? 'order.balanceShort' : 'order.balance', {
            balance: formatMoney(balance.data.balance, lang),
            after: formatMoney(BigInt(balance.data.balance) - BigInt(order.due), lang),
            short: formatMoney(short, lang),
          })}
        </span>
      )}
      <FormError problem={paying.problem} />
      {isAsking && (
        <Dialog
          title={t('order.cancelAsk')}
          text={t('order.cancelText')}
          action={t('order.cancel')}
          dismiss={t('order.keep')}
          danger
          busy={cancelling.busy}
          problem={cancelling.problem}
          onConfirm={() => void cancel()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
