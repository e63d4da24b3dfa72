import { Button, DataTable, Panel, StateBadge, Tag } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatMoney, formatUnitPrice } from '../../../lib/formats.ts';
import type { MyProduct } from '../publish/draft.ts';

type Spec = MyProduct['specifications'][number];
type Plan = Spec['plans'][number];

/** One listed specification: what it costs now, and what the wire calls it. */
export function SpecificationPanel({
  spec,
  onTakeDown,
}: {
  readonly spec: Spec;
  readonly onTakeDown?: () => void;
}) {
  const { t } = useTranslation(['seller', 'common']);
  const { lang } = usePage();
  const say = useSay();
  const price = (plan: Plan) => {
    if (plan.price !== null) {
      const base = formatMoney(plan.price, lang);
      return plan.seats
        ? `${base} + ${formatUnitPrice(plan.seats.unitPrice, lang)} / ${say(plan.seats.unit)}`
        : base;
    }
    return plan.items
      .map((item) => `${say(item.name)} ${formatUnitPrice(item.unitPrice, lang)} / ${say(item.unit)}`)
      .join(lang === 'en' ? '; ' : '；');
  };
  return (
    <Panel
      flush
      title={
        <>
          {say(spec.name)} <Tag>{t(`common:mode.${spec.kind}`)}</Tag>
        </>
      }
      note={<span className="mono">{spec.specId}</span>}
      actions={
        <>
          <StateBadge
            tone={spec.state === 'ON_SALE' ? 'ok' : 'end'}
            word={t(`products.specState.${spec.state}`)}
          />
          {onTakeDown && (
            <Button size="sm" variant="text" onClick={onTakeDown}>
              {t('products.takeDown')}
            </Button>
          )}
        </>
      }
    >
      <DataTable
        caption={say(spec.name)}
        phone="scroll"
        rows={spec.plans}
        rowKey={(plan) => plan.planId}
        empty={
          <p className="note" style={{ padding: '14px 20px' }}>
            {t('products.noPlans')}
          </p>
        }
        columns={[
          {
            key: 'term',
            title: t('products.term'),
            main: true,
            cell: (plan) => t(`products.period.${plan.periodType ?? 'NONE'}`),
          },
          { key: 'price', title: t('products.price'), cell: price },
          { key: 'sku', title: 'skuCode', kind: 'id', cell: (plan) => plan.skuCode },
          { key: 'plan', title: t('products.planId'), kind: 'id', cell: (plan) => plan.planId },
        ]}
      />
    </Panel>
  );
}
