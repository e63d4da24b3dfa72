import { CursorPages, DataTable, EmptyState, Link, Panel, Tag } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { given } from '../../../features/console/filters.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { ProductName } from '../../../features/console/product-name.tsx';
import { Amount, Time } from '../../../features/console/values.tsx';
import type { Statement } from './statement-detail.tsx';

/** The lines of a statement; each opens down to its order or its usage charge. */
export function StatementLines({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { cursor } = useListSearch();
  const href = useListHref();
  const lines = useQuery({
    queryKey: ['operator', 'statementLines', statement.id, cursor],
    queryFn: () =>
      api.operatorStatements.lines({ params: { statementId: statement.id }, query: given({ cursor }) }),
    placeholderData: keepPreviousData,
  });
  const money = (minor: string) => <Amount minor={minor} currency={statement.currency} />;
  return (
    <Panel
      title={t('line.title')}
      note={statement.kinds
        .map(({ kind, lines: count }) => t('line.kindCount', { kind: t(`line.kind.${kind}`), count }))
        .join(t('review.comma'))}
      flush
    >
      <Loaded query={lines}>
        {({ items, next }) => (
          <>
            <DataTable
              caption={t('line.title')}
              rows={items}
              rowKey={(line) => line.id}
              empty={<EmptyState title={t('line.empty')} text={t('line.emptyText')} />}
              columns={[
                {
                  key: 'product',
                  title: t('line.product'),
                  main: true,
                  cell: (line) => <ProductName name={line.productName} />,
                  phone: 'first',
                },
                {
                  key: 'kind',
                  title: t('line.kindOf'),
                  cell: (line) => <Tag>{t(`line.kind.${line.kind}`)}</Tag>,
                  phone: 'none',
                },
                {
                  key: 'source',
                  title: t('line.source'),
                  kind: 'id',
                  cell: (line) =>
                    line.orderId ? (
                      <Link className="lk" href={`/operator/orders/${line.orderId}`}>
                        {line.orderId}
                      </Link>
                    ) : (
                      line.usageChargeId
                    ),
                  phone: 'whole',
                },
                {
                  key: 'effectiveAt',
                  title: t('line.effectiveAt'),
                  kind: 'time',
                  cell: (line) => <Time at={line.effectiveAt} look="short" />,
                  phone: 'second',
                },
                {
                  key: 'base',
                  title: t('line.base'),
                  kind: 'money',
                  cell: (line) => money(line.base),
                  phone: 'none',
                },
                {
                  key: 'fee',
                  title: t('line.fee'),
                  kind: 'money',
                  cell: (line) => (
                    <>
                      {money(line.fee)} <span className="note">{line.feeBasisPoints / 100}%</span>
                    </>
                  ),
                  phone: 'secondEnd',
                },
                {
                  key: 'sellerAmount',
                  title: t('line.sellerAmount'),
                  kind: 'money',
                  cell: (line) => money(line.sellerAmount),
                  phone: 'firstEnd',
                },
              ]}
            />
            {/* Lines run forward in time, so the common words for older and newer would lie. */}
            {(next || cursor) && (
              <CursorPages
                label={t('line.title')}
                {...(cursor
                  ? { previous: { label: t('line.first'), href: href({ cursor: undefined }) } }
                  : {})}
                {...(next ? { next: { label: t('line.next'), href: href({ cursor: next }) } } : {})}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
