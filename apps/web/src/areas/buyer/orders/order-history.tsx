import { Panel, Timeline, type TimelineItem } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import type { Order } from './order-detail.tsx';

const GOOD = ['complete', 'settle', 'settlePart'];

/** Every move of the order, newest first, and the moment by which the next must come. */
export function OrderHistory({ of: order }: { readonly of: Order }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { lang } = usePage();
  const now = useWorldNow();
  const at = (iso: string) => ({ at: formatWhen(iso, now, lang), dateTime: iso });
  const known = (key: string, otherwise: string) => t(key, { defaultValue: otherwise });
  const past = [...order.history].reverse();
  const items: TimelineItem[] = [
    ...(order.ball.holder && order.ball.until
      ? [
          {
            ...at(order.ball.until),
            key: 'ahead',
            title: t(`orderAhead.${order.state}`, { defaultValue: '' }),
            tone: 'next' as const,
          },
        ]
      : []),
    ...past.map((move, i): TimelineItem => {
      const reason = move.reason
        ? known(`cancelReason.${move.reason}`, known(`failReason.${move.reason}`, move.reason))
        : undefined;
      const tone = GOOD.includes(move.action)
        ? 'ok'
        : move.action === 'fail'
          ? 'bad'
          : i === 0 && order.ball.holder
            ? 'now'
            : undefined;
      const title = known(`move.${move.action}`, move.action);
      return {
        ...at(move.at),
        key: `${move.action}${move.at}`,
        title: tone === 'now' ? <b>{title}</b> : title,
        detail: reason ?? t(`by.${move.by}`),
        ...(tone ? { tone } : {}),
      };
    }),
  ];
  return (
    <Panel title={t('timeline.title')} note={t('common:zone')}>
      <Timeline items={items} />
    </Panel>
  );
}
