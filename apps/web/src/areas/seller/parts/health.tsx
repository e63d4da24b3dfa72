import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, EmptyState, type HealthCell, HealthStrip, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { ProductName, useProductName } from './product-name.tsx';

type ProductHealth = Reply<'sellerMessages.health'>['items'][number];

/** Half or more of the hour's calls failed: bad; some: slow; none made: an empty cell. */
function cellOf({ ok, failed }: ProductHealth['cells'][number]): HealthCell {
  if (ok + failed === 0) return 'none';
  if (failed === 0) return 'ok';
  return failed >= ok ? 'bad' : 'slow';
}

/** Products by how their interface did in the last 24 hours, worst first. */
export function HealthTable({
  items,
  caption,
  counts,
}: {
  readonly items: readonly ProductHealth[];
  readonly caption: string;
  readonly counts?: boolean;
}) {
  const { t } = useTranslation('seller');
  const nameOf = useProductName();
  const rate = (p: ProductHealth) => (p.successRate === null ? '–' : `${trim(p.successRate * 100)}%`);
  const columns: Column<ProductHealth>[] = [
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
      key: 'state',
      title: t('health.state'),
      cell: (p) => {
        if (p.ok + p.failed === 0) return <StateBadge tone="end" word={t('health.quiet')} />;
        // The newest hour with a call tells how it stands now.
        const now = p.cells.findLast((cell) => cell.ok + cell.failed > 0);
        if (now && now.failed > 0)
          return (
            <StateBadge tone="bad" word={t('health.failing')} left={t('health.times', { n: p.failed })} />
          );
        if (p.failed > 0)
          return (
            <StateBadge tone="wait" word={t('health.recovered')} left={t('health.times', { n: p.failed })} />
          );
        return <StateBadge tone="ok" word={t('health.well')} />;
      },
    },
    {
      key: 'strip',
      title: t('health.day'),
      cell: (p) => (
        <HealthStrip
          cells={p.cells.map(cellOf)}
          label={t('health.strip', {
            name: nameOf(p.productName),
            ok: p.ok,
            failed: p.failed,
            rate: rate(p),
          })}
        />
      ),
    },
    ...(counts
      ? ([
          { key: 'calls', title: t('health.calls'), kind: 'money', cell: (p) => p.ok + p.failed },
          { key: 'failed', title: t('health.failed'), kind: 'money', cell: (p) => p.failed },
        ] satisfies Column<ProductHealth>[])
      : []),
    { key: 'rate', title: t('health.rate'), kind: 'money', cell: rate },
    {
      key: 'p95',
      title: 'p95',
      kind: 'money',
      cell: (p) => (p.p95Milliseconds === null ? '–' : `${(p.p95Milliseconds / 1000).toFixed(2)} s`),
    },
  ];
  return (
    <DataTable
      caption={caption}
      phone="scroll"
      rows={items}
      rowKey={(p) => p.productId}
      rowHref={(p) => `/seller/interface-messages?productId=${p.productId}`}
      columns={columns}
      empty={<EmptyState title={t('health.empty')} text={t('health.emptyText')} />}
    />
  );
}

/** 99.98, but 100 and not 100.00. */
function trim(percent: number): string {
  return percent === 100 ? '100' : (Math.floor(percent * 100) / 100).toFixed(2);
}
