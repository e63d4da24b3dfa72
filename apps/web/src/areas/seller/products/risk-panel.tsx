import { Button, DataTable, EmptyState, Panel, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMonth } from '../../../features/console/days.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { ProductName, useProductName } from '../../../features/console/product-name.tsx';
import { messagesOf } from '../parts/seller.queries.ts';
import { type Risks, useRisks } from './risk.queries.ts';
import { useRiskWords } from './use-risk-words.ts';

/** Orders that failed through my interface this month: how near each product is to being taken down, and what to do. */
export function RiskPanel() {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const risks = useRisks();
  return (
    <Panel
      title={t('risk.title')}
      {...(risks.data ? { note: formatMonth(risks.data.period, lang) } : {})}
      flush
    >
      <Loaded query={risks} lines={[40, 80]}>
        {(data) => <RiskTable risks={data} />}
      </Loaded>
    </Panel>
  );
}

function RiskTable({ risks }: { readonly risks: Risks }) {
  const { t } = useTranslation('seller');
  const nameOf = useProductName();
  const wordsOf = useRiskWords();
  const { warnAt, taskAbove } = risks;
  return (
    <DataTable
      caption={t('risk.title')}
      rows={risks.items}
      rowKey={(item) => item.productId}
      rowHref={(item) => `/seller/products/${item.productId}`}
      empty={<EmptyState title={t('risk.empty')} text={t('risk.emptyText', { warnAt, taskAbove })} />}
      columns={[
        {
          key: 'product',
          title: t('risk.product'),
          main: true,
          width: '22%',
          phone: 'first',
          cell: (item) => <ProductName name={item.productName} />,
        },
        {
          key: 'failures',
          title: t('risk.failed'),
          kind: 'money',
          phone: 'none',
          cell: (item) => item.failures,
        },
        {
          key: 'state',
          title: t('risk.state'),
          phone: 'second',
          cell: (item) => {
            const { tone, word } = wordsOf(item, risks);
            return <StateBadge tone={tone} word={word} wrap />;
          },
        },
        {
          key: 'next',
          title: t('risk.next'),
          phone: 'whole',
          cell: (item) => {
            const { why, next } = wordsOf(item, risks);
            return <span className="i2">{t('risk.both', { why, next })}</span>;
          },
        },
        {
          key: 'act',
          title: <span className="sr">{t('actions')}</span>,
          kind: 'action',
          // The row leads to the product, where the same button stands.
          phone: 'none',
          cell: (item) => (
            <Button
              size="sm"
              href={`${messagesOf(item)}&state=FAILED`}
              aria-label={`${t('risk.look')}: ${nameOf(item.productName)}`}
            >
              {t('risk.look')}
            </Button>
          ),
        },
      ]}
    />
  );
}
