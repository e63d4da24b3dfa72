import type { Reply } from '@jishi/sdk';
import { Button, type Column, DataTable, EmptyState } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import { useProblem } from '../../../features/forms/form-error.tsx';

type TopUp = Reply<'topUps.list'>['items'][number];

/** The top-ups of this account, newest first; what still waits can be paid or taken back. */
export function TopUps() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const queries = useQueryClient();
  const { cursor } = useListSearch();
  const { problem, busy, attempt } = useProblem();
  const [taken, setTaken] = useState<TopUp | null>(null);
  const query = given({ cursor });
  const list = useQuery({
    queryKey: ['balance', 'top-ups', query],
    queryFn: () => api.topUps.list({ query }),
  });
  const columns = useColumns(setTaken);
  const cancel = (topUp: TopUp) =>
    attempt(async () => {
      await api.topUps.cancel({ params: { topUpId: topUp.id } });
      setTaken(null);
      await queries.invalidateQueries({ queryKey: ['balance'] });
    });
  return (
    <Loaded query={list}>
      {(page) => (
        <>
          <DataTable
            caption={t('topUp.list')}
            columns={columns}
            rows={page.items}
            rowKey={(topUp) => topUp.id}
            empty={<EmptyState title={t('topUp.empty')} text={t('topUp.emptyText')} />}
          />
          <Pages next={page.next} />
          {taken && (
            <Dialog
              title={t('topUp.cancelAsk')}
              text={t(taken.channel === 'BANK_TRANSFER' ? 'topUp.cancelTransfer' : 'topUp.cancelOnline')}
              action={t('topUp.cancel')}
              danger
              busy={busy}
              problem={problem}
              onConfirm={() => void cancel(taken)}
              onClose={() => setTaken(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function useColumns(onCancel: (topUp: TopUp) => void): Column<TopUp>[] {
  const { t } = useTranslation('buyer');
  const { session } = usePage();
  const may = session.permissions.includes('balance.top_up');
  return [
    {
      key: 'at',
      title: t('time'),
      kind: 'time',
      phone: 'second',
      cell: (topUp) => <Time at={topUp.requestedAt} look="short" />,
    },
    {
      key: 'channel',
      title: t('topUp.channel'),
      main: true,
      phone: 'first',
      cell: (topUp) => t(`channel.${topUp.channel}`),
    },
    {
      key: 'reference',
      title: t('topUp.reference'),
      kind: 'id',
      phone: 'whole',
      cell: (topUp) => topUp.reference,
    },
    {
      key: 'state',
      title: t('state'),
      phone: 'secondEnd',
      cell: (topUp) => (
        <State kind="topUp" state={topUp.state} {...(topUp.reason ? { left: topUp.reason } : {})} />
      ),
    },
    {
      key: 'amount',
      title: t('amount'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (topUp) => <Amount minor={topUp.amount} currency={topUp.currency} />,
    },
    {
      key: 'action',
      title: <span className="sr">{t('action')}</span>,
      kind: 'action',
      phone: 'whole',
      cell: (topUp) =>
        may && (
          <>
            {topUp.payUrl && (
              <Button size="sm" href={topUp.payUrl}>
                {t('topUp.pay')}
              </Button>
            )}
            {topUp.actions.includes('cancel') && (
              <Button size="sm" variant="text" onClick={() => onCancel(topUp)}>
                {t('topUp.cancel')}
              </Button>
            )}
          </>
        ),
    },
  ];
}
