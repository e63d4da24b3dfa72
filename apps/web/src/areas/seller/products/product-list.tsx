import { productStates, revisionStates } from '@jishi/protocol';
import type { Reply } from '@jishi/sdk';
import { Button, DataTable, EmptyState, Panel } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Filters, given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Pages, useListSearch } from '../../../features/console/pages.tsx';
import { ProductName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { formatMoney } from '../../../lib/formats.ts';

type Row = Reply<'sellerProducts.list'>['items'][number];

/** My products, newest change first: what is on sale, and what is being changed. */
export function ProductList() {
  const { t } = useTranslation(['seller', 'common']);
  const { api, session } = usePage();
  const { state, openState, q, cursor } = useListSearch();
  const query = given({ state, openState, q, cursor });
  const products = useQuery({
    queryKey: ['sellerProducts', 'list', query],
    queryFn: () => api.sellerProducts.list({ query: { ...(query as { state?: Row['state'] }), limit: 20 } }),
  });
  const isFiltered = Boolean(state || openState || q);
  return (
    <>
      <PageHeader
        title={t('products.title')}
        meta={[t('products.lead')]}
        actions={
          session.permissions.includes('seller.product.publish') && (
            <Button href="/seller/publish">{t('products.publish')}</Button>
          )
        }
      />
      <Panel flush>
        <Filters
          label={t('products.filters')}
          filters={[
            { kind: 'text', name: 'q', label: t('products.search') },
            {
              kind: 'choice',
              name: 'state',
              label: t('products.anyState'),
              options: Object.keys(productStates).map((value) => ({
                value,
                label: t(`common:state.product.${value}`),
              })),
            },
            {
              kind: 'choice',
              name: 'openState',
              label: t('products.anyChange'),
              options: Object.keys(revisionStates)
                .filter((value) => value !== 'LIVE' && value !== 'SUPERSEDED')
                .map((value) => ({ value, label: t(`products.change.${value}`) })),
            },
          ]}
        />
        <Loaded query={products}>
          {({ items, next }) => (
            <>
              <ProductTable
                rows={items}
                empty={
                  isFiltered ? (
                    <EmptyState
                      title={t('noMatch')}
                      text={t('noMatchText')}
                      action={<Button href="/seller/products">{t('common:action.clear')}</Button>}
                    />
                  ) : (
                    <EmptyState
                      title={t('products.empty')}
                      text={t('products.emptyText')}
                      action={<Button href="/seller/publish">{t('products.publish')}</Button>}
                    />
                  )
                }
              />
              <Pages next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}

function ProductTable({ rows, empty }: { readonly rows: readonly Row[]; readonly empty: React.ReactNode }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const range = ({ minPrice, maxPrice }: Row) => {
    if (minPrice === null) return '–';
    const low = formatMoney(minPrice, lang);
    return maxPrice === null || maxPrice === minPrice ? low : `${low} – ${formatMoney(maxPrice, lang)}`;
  };
  return (
    <DataTable
      caption={t('products.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/seller/products/${row.id}`}
      empty={empty}
      columns={[
        {
          key: 'name',
          title: t('products.name'),
          main: true,
          phone: 'first',
          cell: (row) => <ProductName name={row.name} />,
        },
        {
          key: 'state',
          title: t('products.state'),
          phone: 'firstEnd',
          cell: (row) => <State kind="product" state={row.state} />,
        },
        {
          key: 'open',
          title: t('products.changeTitle'),
          phone: 'whole',
          // A product that was never listed is its own draft; the state beside says so.
          cell: (row) =>
            row.openState && row.listedAt ? (
              <State kind="revision" state={row.openState} word={t(`products.change.${row.openState}`)} />
            ) : null,
        },
        {
          key: 'specs',
          title: t('products.specifications'),
          kind: 'money',
          phone: 'none',
          cell: (row) => row.specificationCount,
        },
        { key: 'price', title: t('products.price'), kind: 'money', phone: 'secondEnd', cell: range },
        {
          key: 'updated',
          title: t('products.updated'),
          kind: 'time',
          phone: 'second',
          cell: (row) => <Time at={row.updatedAt} look="short" />,
        },
      ]}
    />
  );
}
