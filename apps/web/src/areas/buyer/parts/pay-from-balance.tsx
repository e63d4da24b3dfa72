import { AmountDue, Button, DescriptionList, Notice } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Amount } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';

/** What is due and what the balance says to it: the one button pays, or leads to the top-up that is missing. */
export function PayFromBalance(props: {
  readonly due: bigint;
  readonly currency?: string;
  /** The words on the button. */
  readonly action: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onPay: () => void;
  /** Between the sum and the button: what was refused. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('buyer');
  const { api, lang, session } = usePage();
  const { due, currency } = props;
  const balance = useQuery({ queryKey: ['balance'], queryFn: () => api.balance.get() }).data?.balance;
  const short = balance === undefined ? 0n : due - BigInt(balance);
  const mayPay = session.permissions.includes('order.pay') && session.permissions.includes('order.create');
  return (
    <>
      <AmountDue label={t('order.due')} amount={formatMoney(due, lang, currency)} />
      {balance !== undefined && (
        <DescriptionList
          end
          items={[
            { term: t('balance.now'), detail: <Amount minor={balance} /> },
            ...(short > 0n
              ? []
              : [{ term: t('balance.after'), detail: <Amount minor={BigInt(balance) - due} /> }]),
          ]}
        />
      )}
      {props.children}
      {short > 0n ? (
        <>
          <Notice tone="wait" title={t('renewal.short', { amount: formatMoney(short, lang) })} />
          <Button variant="primary" size="lg" block href={`/buyer/balance?amount=${short}`}>
            {t('order.topUp', { amount: formatMoney(short, lang) })}
          </Button>
        </>
      ) : (
        mayPay && (
          <Button
            variant="primary"
            size="lg"
            block
            busy={props.busy}
            disabled={props.disabled === true}
            onClick={props.onPay}
          >
            {props.action}
          </Button>
        )
      )}
    </>
  );
}

/** A key for each wish, kept over retries: pressing twice orders and pays once. */
export function useWishKeys(): (wish: string) => string {
  const keys = useRef(new Map<string, string>());
  return (wish) => {
    const key = keys.current.get(wish) ?? crypto.randomUUID();
    keys.current.set(wish, key);
    return key;
  };
}

/** What is read again once a renewal is paid. */
export const CHANGED_BY_RENEWAL = ['resource', 'resources', 'renewals', 'balance', 'orders'] as const;
