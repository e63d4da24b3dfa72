import { ORDER_TYPES, orderStates } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Left, Time } from '../../../features/console/values.tsx';

type Sale = Reply<'sellerOrders.list'>['items'][number];

/** Orders of my products, newest first, with what is mine of each. */
export function OrderList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const say = useSay();
  const { state, type, q, cursor } = useListSearch();
  const query = given({ state, type, q, cursor });
  const orders = useQuery({
    queryKey: ['sellerOrders', 'list', query],
    queryFn: () =>
      api.sellerOrders.list({
        query: { ...(query as { state?: Sale['state']; type?: Sale['type'] }), limit: 20 },
      }),
  });
  return (
    <>
      <PageHeader title={t('orders.title')} meta={[t('orders.lead')]} />
      <Panel flush>
        <Filters
          label={t('orders.filters')}
          filters={[
            { kind: 'text', name: 'q', label: t('orders.search') },
            {
              kind: 'choice',
              name: 'state',
              label: t('orders.anyState'),
              options: Object.keys(orderStates).map((value) => ({ value, label: t(`orders.is.${value}`) })),
            },
            {
              kind: 'choice',
              name: 'type',
              label: t('orders.anyType'),
              options: ORDER_TYPES.map((value) => ({ value, label: t(`common:orderType.${value}`) })),
            },
          ]}
        />
        <CursorTable
          query={orders}
          caption={t('orders.title')}
          rowKey={(order) => order.id}
          rowHref={(order) => `/seller/orders/${order.id}`}
          empty={
            state || type || q ? (
              <EmptyState
                title={t('noMatch')}
                text={t('noMatchText')}
                action={<Button href="/seller/orders">{t('common:action.clear')}</Button>}
              />
            ) : (
              <EmptyState title={t('orders.empty')} text={t('orders.emptyText')} />
            )
          }
          columns={[
            {
              key: 'id',
              title: t('orders.id'),
              main: true,
              kind: 'id',
              phone: 'whole',
              cell: (order) => order.id,
            },
            {
              key: 'what',
              title: t('orders.what'),
              phone: 'first',
              cell: (order) => (
                <>
                  {order.lines[0]
                    ? `${say(order.lines[0].productName)} · ${say(order.lines[0].specificationName)}`
                    : '–'}
                  <span className="note"> {t(`common:orderType.${order.type}`)}</span>
                </>
              ),
            },
            {
              key: 'buyer',
              title: t('orders.buyer'),
              phone: 'none',
              cell: (order) => order.buyer.name,
            },
            {
              key: 'state',
              title: t('orders.state'),
              phone: 'firstEnd',
              cell: (order) => (
                <State
                  kind="order"
                  state={order.state}
                  word={t(`orders.is.${order.state}`)}
                  {...(order.ball.holder === 'SELLER' && order.ball.until
                    ? { left: <Left until={order.ball.until} /> }
                    : {})}
                />
              ),
            },
            {
              key: 'due',
              title: t('orders.due'),
              kind: 'money',
              phone: 'none',
              cell: (order) => <Amount minor={order.due} />,
            },
            {
              key: 'share',
              title: t('orders.share'),
              kind: 'money',
              phone: 'secondEnd',
              cell: (order) => <Amount minor={order.share} />,
            },
            {
              key: 'at',
              title: t('orders.placed'),
              kind: 'time',
              phone: 'second',
              cell: (order) => <Time at={order.createdAt} look="short" />,
            },
          ]}
        />
      </Panel>
    </>
  );
}
