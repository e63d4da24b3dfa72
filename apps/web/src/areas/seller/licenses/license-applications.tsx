import type { Reply } from '@jishi/sdk';
import { DataTable, EmptyState, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';

type Application = Reply<'sellerLicenses.applications'>['items'][number];
const STATES = ['REQUESTED', 'ACCEPTED', 'DELIVERED', 'FAILED', 'TIMED_OUT'] as const;

/** Licenses that buyers applied for, with the event id under which they are uploaded. */
export function LicenseApplications() {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const say = useSay();
  const { state, cursor } = useListSearch();
  const query = given({ state, cursor });
  const list = useQuery({
    queryKey: ['sellerLicenses', 'applications', query],
    queryFn: () =>
      api.sellerLicenses.applications({
        query: { ...(query as { state?: Application['state'] }), limit: 20 },
      }),
  });
  return (
    <>
      <PageHeader title={t('licenses.applications')} meta={[t('licenses.applicationsLead')]} />
      <Stack>
        <Panel flush>
          <Filters
            label={t('licenses.filters')}
            filters={[
              {
                kind: 'choice',
                name: 'state',
                label: t('licenses.anyState'),
                options: STATES.map((value) => ({
                  value,
                  label: t(`common:state.licenseApplication.${value}`),
                })),
              },
            ]}
          />
          <Loaded query={list}>
            {({ items, next }) => (
              <>
                <DataTable
                  caption={t('licenses.applications')}
                  rows={items}
                  rowKey={(one) => one.id}
                  empty={
                    <EmptyState
                      title={t(state ? 'noMatch' : 'licenses.noApplications')}
                      text={t(state ? 'noMatchText' : 'licenses.noApplicationsText')}
                    />
                  }
                  columns={[
                    {
                      key: 'event',
                      title: t('licenses.event'),
                      main: true,
                      phone: 'first',
                      cell: (one) => <span className="mono break">{one.eventId}</span>,
                    },
                    {
                      key: 'product',
                      title: t('licenses.product'),
                      phone: 'second',
                      cell: (one) => say(one.productName),
                    },
                    {
                      key: 'device',
                      title: t('licenses.device'),
                      phone: 'none',
                      cell: (one) => <span className="mono break">{one.deviceFingerprint || '–'}</span>,
                    },
                    {
                      key: 'state',
                      title: t('licenses.state'),
                      phone: 'firstEnd',
                      cell: (one) => <State kind="licenseApplication" state={one.state} />,
                    },
                    {
                      key: 'content',
                      title: t('licenses.content'),
                      phone: 'none',
                      cell: (one) => (one.content ? (one.content.fileName ?? t('licenses.characters')) : '–'),
                    },
                    {
                      key: 'fetched',
                      title: t('licenses.fetched'),
                      kind: 'time',
                      phone: 'none',
                      cell: (one) => (one.fetchedAt ? <Time at={one.fetchedAt} look="short" /> : '–'),
                    },
                    {
                      key: 'at',
                      title: t('licenses.asked'),
                      kind: 'time',
                      phone: 'secondEnd',
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
