import { callStates, can } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, type Column, DataTable, EmptyState, Notice, Panel } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PageContext, usePage } from '../../../app/context.ts';
import { dayStart } from '../../../features/console/days.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';
import { ReplayAll, ReplayProgress } from '../../../features/console/replay.tsx';
import { State } from '../../../features/console/state.tsx';
import { Left, Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { useReason } from '../parts/reasons.ts';

export type Message = Reply<'sellerMessages.list'>['items'][number];

type MessageQuery = NonNullable<Parameters<PageContext['api']['sellerMessages']['list']>[0]>['query'];

const DAY_MS = 86_400_000;

/** What the marketplace told my production interface, and what came back; failed ones can be started again. */
export function MessageList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const { state, scene, generation, errorKind, orderId, productId, from, to, cursor } = useListSearch();
  const query = given({
    state,
    scene,
    generation,
    errorKind,
    orderId,
    productId,
    cursor,
    from: from && dayStart(from),
    to: to && new Date(Date.parse(dayStart(to)) + DAY_MS).toISOString(),
  });
  const messages = useQuery({
    queryKey: ['sellerMessages', 'list', query],
    queryFn: () =>
      api.sellerMessages.list({
        query: { ...(query as MessageQuery), limit: 20 },
      }),
    refetchInterval: 15_000,
  });
  const products = useQuery({
    queryKey: ['sellerProducts', 'names'],
    queryFn: () => api.sellerProducts.list({ query: { limit: 100 } }),
    staleTime: 60_000,
  });
  const nameOf = useProductName();
  const options = (words: 'messages.scene' | 'delivery.generations' | 'errorKinds') =>
    Object.entries(t(words, { returnObjects: true }) as Record<string, string>).map(([value, label]) => ({
      value,
      label,
    }));
  const restart = useRestart();
  const isFiltered = Boolean(state || scene || generation || errorKind || orderId || productId || from || to);
  return (
    <>
      <PageHeader
        title={t('messages.title')}
        meta={[t('messages.lead')]}
        actions={<ReplayAll filter={given({ productId, scene, from: query.from, to: query.to })} />}
      />
      <div className="stack">
        <RestartResult restart={restart} />
        <ReplayProgress />
        <Panel flush>
          <Filters
            label={t('messages.filters')}
            filters={[
              {
                kind: 'choice',
                name: 'state',
                label: t('messages.anyState'),
                options: ['PENDING', 'CALLING', 'RETRYING', 'FAILED', 'SUCCESS', 'CLOSED'].map((value) => ({
                  value,
                  label: t(`common:state.call.${value}`),
                })),
              },
              {
                kind: 'choice',
                name: 'scene',
                label: t('messages.anyScene'),
                options: options('messages.scene'),
              },
              {
                kind: 'choice',
                name: 'generation',
                label: t('messages.anyGeneration'),
                options: options('delivery.generations'),
              },
              {
                kind: 'choice',
                name: 'errorKind',
                label: t('messages.anyError'),
                options: options('errorKinds'),
              },
              {
                kind: 'choice',
                name: 'productId',
                label: t('messages.anyProduct'),
                options: (products.data?.items ?? []).map((product) => ({
                  value: product.id,
                  label: nameOf(product.name),
                })),
              },
              { kind: 'text', name: 'orderId', label: t('messages.orderId') },
              { kind: 'date', name: 'from', label: t('fromDay') },
              { kind: 'date', name: 'to', label: t('toDay') },
            ]}
          />
          <Loaded query={messages}>
            {({ items, next }) => (
              <>
                <MessageTable
                  rows={items}
                  restart={restart}
                  empty={
                    isFiltered ? (
                      <EmptyState
                        title={t('noMatch')}
                        text={t('noMatchText')}
                        action={<Button href="/seller/interface-messages">{t('common:action.clear')}</Button>}
                      />
                    ) : (
                      <EmptyState title={t('messages.empty')} text={t('messages.emptyText')} />
                    )
                  }
                />
                <Pages next={next} />
              </>
            )}
          </Loaded>
        </Panel>
      </div>
    </>
  );
}

