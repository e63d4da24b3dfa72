import { EmptyState, Panel, StateBadge, Tag } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';
import { AccountTabs } from './account-tabs.tsx';

const KINDS = ['CUSTOMER', 'OPERATOR'] as const;

/** Accounts of all kinds, newest first. */
export function AccountList() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const search = useListSearch();
  const query = given({ text: search.text, kind: oneOf(KINDS, search.kind), cursor: search.cursor });
  const accounts = useQuery({
    queryKey: ['operator', 'accounts', query],
    queryFn: () => api.operatorAccounts.list({ query }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('account.title')} />
      <Panel flush>
        <AccountTabs current="accounts" />
        <Filters
          label={t('filterOf', { list: t('account.title') })}
          filters={[
            { kind: 'text', name: 'text', label: t('account.search') },
            {
              kind: 'choice',
              name: 'kind',
              label: t('account.allKinds'),
              options: KINDS.map((value) => ({
                value,
                label: t(`account.kind.${value}`),
              })),
            },
          ]}
        />
        <CursorTable
          query={accounts}
          caption={t('account.title')}
          rowKey={(account) => account.id}
          rowHref={(account) =>
            account.kind === 'CUSTOMER' ? `/operator/orders?accountId=${account.id}` : undefined
          }
          empty={<EmptyState title={t('nothingFound')} text={t('nothingFoundText')} />}
          columns={[
            {
              key: 'name',
              title: t('account.name'),
              main: true,
              cell: (account) => account.name,
              phone: 'first',
            },
            {
              key: 'owner',
              title: t('account.owner'),
              cell: (account) => account.owner.name,
              phone: 'none',
            },
            {
              key: 'email',
              title: t('account.email'),
              cell: (account) => <span style={{ overflowWrap: 'anywhere' }}>{account.owner.email}</span>,
              phone: 'whole',
            },
            {
              key: 'kind',
              title: t('account.kindOf'),
              cell: (account) => (
                <span className="row g8">
                  <Tag>{t(`account.kind.${account.kind}`)}</Tag>
                  {account.isSeller && <Tag tone="info">{t('account.seller')}</Tag>}
                </span>
              ),
              phone: 'second',
            },
            {
              key: 'level',
              title: t('account.level'),
              cell: (account) => account.customerLevel,
              phone: 'none',
            },
            {
              key: 'state',
              title: t('account.state'),
              cell: (account) => (
                <StateBadge
                  tone={account.state === 'ACTIVE' ? 'ok' : 'bad'}
                  word={t(`account.stateWord.${account.state}`)}
                />
              ),
              phone: 'firstEnd',
            },
            {
              key: 'createdAt',
              title: t('account.createdAt'),
              kind: 'time',
              cell: (account) => <Time at={account.createdAt} look="date" />,
              phone: 'secondEnd',
            },
          ]}
        />
      </Panel>
    </>
  );
}
