import type { Reply } from '@jishi/sdk';
import { Button, Columns, CopyButton, DescriptionList, Link, Panel, ProductMark, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { Time } from '../../../features/console/values.tsx';
import { OrderBall } from './order-ball.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderState } from './order-state.tsx';
import { PriceLines } from './price-lines.tsx';

export type Order = Reply<'orders.get'>;

/** One order: what was bought for how much, who must move next, and every move so far. */
export function OrderDetail() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const order = useQuery({
    queryKey: ['order', orderId],
    queryFn: () => api.orders.get({ params: { orderId } }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'PROCESSING' || state.data?.state === 'REFUNDING' ? 3_000 : 60_000,
  });
  const list = { label: t('orders.title'), href: '/buyer/orders' };
  return (
    <DetailPage title={t('order.title')} crumbs={[list, { label: orderId }]} query={order}>
      {(o) => (
        <>
          <Header of={o} />
          <Stack>
            <OrderBall of={o} />
            <Columns>
              <Stack>
                <PriceLines of={o} />
                <Terms of={o} />
              </Stack>
              <Stack>
                <OrderHistory of={o} />
              </Stack>
            </Columns>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}

function Header({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation(['buyer', 'common']);
  const nameOf = useServiceName();
  const line = order.lines[0];
  return (
    <PageHeader
      title={line ? nameOf(line) : order.id}
      name={t('common:orderName', { id: order.id })}
      crumbs={[{ label: t('orders.title'), href: '/buyer/orders' }, { label: order.id }]}
      {...(line ? { mark: <ProductMark name={line.productName['zh-CN']} size={52} /> } : {})}
      badge={<OrderState order={order} />}
      meta={[
        <span key="id" className="mono">
          {order.id}
        </span>,
        t(`common:orderType.${order.type}`),
        <span key="at">
          {t('order.placed')} <Time at={order.createdAt} />
        </span>,
      ]}
      actions={
        <>
          <CopyButton text={order.id} label={t('order.copyNumber')} doneLabel={t('common:action.copied')} />
          {order.resourceId && (
            <Button href={`/buyer/resources/${order.resourceId}`}>{t('order.toService')}</Button>
          )}
        </>
      }
    />
  );
}

/** What was agreed with the order, frozen when it was placed. */
function Terms({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation(['buyer', 'common']);
  const line = order.lines[0];
  if (!line) return null;
  return (
    <Panel title={t('order.terms')}>
      <DescriptionList
        items={[
          { term: t('order.mode'), detail: t(`common:mode.${line.chargingMode}`) },
          ...(line.periodType && line.periodCount
            ? [
                {
                  term: t('order.term'),
                  detail: t(`common:period.${line.periodType}`, { count: line.periodCount }),
                },
              ]
            : []),
          ...(!line.seats ? [] : [{ term: t('order.seats'), detail: String(line.seats) }]),
          ...(line.chargingMode === 'PERIOD'
            ? [{ term: t('order.autoRenew'), detail: t(line.autoRenew ? 'yes' : 'no') }]
            : []),
          {
            term: t('order.agreement'),
            detail: (
              <Link className="lk" href="/help">
                {t('order.version', { version: line.agreementVersion })}
              </Link>
            ),
          },
          { term: 'SKU', detail: <span className="mono break">{line.skuCode}</span> },
        ]}
      />
    </Panel>
  );
}
