import type { Reply } from '@jishi/sdk';
import { DataTable, EmptyState, Link, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';

type License = Reply<'sellerLicenses.list'>['items'][number];
const STATES = ['GENERATED', 'CLAIMED', 'ALIVE', 'EXPIRED', 'RELEASED'] as const;

/** Authorisation codes of what this seller sold. */
export function Licenses() {
  const { t } = useTranslation(['seller', 'common']);
  const { api } = usePage();
  const { state, q, cursor } = useListSearch();
  const query = given({ state, q, cursor });
  const licenses = useQuery({
    queryKey: ['sellerLicenses', 'list', query],
    queryFn: () =>
      api.sellerLicenses.list({ query: { ...(query as { state?: License['state'] }), limit: 20 } }),
  });
  return (
    <>
      <PageHeader title={t('licenses.title')} meta={[t('licenses.lead')]} />
      <Stack>
        <Panel flush>
          <Filters
            label={t('licenses.filters')}
            filters={[
              {
                kind: 'choice',
                name: 'state',
                label: t('licenses.anyState'),
                options: STATES.map((value) => ({ value, label: t(`common:state.license.${value}`) })),
              },
              { kind: 'text', name: 'q', label: t('licenses.search'), maxLength: 64 },
            ]}
          />
          <Loaded query={licenses}>
            {({ items, next }) => (
              <>
                <LicenseTable rows={items} isFiltered={Boolean(state || q)} />
                <Pages next={next} />
              </>
            )}
          </Loaded>
        </Panel>
      </Stack>
    </>
  );
}

function LicenseTable({
  rows,
  isFiltered,
}: {
  readonly rows: readonly License[];
  readonly isFiltered: boolean;
}) {
  const { t } = useTranslation(['seller', 'common']);
  const say = useSay();
  return (
    <DataTable
      caption={t('licenses.title')}
      rows={rows}
      rowKey={(one) => one.id}
      rowHref={(one) => `/seller/licenses/${one.id}`}
      empty={
        <EmptyState
          title={t(isFiltered ? 'noMatch' : 'licenses.empty')}
          text={t(isFiltered ? 'noMatchText' : 'licenses.emptyText')}
        />
      }
      columns={[
        {
          key: 'code',
          title: t('licenses.code'),
          main: true,
          phone: 'first',
          cell: (one) => <span className="mono break">{one.code}</span>,
        },
        {
          key: 'product',
          title: t('licenses.product'),
          phone: 'second',
          cell: (one) => say(one.productName),
        },
        {
          key: 'state',
          title: t('licenses.state'),
          phone: 'firstEnd',
          cell: (one) => <State kind="license" state={one.state} />,
        },
        {
          key: 'order',
          title: t('licenses.order'),
          phone: 'none',
          cell: (one) => (
            <Link className="lk mono" href={`/seller/orders/${one.orderId}`}>
              {one.orderId}
            </Link>
          ),
        },
        {
          key: 'at',
          title: t('licenses.made'),
          kind: 'time',
          phone: 'secondEnd',
          cell: (one) => <Time at={one.createdAt} look="short" />,
        },
      ]}
    />
  );
}
