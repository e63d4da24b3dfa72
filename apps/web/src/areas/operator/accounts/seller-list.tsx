import { EmptyState, Panel } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { AccountTabs } from './account-tabs.tsx';

const STATES = ['APPLYING', 'ACTIVE', 'REJECTED', 'RESTRICTED'] as const;

/** Sellers and applicants, newest first. */
export function SellerList() {
  const { t } = useTranslation(['operator', 'common']);
  const { api } = usePage();
  const say = useSay();
  const search = useListSearch();
  const query = given({ text: search.text, state: oneOf(STATES, search.state), cursor: search.cursor });
  const sellers = useQuery({
    queryKey: ['operator', 'sellers', query],
    queryFn: () => api.operatorSellers.list({ query }),
    placeholderData: keepPreviousData,
  });
  const isFiltered = Object.keys(query).some((name) => name !== 'cursor');
  return (
    <>
      <PageHeader title={t('account.title')} name={t('account.sellers')} />
      <Panel flush>
        <AccountTabs current="sellers" />
        <Filters
          label={t('filterOf', { list: t('account.sellers') })}
          filters={[
            { kind: 'text', name: 'text', label: t('seller.search') },
            {
              kind: 'choice',
              name: 'state',
              label: t('seller.allStates'),
              options: STATES.map((value) => ({ value, label: t(`common:state.seller.${value}`) })),
            },
          ]}
        />
        <CursorTable
          query={sellers}
          caption={t('account.sellers')}
          rowKey={(seller) => seller.id}
          rowHref={(seller) => `/operator/accounts/sellers/${seller.id}`}
          empty={
            <EmptyState
              title={t(isFiltered ? 'nothingFound' : 'seller.empty')}
              text={t(isFiltered ? 'nothingFoundText' : 'seller.emptyText')}
            />
          }
          columns={[
            {
              key: 'company',
              title: t('seller.company'),
              main: true,
              cell: (seller) => say(seller.company),
              phone: 'first',
            },
            {
              key: 'contact',
              title: t('seller.contactName'),
              cell: (seller) => seller.contactName,
              phone: 'none',
            },
            {
              key: 'email',
              title: t('seller.supportEmail'),
              cell: (seller) => <span style={{ overflowWrap: 'anywhere' }}>{seller.supportEmail}</span>,
              phone: 'whole',
            },
            {
              key: 'state',
              title: t('seller.state'),
              cell: (seller) => <State kind="seller" state={seller.state} />,
              phone: 'second',
            },
            {
              key: 'fee',
              title: t('seller.fee'),
              kind: 'money',
              cell: (seller) => `${seller.feeBasisPoints / 100}%`,
              phone: 'firstEnd',
            },
            {
              key: 'appliedAt',
              title: t('seller.applied'),
              kind: 'time',
              cell: (seller) => <Time at={seller.appliedAt} look="date" />,
              phone: 'secondEnd',
            },
          ]}
        />
      </Panel>
    </>
  );
}
