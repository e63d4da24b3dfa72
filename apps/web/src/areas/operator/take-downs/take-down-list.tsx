import type { Reply } from '@jishi/sdk';
import { Button, type Column, EmptyState, Panel, Stack, Tabs } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { given } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { ProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { periodName } from '../parts/names.tsx';
import { Said } from '../parts/said.tsx';
import { DecideTakeDown, type Decision } from './take-down-decision.tsx';

export type Task = Reply<'operatorTakedowns.list'>['items'][number];

const STATES = ['OPEN', 'SUSPENDED', 'DISMISSED', 'RESTORED'] as const;
/** What may be done in each state; the first is the usual one. */
const ACTIONS: Readonly<Record<Task['state'], readonly Decision[]>> = {
  OPEN: ['suspend', 'dismiss'],
  SUSPENDED: ['restore'],
  DISMISSED: [],
  RESTORED: [],
};

/** Products whose interface keeps failing: suspend the sale, dismiss the task, or restore. */
export function TakeDownList() {
  const { t } = useTranslation(['operator', 'common']);
  const { api } = usePage();
  const say = useSay();
  const search = useListSearch();
  const href = useListHref();
  const [said, setSaid] = useState<string | null>(null);
  const [open, setOpen] = useState<{ readonly decision: Decision; readonly task: Task } | null>(null);
  const state = STATES.find((one) => one === search.state) ?? 'OPEN';
  const query = { state, ...given({ cursor: search.cursor }) };
  const tasks = useQuery({
    queryKey: ['operator', 'takeDowns', query],
    queryFn: () => api.operatorTakedowns.list({ query }),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Task>[] = [
    {
      key: 'product',
      title: t('takeDown.product'),
      main: true,
      phone: 'first',
      cell: (task) => <ProductName name={task.productName} />,
    },
    { key: 'seller', title: t('takeDown.seller'), phone: 'none', cell: (task) => say(task.sellerName) },
    {
      key: 'cause',
      title: t('takeDown.cause'),
      phone: 'whole',
      cell: (task) =>
        t(`takeDown.causes.${task.cause}`, {
          month: periodName(task.period),
          count: Number(task.facts.failures ?? 0),
          days: Number(task.facts.days ?? 0),
        }),
    },
    {
      key: 'openedAt',
      title: t('takeDown.openedAt'),
      kind: 'time',
      phone: 'second',
      cell: (task) => <Time at={task.openedAt} look="short" />,
    },
    {
      key: 'state',
      title: t('takeDown.state'),
      phone: 'firstEnd',
      cell: (task) => (
        <>
          <State kind="takeDown" state={task.state} />
          {task.reason && <span className="note"> {task.reason}</span>}
        </>
      ),
    },
    {
      key: 'action',
      title: <span className="sr">{t('takeDown.action')}</span>,
      kind: 'action',
      phone: 'secondEnd',
      cell: (task) => (
        <span className="row g8" style={{ justifyContent: 'flex-end' }}>
          {ACTIONS[task.state].map((decision, i) => (
            <Button
              key={decision}
              size="sm"
              {...(i > 0 ? { variant: 'text' as const } : {})}
              onClick={() => setOpen({ decision, task })}
            >
              {t(`takeDown.${decision}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
  const done = (result: string) => {
    setOpen(null);
    setSaid(result);
  };
  return (
    <>
      <PageHeader title={t('takeDown.title')} meta={[t('takeDown.how')]} />
      <Stack>
        <Said text={said} />
        <Panel title={t('takeDown.list')} note={t('zone')} flush>
          <Tabs
            label={t('takeDown.state')}
            items={STATES.map((one) => ({
              label: t(`common:state.takeDown.${one}`),
              href: href({ state: one }),
              current: one === state,
            }))}
          />
          <CursorTable
            query={tasks}
            caption={t('takeDown.list')}
            rowKey={(task) => task.id}
            columns={columns}
            empty={<EmptyState title={t('takeDown.empty')} text={t('takeDown.emptyText')} />}
          />
        </Panel>
      </Stack>
      {open && <DecideTakeDown {...open} onDone={done} onClose={() => setOpen(null)} />}
    </>
  );
}
