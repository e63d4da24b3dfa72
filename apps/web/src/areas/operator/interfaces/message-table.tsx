import type { Reply } from '@jishi/sdk';
import { type Column, DataTable } from '@jishi/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductName } from '../../../features/console/product-name.tsx';
import { Left, Time } from '../../../features/console/values.tsx';
import { CallState } from '../parts/call-state.tsx';
import { useSellerName } from '../parts/names.tsx';

export type Message = Reply<'operatorMessages.list'>['items'][number];

/** What a call asks for: opening, querying, refreshing, freezing, releasing. */
export function useScene(): (message: Pick<Message, 'scene' | 'variant'>) => string {
  const { t } = useTranslation('operator');
  return ({ scene, variant }) => {
    const word = t(`scene.${scene}`);
    return variant ? t(`variant.${variant}`, { defaultValue: word }) : word;
  };
}

/** Interface messages as a table; `isShort` where product and seller are known from the page. */
export function MessageTable(props: {
  readonly messages: readonly Message[];
  readonly isShort?: boolean;
  readonly action?: (message: Message) => ReactNode;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('operator');
  const { isShort, action } = props;
  const sceneOf = useScene();
  const sellerName = useSellerName();
  const columns: Column<Message>[] = [
    {
      key: 'scene',
      title: t('call.scene'),
      main: true,
      cell: (m) => <span className="nw">{sceneOf(m)}</span>,
      phone: 'first',
    },
    {
      key: 'state',
      title: t('call.state'),
      cell: (m) => (
        <CallState
          state={m.state}
          {...(m.state === 'RETRYING' && m.nextAttemptAt ? { left: <Left until={m.nextAttemptAt} /> } : {})}
        />
      ),
      phone: 'second',
    },
    ...(isShort
      ? [
          {
            key: 'attempts',
            title: t('call.attempts'),
            kind: 'money' as const,
            cell: (m: Message) => t('call.times', { count: m.attempts }),
            phone: 'secondEnd' as const,
          },
        ]
      : []),
    {
      key: 'reason',
      title: t('call.reason'),
      cell: (m) => <span className="i2">{m.reason?.text ?? ''}</span>,
      phone: isShort ? 'whole' : 'none',
    },
    {
      key: 'createdAt',
      title: t('call.createdAt'),
      kind: 'time',
      cell: (m) => <Time at={m.createdAt} look="short" />,
      phone: 'firstEnd',
    },
  ];
  if (!isShort) {
    columns.splice(
      1,
      0,
      {
        key: 'product',
        title: t('call.product'),
        cell: (m) => <ProductName name={m.productName} />,
        phone: 'whole',
      },
      {
        key: 'seller',
        title: t('call.seller'),
        width: 168,
        cell: (m) => sellerName(m.sellerId),
        phone: 'none',
      },
    );
  }
  if (action) {
    columns.push({
      key: 'action',
      title: <span className="sr">{t('call.action')}</span>,
      kind: 'action',
      cell: action,
      phone: 'secondEnd',
    });
  }
  return (
    <DataTable
      caption={t('call.title')}
      rows={props.messages}
      rowKey={(m) => m.id}
      rowHref={(m) => `/operator/interfaces/${m.id}`}
      columns={columns}
      empty={props.empty}
    />
  );
}
