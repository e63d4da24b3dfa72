import type { Reply } from '@jishi/sdk';
import { Button, EmptyState, Skeleton, StateBadge } from '@jishi/ui';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatTime } from '../../../lib/formats.ts';

/** After paying: the page follows the order until the seller has opened it or the money is back. */
export function Result() {
  const { t } = useTranslation();
  const { api, lang } = usePage();
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const [order, setOrder] = useState<Reply<'orders.get'> | null>(null);
  const [lost, setLost] = useState(false);
  const waiting = !order || order.state === 'PROCESSING' || order.state === 'PENDING_PAYMENT';
  useEffect(() => {
    if (!waiting || lost) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () =>
      api.orders.get({ params: { orderId } }).then(
        (fresh) => {
          setOrder(fresh);
          timer = setTimeout(look, 1000);
        },
        () => setLost(true),
      );
    timer = setTimeout(look, order ? 1000 : 0);
    return () => clearTimeout(timer);
  }, [api, orderId, waiting, lost, order]);

  if (lost) {
    return (
      <div className="wrap">
        <EmptyState page title={t('error.notFound')} text={t('error.notFoundText')} />
      </div>
    );
  }
  if (!order) {
    return (
      <div className="wrap">
        <Skeleton label={t('result.opening')} lines={[40, 70, 30]} />
      </div>
    );
  }
  const opened = order.state === 'COMPLETED';
  const failed = order.state === 'FAILED' || order.state === 'REFUNDING' || order.state === 'REFUNDED';
  const until = order.ball?.until ? formatTime(order.ball.until, lang) : '';
  const actions = (
    <span className="row wr" style={{ justifyContent: 'center' }}>
      {opened && order.resourceId && (
        <Button variant="primary" size="lg" href={`/buyer/resources/${order.resourceId}`}>
          {t('result.resource')}
        </Button>
      )}
      <Button size="lg" href={`/buyer/orders/${order.id}`}>
        {t('result.order')}
      </Button>
      <Button size="lg" href="/products">
        {t('result.more')}
      </Button>
    </span>
  );
  const title = opened ? t('result.opened') : failed ? t('result.failed') : t('result.title');
  const text = opened
    ? t('result.openedText')
    : failed
      ? t('result.failedText')
      : t('result.openingText', { time: until });
  return (
    <div className="wrap" aria-live="polite">
      <EmptyState
        page
        title={title}
        text={
          <>
            <StateBadge
              tone={opened ? 'ok' : failed ? 'bad' : 'run'}
              word={opened ? t('result.opened') : failed ? t('result.failed') : t('result.opening')}
            />
            <br />
            {text}
          </>
        }
        action={actions}
      />
    </div>
  );
}
