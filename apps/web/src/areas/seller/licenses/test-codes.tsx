import { Button, CopyButton, DataTable, EmptyState, Panel, Stack } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';

const QUERY_KEY = ['sellerLicenses', 'testCodes'];

/** Codes to try a program with: activation and query leave their marks on them. */
export function TestCodes() {
  const { t } = useTranslation(['seller', 'common']);
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { cursor } = useListSearch();
  const { problem, busy, attempt } = useProblem();
  const codes = useQuery({
    queryKey: [...QUERY_KEY, cursor],
    queryFn: () => api.sellerLicenses.testCodes({ query: { ...(cursor ? { cursor } : {}), limit: 20 } }),
    // The seller's program is being tried right now.
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state !== 'CHECKED') ? 5_000 : false,
  });
  const make = () =>
    void attempt(async () => {
      await api.sellerLicenses.makeTestCodes({ body: { count: 1 } });
      await queries.invalidateQueries({ queryKey: QUERY_KEY });
    });
  const mayMake = session.permissions.includes('seller.interface.debug');
  return (
    <>
      <PageHeader
        title={t('licenses.testCodes')}
        meta={[t('licenses.testCodesLead')]}
        actions={
          <>
            <Button href="/help/protocol/open-api/license-activate">{t('licenses.reference')}</Button>
            {mayMake && (
              <Button variant="primary" busy={busy} onClick={make}>
                {t('licenses.makeTestCode')}
              </Button>
            )}
          </>
        }
      />
      <Stack>
        <FormError problem={problem} />
        <Panel flush>
          <Loaded query={codes}>
            {({ items, next }) => (
              <>
                <DataTable
                  caption={t('licenses.testCodes')}
                  rows={items}
                  rowKey={(one) => one.id}
                  empty={
                    <EmptyState title={t('licenses.noTestCodes')} text={t('licenses.noTestCodesText')} />
                  }
                  columns={[
                    {
                      key: 'code',
                      title: t('licenses.code'),
                      main: true,
                      phone: 'first',
                      cell: (one) => (
                        <>
                          <span className="mono break">{one.code}</span>{' '}
                          <CopyButton
                            text={one.code}
                            label={t('common:action.copy')}
                            doneLabel={t('common:action.copied')}
                          />
                        </>
                      ),
                    },
                    {
                      key: 'state',
                      title: t('licenses.state'),
                      phone: 'firstEnd',
                      cell: (one) => <State kind="testLicense" state={one.state} />,
                    },
                    {
                      key: 'activated',
                      title: t('licenses.activated'),
                      kind: 'time',
                      phone: 'second',
                      cell: (one) => (one.activatedAt ? <Time at={one.activatedAt} look="short" /> : '–'),
                    },
                    {
                      key: 'checked',
                      title: t('licenses.checked'),
                      kind: 'time',
                      phone: 'secondEnd',
                      cell: (one) => (one.checkedAt ? <Time at={one.checkedAt} look="short" /> : '–'),
                    },
                    {
                      key: 'at',
                      title: t('licenses.made'),
                      kind: 'time',
                      phone: 'none',
                      cell: (one) => <Time at={one.createdAt} look="short" />,
                    },
                  ]}
                />
                <Pages next={next} />
              </>
            )}
          </Loaded>
        </Panel>
      </Stack>
    </>
  );
}
