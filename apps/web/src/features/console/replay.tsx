import { Button, Meter, Notice } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { useProblem } from '../forms/form-error.tsx';
import { Dialog } from './dialog.tsx';

interface Filter {
  readonly productId?: string;
  readonly scene?: string;
  readonly from?: string;
  readonly to?: string;
}

const QUERY_KEY = ['replays'] as const;

/** The doors of the area: a seller's own, or staff's for the seller they look at. */
function useReplays(sellerId: string | undefined) {
  const { api } = usePage();
  if (sellerId === undefined) {
    return {
      area: 'seller',
      permission: 'seller.interface.restart',
      preview: (filter: Filter) => api.sellerReplays.preview({ query: filter }),
      start: (filter: Filter) => api.sellerReplays.start({ body: filter }),
      list: () => api.sellerReplays.list(),
    } as const;
  }
  return {
    area: 'operator',
    permission: 'operator.interface.restart',
    preview: (filter: Filter) => api.operatorReplays.preview({ query: { ...filter, sellerId } }),
    start: (filter: Filter) => api.operatorReplays.start({ body: { ...filter, sellerId } }),
    list: () => api.operatorReplays.list({ query: { sellerId } }),
  } as const;
}

/** Everything that failed and matches the filters, called again in the background; asked twice. */
export function ReplayAll({
  filter,
  sellerId,
}: {
  readonly filter: Filter;
  /** For staff: whose messages. */
  readonly sellerId?: string;
}) {
  const doors = useReplays(sellerId);
  const { t } = useTranslation(doors.area);
  const { session } = usePage();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { problem, setProblem, busy, attempt } = useProblem();
  const preview = useQuery({
    queryKey: [...QUERY_KEY, sellerId, 'preview', filter],
    queryFn: () => doors.preview(filter),
    enabled: isAsked,
    staleTime: 0,
  });
  if (!session.permissions.includes(doors.permission)) return null;
  const count = preview.data?.count;
  const start = () =>
    void attempt(async () => {
      await doors.start(filter);
      setAsked(false);
      await queries.invalidateQueries({ queryKey: QUERY_KEY });
      await queries.invalidateQueries({ queryKey: [sellerId === undefined ? 'sellerMessages' : 'operator'] });
    });
  return (
    <>
      <Button
        onClick={() => {
          setProblem(null);
          setAsked(true);
        }}
      >
        {t('replay.open')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('replay.title')}
          text={
            count === undefined
              ? t('replay.counting')
              : count === 0
                ? t('replay.none')
                : t('replay.text', { count })
          }
          action={t('replay.confirm')}
          ready={(count ?? 0) > 0}
          busy={busy}
          problem={problem}
          onConfirm={start}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

/** How far the latest bulk restart is; quiet when none is under way or just done. */
export function ReplayProgress({ sellerId }: { readonly sellerId?: string }) {
  const doors = useReplays(sellerId);
  const { t } = useTranslation(doors.area);
  const replays = useQuery({
    queryKey: [...QUERY_KEY, sellerId, 'list'],
    queryFn: () => doors.list(),
    refetchInterval: ({ state }) => {
      const latest = state.data?.items[0];
      return latest && (latest.state === 'RUNNING' || latest.waiting > 0) ? 2000 : 15_000;
    },
  });
  const latest = replays.data?.items[0];
  if (!latest) return null;
  const done = latest.restarted + latest.skipped;
  const isBusy = latest.state === 'RUNNING' || latest.waiting > 0;
  const { total, succeeded, failedAgain, waiting, skipped } = latest;
  return (
    <Notice
      tone={isBusy ? 'run' : failedAgain > 0 ? 'wait' : 'ok'}
      title={t(isBusy ? 'replay.running' : 'replay.done', { done, total })}
    >
      {t('replay.outcome', { succeeded, failedAgain, waiting, skipped })}
      {isBusy && (
        <Meter label={t('replay.meter', { done, total })} value={done - waiting} max={Math.max(total, 1)} />
      )}
    </Notice>
  );
}
