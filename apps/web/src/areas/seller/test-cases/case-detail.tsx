import { Button, CodeBlock, DescriptionList, Panel, Stack, StateBadge } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { sceneName } from '../debugging/debugging.queries.ts';
import { RunResult } from '../debugging/run-result.tsx';
import { useAddresses } from '../keys/addresses.queries.ts';
import { useReason } from '../parts/reasons.ts';

/** One saved case: its values, and the last call with every check. */
export function CaseDetail() {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { testCaseId = '' } = useParams({ strict: false }) as { testCaseId?: string };
  const addresses = useAddresses();
  const reasonOf = useReason();
  const { problem, busy, attempt } = useProblem();
  const found = useQuery({
    queryKey: ['testCases', testCaseId],
    queryFn: () => api.testCases.get({ params: { testCaseId } }),
  });
  const lastRunId = found.data?.testCase.lastRunId;
  const run = useQuery({
    queryKey: ['testCases', testCaseId, 'run', lastRunId],
    queryFn: () => api.debugRuns.get({ params: { debugRunId: lastRunId ?? '' } }),
    enabled: lastRunId !== undefined,
  });
  const again = () =>
    void attempt(async () => {
      await api.testCases.run({ params: { testCaseId } });
      await queries.invalidateQueries({ queryKey: ['testCases'] });
    });
  const crumbs = [{ label: t('cases.title'), href: '/seller/test-cases' }];
  return (
    <DetailPage title={t('cases.one')} crumbs={crumbs} query={found}>
      {({ testCase }) => (
        <>
          <PageHeader
            title={sceneName(testCase.scene, testCase.variant)}
            crumbs={crumbs}
            badge={
              <StateBadge
                tone={testCase.state === 'PASSED' ? 'ok' : 'bad'}
                word={testCase.reason ? reasonOf(testCase.reason).short : t(`cases.is.${testCase.state}`)}
              />
            }
            actions={
              session.permissions.includes('seller.interface.debug') && (
                <Button busy={busy} onClick={again}>
                  {t('cases.run')}
                </Button>
              )
            }
          />
          <Stack>
            <FormError problem={problem} />
            <Panel title={t('cases.facts')}>
              <DescriptionList
                termWidth={110}
                items={[
                  {
                    term: t('cases.address'),
                    detail: (
                      <span className="mono break">
                        {addresses.data?.items.find(({ id }) => id === testCase.addressId)?.url ??
                          t('cases.addressGone')}
                      </span>
                    ),
                  },
                  {
                    term: t('debugging.generation'),
                    detail: <span className="mono">{testCase.generation}</span>,
                  },
                  { term: t('cases.savedAt'), detail: <Time at={testCase.savedAt} /> },
                  {
                    term: t('cases.lastRun'),
                    detail: (
                      <>
                        <Time at={testCase.lastRunAt} /> {t(`cases.cause.${testCase.lastCause}`)}
                      </>
                    ),
                  },
                ]}
              />
              <CodeBlock code={JSON.stringify(testCase.params, null, 2)} caption={t('cases.params')} />
            </Panel>
            <Loaded query={run}>{(one) => <RunResult run={one} canSave={false} />}</Loaded>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}
