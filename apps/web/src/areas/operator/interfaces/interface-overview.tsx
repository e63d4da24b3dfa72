import { Button, EmptyState, Panel, Stack } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { HealthTable } from '../../../features/console/health-table.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { ReplayAll, ReplayProgress } from '../../../features/console/replay.tsx';
import { FormError } from '../../../features/forms/form-error.tsx';
import { Said } from '../parts/said.tsx';
import { useAction } from '../parts/use-action.ts';
import { type Message, MessageTable, useScene } from './message-table.tsx';

const STATES = ['FAILED', 'RETRYING', 'PENDING', 'CALLING', 'SUCCESS', 'CLOSED'] as const;

/** Health of all sellers' interfaces, and every production message with what can be done about it. */
export function InterfaceOverview() {
  const { t } = useTranslation(['operator', 'common']);
  const { api } = usePage();
  const say = useSay();
  const health = useQuery({
    queryKey: ['operator', 'health'],
    queryFn: () => api.operatorMessages.health(),
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHeader title={t('health.page')} />
      <Stack>
        <Panel title={t('common:health.title')} note={t('common:health.note')} flush>
          <Loaded query={health}>
            {({ items }) => (
              <HealthTable
                items={items}
                rowHref={(p) => `/operator/interfaces?productId=${p.productId}#messages`}
                emptyText={t('health.emptyText')}
                more={[
                  {
                    key: 'seller',
                    title: t('health.seller'),
                    phone: 'none',
                    cell: (p) => <span className="nw">{say(p.sellerName)}</span>,
                  },
                ]}
                counts
              />
            )}
          </Loaded>
        </Panel>
        <Messages />
      </Stack>
    </>
  );
}

function Messages() {
  const { t } = useTranslation(['operator', 'common']);
  const { api, session } = usePage();
  const search = useListSearch();
  const say = useSay();
  const sceneOf = useScene();
  const action = useAction();
  const query = given({
    state: oneOf(STATES, search.state),
    scene: search.scene,
    productId: search.productId,
    sellerId: search.sellerId,
    orderId: search.orderId,
    cursor: search.cursor,
  });
  const messages = useQuery({
    queryKey: ['operator', 'messages', query],
    queryFn: () => api.operatorMessages.list({ query }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const sellers = useQuery({
    queryKey: ['operator', 'sellers', 'names'],
    queryFn: () => api.operatorSellers.list({ query: { limit: 100 } }),
    staleTime: 60_000,
    enabled: session.permissions.includes('operator.account.read'),
  });
  const products = new Map(messages.data?.items.map((m) => [m.productId, say(m.productName)]));
  if (search.productId && !products.has(search.productId)) products.set(search.productId, search.productId);
  const canRestart = session.permissions.includes('operator.interface.restart');
  const [restarting, setRestarting] = useState<string | null>(null);
  const restart = (message: Message) => {
    setRestarting(message.id);
    action.run(
      (options) => api.operatorMessages.restart({ params: { messageId: message.id } }, options),
      t('call.restarted', { scene: sceneOf(message), product: say(message.productName) }),
    );
  };
  const isFiltered = Object.keys(query).some((name) => name !== 'cursor');
  return (
    <Panel
      title={t('call.title')}
      note={t('zone')}
      flush
      id="messages"
      {...(search.sellerId
        ? {
            actions: (
              <ReplayAll
                sellerId={search.sellerId}
                filter={given({ productId: search.productId, scene: search.scene })}
              />
            ),
          }
        : {})}
    >
      {search.sellerId && <ReplayProgress sellerId={search.sellerId} />}
      <Filters
        label={t('filterOf', { list: t('call.title') })}
        filters={[
          {
            kind: 'choice',
            name: 'state',
            label: t('call.allStates'),
            options: STATES.map((value) => ({
              value,
              label: t([`call.word.${value}`, `common:state.call.${value}`]),
            })),
          },
          {
            kind: 'choice',
            name: 'scene',
            label: t('call.allScenes'),
            options: Object.entries(t('scene', { returnObjects: true }) as Record<string, string>).map(
              ([value, label]) => ({
                value,
                label,
              }),
            ),
          },
          {
            kind: 'choice',
            name: 'sellerId',
            label: t('call.allSellers'),
            options: (sellers.data?.items ?? []).map((seller) => ({
              value: seller.id,
              label: say(seller.company),
            })),
          },
          {
            kind: 'choice',
            name: 'productId',
            label: t('call.allProducts'),
            options: [...products].map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      {(action.problem || action.said) && (
        <div style={{ padding: '16px 20px', borderBottom: '1px solid var(--line)' }}>
          <FormError problem={action.problem} />
          <Said text={action.said} />
        </div>
      )}
      <Loaded query={messages}>
        {({ items, next }) => (
          <>
            <MessageTable
              messages={items}
              {...(canRestart
                ? {
                    action: (message: Message) =>
                      message.isRestartable ? (
                        <Button
                          size="sm"
                          busy={action.busy && restarting === message.id}
                          onClick={() => restart(message)}
                        >
                          {t('call.restart')}
                        </Button>
                      ) : null,
                  }
                : {})}
              empty={
                <EmptyState
                  title={t(isFiltered ? 'nothingFound' : 'call.empty')}
                  text={t(isFiltered ? 'nothingFoundText' : 'call.emptyText')}
                />
              }
            />
            <Pages next={next} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
