import { Columns, FactRow, Notice, Panel, Stack, Tabs } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { Amount } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';
import { Movements } from './movements.tsx';
import { SpendingPanel } from './spending-panel.tsx';
import { TopUpForm } from './top-up-form.tsx';
import { TopUps } from './top-ups.tsx';

/** The balance, what moved it, and a way to fill it. */
export function Balance() {
  const { t } = useTranslation('buyer');
  const { api, lang, session } = usePage();
  const { view } = useListSearch();
  const href = useListHref();
  const balance = useQuery({
    queryKey: ['balance'],
    queryFn: () => api.balance.get(),
    refetchInterval: 15_000,
  });
  const mayTopUp = session.permissions.includes('balance.top_up');
  const isTopUps = view === 'topups';
  const books = (
    <Stack>
      <Loaded query={balance}>
        {(b) => (
          <Panel flush title={t('balance.title')}>
            <FactRow
              look="figure"
              facts={[
                {
                  label: t('balance.now'),
                  value: <Amount minor={b.balance} currency={b.currency} />,
                  ...(b.isInArrears ? { note: t('balance.arrears') } : {}),
                },
                {
                  label: t('balance.received'),
                  value: <Amount minor={b.month.received} currency={b.currency} />,
                },
                { label: t('balance.spent'), value: <Amount minor={b.month.spent} currency={b.currency} /> },
              ]}
            />
            {b.isInArrears && (
              <div className="b">
                <Notice
                  tone="bad"
                  title={t('balance.owe', { amount: formatMoney(-BigInt(b.balance), lang, b.currency) })}
                >
                  {t('balance.oweText')}
                </Notice>
              </div>
            )}
          </Panel>
        )}
      </Loaded>
      <SpendingPanel />
      <Panel flush>
        <Tabs
          label={t('balance.books')}
          items={[
            { label: t('balance.movements'), href: href({ view: undefined }), current: !isTopUps },
            { label: t('topUp.list'), href: href({ view: 'topups' }), current: isTopUps },
          ]}
        />
        {isTopUps ? <TopUps /> : <Movements />}
      </Panel>
    </Stack>
  );
  return (
    <>
      <PageHeader title={t('balance.page')} />
      {mayTopUp ? (
        <Columns rail={384}>
          {books}
          <div className="stack first">
            <TopUpForm />
          </div>
        </Columns>
      ) : (
        books
      )}
    </>
  );
}
