import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, StateBadge } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Left, Time } from '../../../features/console/values.tsx';

type Overview = Reply<'operatorOverview.get'>;

interface Row {
  readonly key: string;
  readonly title: string;
  readonly what: ReactNode;
  readonly due: ReactNode;
  readonly href: string;
  readonly action: string;
}

export function waitingCount(o: Overview): number {
  return o.pendingReviews + o.failedCalls + o.openTakedowns + o.pendingTopUps + o.payableStatements;
}

/** What waits, each leading to its queue; the review with the nearest deadline says when. */
export function Waiting({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const say = useSay();
  const first = useQuery({
    queryKey: ['operator', 'reviews', 'first'],
    queryFn: () => api.operatorReviews.list({ query: { limit: 1 } }),
    enabled: overview.pendingReviews > 0,
  }).data?.items[0];
  const rows: Row[] = [
    {
      key: 'calls',
      count: overview.failedCalls,
      title: t('today.calls'),
      what: t('today.callsText', { count: overview.failedCalls }),
      due: '',
      href: '/operator/interfaces?state=FAILED',
      action: t('today.restart'),
    },
    {
      key: 'takeDowns',
      count: overview.openTakedowns,
      title: t('today.takeDowns'),
      what: t('today.takeDownsText', { count: overview.openTakedowns }),
      due: '',
      href: '/operator/take-downs',
      action: t('today.decide'),
    },
    {
      key: 'reviews',
      count: overview.pendingReviews,
      title: t('today.reviews'),
      what: first
        ? t('today.reviewsFirst', { count: overview.pendingReviews, title: say(first.title) })
        : t('today.reviewsText', { count: overview.pendingReviews }),
      due: first && (
        <span>
          <StateBadge
            tone={first.overdue ? 'bad' : 'wait'}
            word={<Time at={first.slaDueAt} look="short" />}
          />{' '}
          <span className="nw">
            <Left until={first.slaDueAt} />
          </span>
        </span>
      ),
      href: first ? `/operator/reviews/${first.id}` : '/operator/reviews',
      action: t('today.review'),
    },
    {
      key: 'topUps',
      count: overview.pendingTopUps,
      title: t('today.topUps'),
      what: t('today.topUpsText', { count: overview.pendingTopUps }),
      due: '',
      href: '/operator/top-ups',
      action: t('today.check'),
    },
    {
      key: 'statements',
      count: overview.payableStatements,
      title: t('today.statements'),
      what: t('today.statementsText', { count: overview.payableStatements }),
      due: '',
      href: '/operator/statements',
      action: t('today.settle'),
    },
  ].filter(({ count }) => count > 0);
  return (
    <DataTable
      caption={t('today.waiting')}
      rows={rows}
      rowKey={(row) => row.key}
      empty={<EmptyState title={t('today.nothing')} text={t('today.nothingText')} />}
      columns={[
        {
          key: 'title',
          title: t('today.matter'),
          main: true,
          width: '20%',
          cell: (row) => <b>{row.title}</b>,
          phone: 'first',
        },
        { key: 'what', title: t('today.what'), cell: (row) => row.what, phone: 'whole' },
        { key: 'due', title: t('today.due'), cell: (row) => row.due, phone: 'second' },
        {
          key: 'go',
          title: <span className="sr">{t('today.go')}</span>,
          kind: 'action',
          cell: (row) => (
            <Button size="sm" href={row.href} variant={row === rows[0] ? 'primary' : 'default'}>
              {row.action}
            </Button>
          ),
          phone: 'secondEnd',
        },
      ]}
    />
  );
}