export interface Restart {
  readonly busyId: string | undefined;
  readonly doneId: string | undefined;
  readonly problem: ReturnType<typeof useProblem>['problem'];
  readonly start: (messageId: string) => void;
}

/** One immediate call; the lists are read again when it has been asked for. */
export function useRestart(): Restart {
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, attempt } = useProblem();
  const [busyId, setBusyId] = useState<string>();
  const [doneId, setDoneId] = useState<string>();
  const start = (messageId: string) =>
    void attempt(async () => {
      setBusyId(messageId);
      setDoneId(undefined);
      try {
        await api.sellerMessages.restart({ params: { messageId } });
        setDoneId(messageId);
      } finally {
        setBusyId(undefined);
        await queries.invalidateQueries({ queryKey: ['sellerMessages'] });
      }
    });
  return { busyId, doneId, problem, start };
}

/** What came of the button, said aloud. */
export function RestartResult({ restart }: { readonly restart: Restart }) {
  const { t } = useTranslation('seller');
  if (restart.problem) return <FormError problem={restart.problem} />;
  if (!restart.doneId) return null;
  return (
    <Notice tone="run" live title={t('messages.restarted')}>
      {t('messages.restartedText')}
    </Notice>
  );
}

/** Messages as rows; also below an order. */
export function MessageTable({
  rows,
  restart,
  empty,
  ofOneOrder,
}: {
  readonly rows: readonly Message[];
  readonly restart?: Restart;
  readonly empty: React.ReactNode;
  /** Below an order: product and order are known there. */
  readonly ofOneOrder?: boolean;
}) {
  const { t } = useTranslation('seller');
  const { session } = usePage();
  const nameOf = useProductName();
  const reasonOf = useReason();
  const product: Column<Message> = {
    key: 'product',
    title: t('messages.product'),
    phone: 'whole',
    cell: (row) => (
      <>
        {nameOf(row.productName)}
        {row.orderId && <span className="note mono nw"> {row.orderId}</span>}
      </>
    ),
  };
  const mayRestart = restart !== undefined && session.permissions.includes('seller.interface.restart');
  return (
    <DataTable
      caption={t('messages.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/seller/interface-messages/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'scene',
          title: t('messages.what'),
          main: true,
          phone: 'first',
          cell: (row) =>
            t(`messages.variant.${row.variant ?? row.scene}`, {
              defaultValue: t(`messages.scene.${row.scene}`),
            }),
        },
        ...(ofOneOrder ? [] : [product]),
        {
          key: 'state',
          title: t('messages.state'),
          phone: 'firstEnd',
          cell: (row) => (
            <State
              kind="call"
              state={row.state}
              {...(row.nextAttemptAt && row.state === 'RETRYING'
                ? { left: <Left until={row.nextAttemptAt} /> }
                : {})}
            />
          ),
        },
        {
          key: 'reason',
          title: t('messages.reason'),
          phone: 'none',
          cell: (row) =>
            row.reason ? (
              <span title={row.reason.text}>{reasonOf(row.reason.code).short}</span>
            ) : (
              <span className="mut">–</span>
            ),
        },
        {
          key: 'attempts',
          title: t('messages.attempts'),
          kind: 'money',
          phone: 'none',
          cell: (row) => row.attempts,
        },
        {
          key: 'at',
          title: t('messages.last'),
          kind: 'time',
          phone: 'second',
          cell: (row) => <Time at={row.lastAttemptAt ?? row.createdAt} look="short" />,
        },
        {
          key: 'act',
          title: <span className="sr">{t('actions')}</span>,
          kind: 'action',
          phone: 'secondEnd',
          cell: (row) =>
            mayRestart &&
            row.state !== 'CALLING' &&
            can(callStates, row.state as keyof typeof callStates, 'restart') ? (
              <Button size="sm" busy={restart.busyId === row.id} onClick={() => restart.start(row.id)}>
                {t('messages.restart')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}
