import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, Notice, Panel, Stack, StateBadge } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { sceneName, useDebugForm } from '../debugging/debugging.queries.ts';
import { useAddresses } from '../keys/addresses.queries.ts';
import { useReason } from '../parts/reasons.ts';
import { Checklist } from './checklist.tsx';

type TestCase = Reply<'testCases.list'>['items'][number];

/** Saved cases with their last result; called again singly or all together, deleted when nothing needs them. */
export function CaseList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { addressId, generation, scene, state, cursor } = useListSearch();
  const query = given({ addressId, generation, scene, state, cursor });
  const cases = useQuery({
    queryKey: ['testCases', 'list', query],
    queryFn: () => api.testCases.list({ query: { ...(query as { state?: TestCase['state'] }), limit: 20 } }),
    // While some wait to be called, their results are worth looking for.
    refetchInterval: (of) => (of.state.data?.items.some((one) => one.nextRunAt !== null) ? 2000 : false),
  });
  const addresses = useAddresses();
  const form = useDebugForm(generation ? { generation } : {});
  const all = useProblem();
  const [asked, setAsked] = useState<number>();
  const mayDebug = session.permissions.includes('seller.interface.debug');
  const runAll = () =>
    void all.attempt(async () => {
      const { count } = await api.testCases.runAll({ body: addressId ? { addressId } : {} });
      setAsked(count);
      await queries.invalidateQueries({ queryKey: ['testCases'] });
    });
  return (
    <>
      <PageHeader
        title={t('cases.title')}
        meta={[t('cases.lead')]}
        actions={
          <>
            {mayDebug && (
              <Button busy={all.busy} onClick={runAll}>
                {t('cases.runAll')}
              </Button>
            )}
            <Button variant="primary" href="/seller/debugging">
              {t('cases.debug')}
            </Button>
          </>
        }
      />
      <Stack>
        <FormError problem={all.problem} />
        {asked !== undefined && (
          <Notice tone="run" live title={t('cases.asked', { n: asked })}>
            {t('cases.askedText')}
          </Notice>
        )}
        <Panel flush>
          <Filters
            label={t('cases.filters')}
            filters={[
              {
                kind: 'choice',
                name: 'addressId',
                label: t('cases.anyAddress'),
                options: (addresses.data?.items ?? []).map(({ id, url }) => ({ value: id, label: url })),
              },
              {
                kind: 'choice',
                name: 'generation',
                label: t('cases.anyGeneration'),
                options: (form.data?.generations ?? []).map((one) => ({
                  value: one.generation,
                  label: one.title,
                })),
              },
              {
                kind: 'choice',
                name: 'scene',
                label: t('cases.anyScene'),
                options: (form.data?.scenes ?? []).map((one) => ({ value: one.scene, label: one.title })),
              },
              {
                kind: 'choice',
                name: 'state',
                label: t('cases.anyState'),
                options: (['PASSED', 'FAILED'] as const).map((value) => ({
                  value,
                  label: t(`cases.is.${value}`),
                })),
              },
            ]}
          />
          <Loaded query={cases}>
            {({ items, next }) => (
              <>
                <CaseTable rows={items} isFiltered={Boolean(addressId || generation || scene || state)} />
                <Pages next={next} />
              </>
            )}
          </Loaded>
        </Panel>
        <Checklist />
      </Stack>
    </>
  );
}

function CaseTable({
  rows,
  isFiltered,
}: {
  readonly rows: readonly TestCase[];
  readonly isFiltered: boolean;
}) {
  const { t } = useTranslation(['seller', 'common']);
  const { api, session } = usePage();
  const queries = useQueryClient();
  const addresses = useAddresses();
  const reasonOf = useReason();
  const { problem, setProblem, busy, attempt } = useProblem();
  const [running, setRunning] = useState<string>();
  const [leaving, setLeaving] = useState<TestCase>();
  const mayDebug = session.permissions.includes('seller.interface.debug');
  const run = (testCaseId: string) =>
    void attempt(async () => {
      setRunning(testCaseId);
      try {
        await api.testCases.run({ params: { testCaseId } });
      } finally {
        setRunning(undefined);
        await queries.invalidateQueries({ queryKey: ['testCases'] });
      }
    });
  const remove = (one: TestCase) =>
    void attempt(async () => {
      await api.testCases.delete({ params: { testCaseId: one.id } });
      setLeaving(undefined);
      await queries.invalidateQueries({ queryKey: ['testCases'] });
    });
  return (
    <>
      {!leaving && <FormError problem={problem} />}
      <DataTable
        caption={t('cases.title')}
        rows={rows}
        rowKey={(one) => one.id}
        rowHref={(one) => `/seller/test-cases/${one.id}`}
        empty={
          isFiltered ? (
            <EmptyState
              title={t('noMatch')}
              text={t('noMatchText')}
              action={<Button href="/seller/test-cases">{t('common:action.clear')}</Button>}
            />
          ) : (
            <EmptyState
              title={t('cases.empty')}
              text={t('cases.emptyText')}
              action={<Button href="/seller/debugging">{t('cases.debug')}</Button>}
            />
          )
        }
        columns={[
          {
            key: 'scene',
            title: t('cases.scene'),
            main: true,
            phone: 'first',
            cell: (one) => <span className="mono">{sceneName(one.scene, one.variant)}</span>,
          },
          {
            key: 'state',
            title: t('cases.state'),
            phone: 'firstEnd',
            cell: (one) =>
              one.nextRunAt ? (
                <StateBadge tone="wait" word={t('cases.waiting')} />
              ) : (
                <StateBadge
                  tone={one.state === 'PASSED' ? 'ok' : 'bad'}
                  word={one.reason ? reasonOf(one.reason).short : t(`cases.is.${one.state}`)}
                />
              ),
          },
          {
            key: 'address',
            title: t('cases.address'),
            phone: 'whole',
            cell: (one) => (
              <>
                <span className="mono break">
                  {addresses.data?.items.find(({ id }) => id === one.addressId)?.url ??
                    t('cases.addressGone')}
                </span>{' '}
                <span className="note mono">{one.generation}</span>
              </>
            ),
          },
          {
            key: 'params',
            title: t('cases.params'),
            phone: 'none',
            cell: (one) => <span className="mono break note">{digestOf(one.params)}</span>,
          },
          {
            key: 'at',
            title: t('cases.lastRun'),
            kind: 'time',
            phone: 'second',
            cell: (one) => (
              <>
                <Time at={one.lastRunAt} look="short" />{' '}
                <span className="note">{t(`cases.cause.${one.lastCause}`)}</span>
              </>
            ),
          },
          {
            key: 'act',
            title: <span className="sr">{t('actions')}</span>,
            kind: 'action',
            phone: 'secondEnd',
            cell: (one) =>
              mayDebug && (
                <span className="row g8" style={{ justifyContent: 'flex-end' }}>
                  <Button size="sm" busy={running === one.id} onClick={() => run(one.id)}>
                    {t('cases.run')}
                  </Button>
                  <Button
                    size="sm"
                    variant="text"
                    onClick={() => {
                      setProblem(null);
                      setLeaving(one);
                    }}
                  >
                    {t('remove')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {leaving && (
        <Dialog
          danger
          title={t('cases.deleteTitle')}
          text={t('cases.deleteText', { scene: sceneName(leaving.scene, leaving.variant) })}
          action={t('cases.delete')}
          busy={busy}
          problem={problem}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

const SHOWN = 90;

/** The values in one line, for telling cases of one interface apart. */
function digestOf(params: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(params)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
