import type { Reply } from '@jishi/sdk';
import { type Column, EmptyState, Panel } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { ORDER_STATES, ORDER_TYPES } from '../../../features/console/order-filters.ts';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { ProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Left, Time } from '../../../features/console/values.tsx';
import { useSellerName } from '../parts/names.tsx';
import { useOrderWord } from '../parts/use-order-word.ts';

type Order = Reply<'operatorOrders.list'>['items'][number];

/** Orders of all buyers and sellers, newest first. */
export function OrderList() {
  const { t } = useTranslation(['operator', 'common']);
  const { api } = usePage();
  const search = useListSearch();
  const word = useOrderWord();
  const query = given({
    state: oneOf(ORDER_STATES, search.state),
    type: oneOf(ORDER_TYPES, search.type),
    q: search.q,
    accountId: search.accountId,
    sellerId: search.sellerId,
    cursor: search.cursor,
  });
  const orders = useQuery({
    queryKey: ['operator', 'orders', query],
    queryFn: () => api.operatorOrders.list({ query }),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  const isFiltered = Object.keys(query).some((name) => name !== 'cursor');
  return (
    <>
      <PageHeader title={t('order.title')} />
      <Panel flush>
        <Filters
          label={t('filterOf', { list: t('order.title') })}
          filters={[
            { kind: 'text', name: 'q', label: t('order.search') },
            {
              kind: 'choice',
              name: 'state',
              label: t('order.allStates'),
              options: ORDER_STATES.map((value) => ({ value, label: word(value) })),
            },
            {
              kind: 'choice',
              name: 'type',
              label: t('order.allTypes'),
              options: ORDER_TYPES.map((value) => ({ value, label: t(`common:orderType.${value}`) })),
            },
          ]}
        />
        <CursorTable
          query={orders}
          caption={t('order.title')}
          rowKey={(order) => order.id}
          rowHref={(order) => `/operator/orders/${order.id}`}
          columns={columns}
          empty={
            <EmptyState
              title={t(isFiltered ? 'nothingFound' : 'order.empty')}
              text={t(isFiltered ? 'nothingFoundText' : 'order.emptyText')}
            />
          }
        />
      </Panel>
    </>
  );
}

function useColumns(): readonly Column<Order>[] {
  const { t } = useTranslation(['operator', 'common']);
  const word = useOrderWord();
  const say = useSay();
  const sellerName = useSellerName();
  return [
    {
      key: 'id',
      title: t('order.id'),
      kind: 'id',
      main: true,
      cell: (order) => order.id,
      phone: 'second',
    },
    {
      key: 'product',
      title: t('order.product'),
      cell: ({ lines: [line] }) =>
        line && <ProductName name={line.productName} note={say(line.specificationName)} />,
      phone: 'first',
    },
    { key: 'buyer', title: t('order.buyer'), cell: (order) => order.accountName, phone: 'none' },
    { key: 'seller', title: t('order.seller'), cell: (order) => sellerName(order.sellerId), phone: 'none' },
    {
      key: 'type',
      title: t('order.type'),
      cell: (order) => t(`common:orderType.${order.type}`),
      phone: 'none',
    },
    {
      key: 'state',
      title: t('order.state'),
      cell: ({ state, ball }) => (
        <State
          kind="order"
          state={state}
          word={word(state)}
          {...(ball.until ? { left: <Left until={ball.until} /> } : {})}
        />
      ),
      phone: 'whole',
    },
    {
      key: 'due',
      title: t('order.due'),
      kind: 'money',
      cell: (order) => <Amount minor={order.due} currency={order.currency} />,
      phone: 'firstEnd',
    },
    {
      key: 'createdAt',
      title: t('order.createdAt'),
      kind: 'time',
      cell: (order) => <Time at={order.createdAt} look="short" />,
      phone: 'none',
    },
  ];
}
