import type { Reply } from '@jishi/sdk';
import { type Column, EmptyState, Link } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { given } from '../../../features/console/filters.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';

type Movement = Reply<'balance.movements'>['items'][number];

const PLACES: Readonly<Record<string, (subject: string) => string>> = {
  'order-paid': (id) => `/buyer/orders/${id}`,
  refund: (id) => `/buyer/orders/${id}`,
  'usage-charge': (id) => `/buyer/usage/charges/${id}`,
  'top-up': () => '/buyer/balance?view=topups',
};

/** Every movement of the balance with the balance after it; each leads to what it was for. */
export function Movements() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const { cursor } = useListSearch();
  const query = given({ cursor });
  const list = useQuery({
    queryKey: ['balance', 'movements', query],
    queryFn: () => api.balance.movements({ query }),
  });
  const columns: Column<Movement>[] = [
    {
      key: 'at',
      title: t('time'),
      kind: 'time',
      phone: 'second',
      cell: (m) => <Time at={m.postedAt} look="short" />,
    },
    {
      key: 'kind',
      title: t('movement.what'),
      main: true,
      phone: 'first',
      cell: (m) => t(`movement.${m.kind}`, { defaultValue: m.kind }),
    },
    {
      key: 'subject',
      title: t('movement.for'),
      kind: 'id',
      phone: 'none',
      cell: (m) => {
        const place = PLACES[m.kind];
        return place ? (
          <Link className="lk" href={place(m.subject)}>
            {m.subject}
          </Link>
        ) : (
          m.subject
        );
      },
    },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (m) => (
        <>
          {!m.amount.startsWith('-') && '+'}
          <Amount minor={m.amount} />
        </>
      ),
    },
    {
      key: 'after',
      title: t('movement.after'),
      kind: 'money',
      phone: 'secondEnd',
      cell: (m) => <Amount minor={m.balanceAfter} />,
    },
  ];
  return (
    <CursorTable
      query={list}
      caption={t('balance.movements')}
      columns={columns}
      rowKey={(m) => m.id}
      empty={<EmptyState title={t('movement.empty')} text={t('movement.emptyText')} />}
    />
  );
}
