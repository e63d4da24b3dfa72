import type { Reply } from '@jishi/sdk';
import { Button, type Column, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { ORDER_STATES, ORDER_TYPES } from '../../../features/console/order-filters.ts';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { ServiceName } from '../../../features/console/product-name.tsx';
import { Amount, Left, Time } from '../../../features/console/values.tsx';
import { OrderState } from './order-state.tsx';

type Order = Reply<'orders.list'>['items'][number];

/** The orders of this account, newest first. */
export function OrderList() {
  const { t } = useTranslation(['buyer', 'common']);
  const { api } = usePage();
  const search = useListSearch();
  const state = oneOf(ORDER_STATES, search.state);
  const type = oneOf(ORDER_TYPES, search.type);
  const { q } = search;
  const query = {
    ...given({ q, cursor: search.cursor }),
    ...(state ? { state } : {}),
    ...(type ? { type } : {}),
  };
  const list = useQuery({ queryKey: ['orders', query], queryFn: () => api.orders.list({ query }) });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('orders.title')} />
      <Panel flush>
        <Filters
          label={t('orders.filters')}
          filters={[
            {
              kind: 'choice',
              name: 'state',
              label: t('orders.anyState'),
              options: ORDER_STATES.map((value) => ({ value, label: t(`common:state.order.${value}`) })),
            },
            {
              kind: 'choice',
              name: 'type',
              label: t('orders.anyType'),
              options: ORDER_TYPES.map((value) => ({ value, label: t(`common:orderType.${value}`) })),
            },
            { kind: 'text', name: 'q', label: t('orders.search') },
          ]}
        />
        <CursorTable
          query={list}
          caption={t('orders.title')}
          columns={columns}
          rowKey={(order) => order.id}
          rowHref={(order) => `/buyer/orders/${order.id}`}
          empty={
            state || type || q ? (
              <EmptyState title={t('orders.none')} text={t('orders.noneText')} />
            ) : (
              <EmptyState
                title={t('orders.empty')}
                text={t('orders.emptyText')}
                action={<Button href="/products">{t('toMarket')}</Button>}
              />
            )
          }
        />
      </Panel>
    </>
  );
}

function useColumns(): Column<Order>[] {
  const { t } = useTranslation(['buyer', 'common']);
  return [
    {
      key: 'service',
      title: t('orders.service'),
      main: true,
      phone: 'first',
      cell: (order) => (order.lines[0] ? <ServiceName of={order.lines[0]} /> : order.id),
    },
    { key: 'id', title: t('orders.number'), kind: 'id', phone: 'none', cell: (order) => order.id },
    {
      key: 'type',
      title: t('orders.type'),
      phone: 'none',
      cell: (order) => t(`common:orderType.${order.type}`),
    },
    {
      key: 'state',
      title: t('state'),
      phone: 'second',
      cell: (order) => (
        <OrderState
          order={order}
          {...(order.ball.holder && order.ball.until
            ? {
                left: (
                  <span className="wide-only">
                    <Left until={order.ball.until} />
                  </span>
                ),
              }
            : {})}
        />
      ),
    },
    {
      key: 'at',
      title: t('orders.placed'),
      kind: 'time',
      phone: 'secondEnd',
      cell: (order) => <Time at={order.createdAt} look="short" />,
    },
    {
      key: 'due',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (order) => <Amount minor={order.due} />,
    },
  ];
}
