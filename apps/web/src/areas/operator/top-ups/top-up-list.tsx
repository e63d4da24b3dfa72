import type { Reply } from '@jishi/sdk';
import { Button, type Column, DataTable, EmptyState, Panel, Stack, Tabs } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { Said } from '../parts/said.tsx';
import { ConfirmTopUp, RejectTopUp } from './top-up-decision.tsx';

export type TopUp = Reply<'operatorTopUps.list'>['items'][number];

const DECIDED = ['CONFIRMED', 'REJECTED', 'CANCELLED'] as const;

/** Announced bank transfers that wait for the money, and what was decided. */
export function TopUpList() {
  const { t } = useTranslation('operator');
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t('topUp.title')} meta={[t('topUp.how')]} />
      <Stack>
        <Said text={said} />
        <Pending onDone={setSaid} />
        <Decided />
      </Stack>
    </>
  );
}

function Pending({ onDone }: { readonly onDone: (said: string) => void }) {
  const { t } = useTranslation('operator');
  const { api, session } = usePage();
  const { q } = useListSearch();
  const [open, setOpen] = useState<{ readonly kind: 'confirm' | 'reject'; readonly topUp: TopUp } | null>(
    null,
  );
  const query = { state: 'PENDING', channel: 'BANK_TRANSFER', limit: 100, ...given({ q }) } as const;
  const pending = useQuery({
    queryKey: ['operator', 'topUps', query],
    queryFn: () => api.operatorTopUps.list({ query }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const canDecide = session.permissions.includes('operator.topup.decide');
  const done = (said: string) => {
    setOpen(null);
    onDone(said);
  };
  const columns: Column<TopUp>[] = [
    ...useTopUpColumns(),
    {
      key: 'requestedAt',
      title: t('topUp.requestedAt'),
      kind: 'time',
      cell: (topUp) => <Time at={topUp.requestedAt} look="short" />,
      phone: 'second',
    },
    ...(canDecide
      ? [
          {
            key: 'action',
            title: <span className="sr">{t('topUp.action')}</span>,
            kind: 'action' as const,
            cell: (topUp: TopUp) => (
              <span className="row g8" style={{ justifyContent: 'flex-end' }}>
                <Button size="sm" variant="text" onClick={() => setOpen({ kind: 'reject', topUp })}>
                  {t('topUp.reject')}
                </Button>
                <Button size="sm" onClick={() => setOpen({ kind: 'confirm', topUp })}>
                  {t('topUp.confirm')}
                </Button>
              </span>
            ),
            phone: 'secondEnd' as const,
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('topUp.pending')} note={t('zone')} flush>
      <Filters
        label={t('filterOf', { list: t('topUp.pending') })}
        filters={[{ kind: 'text', name: 'q', label: t('topUp.search'), maxLength: 20 }]}
      />
      <Loaded query={pending}>
        {({ items }) => (
          <DataTable
            caption={t('topUp.pending')}
            rows={items}
            rowKey={(topUp) => topUp.id}
            columns={columns}
            empty={
              <EmptyState
                title={t(q ? 'nothingFound' : 'topUp.empty')}
                text={t(q ? 'topUp.notFoundText' : 'topUp.emptyText')}
              />
            }
          />
        )}
      </Loaded>
      {open?.kind === 'confirm' && (
        <ConfirmTopUp topUp={open.topUp} onDone={done} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'reject' && (
        <RejectTopUp topUp={open.topUp} onDone={done} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

function Decided() {
  const { t } = useTranslation(['operator', 'common']);
  const { api } = usePage();
  const search = useListSearch();
  const href = useListHref();
  const state = DECIDED.find((one) => one === search.state) ?? 'CONFIRMED';
  const query = { state, ...given({ q: search.q, cursor: search.cursor }) };
  const decided = useQuery({
    queryKey: ['operator', 'topUps', query],
    queryFn: () => api.operatorTopUps.list({ query }),
    placeholderData: keepPreviousData,
  });
  const columns: Column<TopUp>[] = [
    ...useTopUpColumns(),
    {
      key: 'state',
      title: t('topUp.state'),
      cell: (topUp) => (
        <>
          <State kind="topUp" state={topUp.state} />
          {topUp.reason && <span className="note"> {topUp.reason}</span>}
        </>
      ),
      phone: 'secondEnd',
    },
    {
      key: 'decidedAt',
      title: t('topUp.decidedAt'),
      kind: 'time',
      cell: (topUp) => topUp.decidedAt && <Time at={topUp.decidedAt} look="short" />,
      phone: 'second',
    },
  ];
  return (
    <Panel title={t('topUp.decided')} note={t('zone')} flush>
      <Tabs
        label={t('topUp.decided')}
        items={DECIDED.map((one) => ({
          label: t(`common:state.topUp.${one}`),
          href: href({ state: one }),
          current: one === state,
        }))}
      />
      <CursorTable
        query={decided}
        caption={t('topUp.decided')}
        rowKey={(topUp) => topUp.id}
        columns={columns}
        empty={<EmptyState title={t('topUp.noneDecided')} text={t('topUp.noneDecidedText')} />}
      />
    </Panel>
  );
}

function useTopUpColumns(): Column<TopUp>[] {
  const { t } = useTranslation('operator');
  return [
    {
      key: 'reference',
      title: t('topUp.reference'),
      kind: 'id',
      main: true,
      cell: (topUp) => topUp.reference,
      phone: 'whole',
    },
    {
      key: 'account',
      title: t('topUp.account'),
      cell: (topUp) => <b>{topUp.accountName}</b>,
      phone: 'first',
    },
    {
      key: 'payer',
      title: t('topUp.payer'),
      cell: (topUp) => (
        <>
          {topUp.payerName ?? t(`topUp.channel.${topUp.channel}`)}
          {topUp.remark && <span className="note"> {topUp.remark}</span>}
        </>
      ),
      phone: 'none',
    },
    {
      key: 'amount',
      title: t('topUp.amount'),
      kind: 'money',
      cell: (topUp) => <Amount minor={topUp.amount} currency={topUp.currency} />,
      phone: 'firstEnd',
    },
  ];
}
