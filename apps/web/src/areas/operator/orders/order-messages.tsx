import { EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { MessageTable } from '../interfaces/message-table.tsx';

/** The calls that this order made at the seller's interface. */
export function OrderMessages({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('operator');
  const { api, session } = usePage();
  const canRead = session.permissions.includes('operator.interface.read');
  const messages = useQuery({
    queryKey: ['operator', 'messages', { orderId }],
    queryFn: () => api.operatorMessages.list({ query: { orderId, limit: 50 } }),
    enabled: canRead,
  });
  if (!canRead) return null;
  return (
    <Panel title={t('call.title')} flush>
      <Loaded query={messages}>
        {({ items }) => (
          <MessageTable
            messages={items}
            isShort
            empty={<EmptyState title={t('call.noneOfOrder')} text={t('call.noneOfOrderText')} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
