import type { Reply } from '@jishi/sdk';
import { DataTable, EmptyState, type HealthCell, HealthStrip, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/context.ts';
import { ProductName, useSellerName } from '../parts/names.tsx';

type ProductHealth = Reply<'operatorMessages.health'>['items'][number];

/** Half or more of the hour's calls failed: bad; some: slow; none made: an empty cell. */
function cellOf({ ok, failed }: ProductHealth['cells'][number]): HealthCell {
  if (ok + failed === 0) return 'none';
  if (failed === 0) return 'ok';
  return failed >= ok ? 'bad' : 'slow';
}

/** All products by how their interface did in the last 24 hours, worst first. */
export function HealthTable({ items }: { readonly items: readonly ProductHealth[] }) {
  const { t } = useTranslation('operator');
  const say = useSay();
  const sellerName = useSellerName();
  return (
    <DataTable
      caption={t('health.title')}
      phone="scroll"
      rows={items}
      rowKey={(p) => p.productId}
      rowHref={(p) => `/operator/interfaces?productId=${p.productId}#messages`}
      empty={<EmptyState title={t('health.empty')} text={t('health.emptyText')} />}
      columns={[
        {
          key: 'product',
          title: t('health.product'),
          main: true,
          cell: (p) => (
            <span className="nw">
              <ProductName name={p.productName} />
            </span>
          ),
        },
        {
          key: 'seller',
          title: t('health.seller'),
          cell: (p) => <span className="nw">{sellerName(p.sellerId)}</span>,
        },
        { key: 'state', title: t('health.state'), cell: (p) => <HealthState health={p} /> },
        {
          key: 'strip',
          title: t('health.hours'),
          cell: (p) => (
            <HealthStrip
              cells={p.cells.map(cellOf)}
              label={t('health.strip', {
                name: say(p.productName),
                ok: p.ok,
                failed: p.failed,
                rate: rateOf(p),
              })}
            />
          ),
        },
        { key: 'calls', title: t('health.calls'), kind: 'money', cell: (p) => p.ok + p.failed },
        { key: 'rate', title: t('health.rate'), kind: 'money', cell: rateOf },
        {
          key: 'p95',
          title: 'p95',
          kind: 'money',
          cell: (p) =>
            p.p95Milliseconds === null ? (
              '–'
            ) : (
              <span className="nw">{(p.p95Milliseconds / 1000).toFixed(2)} s</span>
            ),
        },
      ]}
    />
  );
}

/** The newest hour with a call tells how it stands now; with both in it, nobody knows which came last. */
function HealthState({ health }: { readonly health: ProductHealth }) {
  const { t } = useTranslation('operator');
  const { cells, failed } = health;
  const newest = cells.findLast((cell) => cell.ok + cell.failed > 0);
  if (!newest) return <StateBadge tone="end" word={t('health.quiet')} />;
  if (failed === 0) return <StateBadge tone="ok" word={t('health.well')} />;
  const left = t('health.times', { count: failed });
  if (newest.failed === 0) return <StateBadge tone="wait" word={t('health.recovered')} left={left} />;
  if (newest.ok > 0) return <StateBadge tone="wait" word={t('health.unsteady')} left={left} />;
  return <StateBadge tone="bad" word={t('health.failing')} left={left} />;
}

/** 99.98%, but 100% and not 100.00%; never rounded up to a hundred. */
function rateOf({ successRate }: ProductHealth): string {
  if (successRate === null) return '–';
  return successRate === 1 ? '100%' : `${(Math.floor(successRate * 10_000) / 100).toFixed(2)}%`;
}
