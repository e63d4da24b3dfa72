import type { Reply } from '@jishi/sdk';
import { type Column, DataTable, EmptyState, type HealthCell, HealthStrip, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { ProductName, useProductName } from './product-name.tsx';

/** What both readers are told of a product; the operator's has the seller beside it. */
type ProductHealth = Reply<'sellerMessages.health'>['items'][number];

/** Products by how their interface did in the last 24 hours, worst first. */
export function HealthTable<T extends ProductHealth>(props: {
  readonly items: readonly T[];
  /** Where a row leads: the messages of its product. */
  readonly rowHref: (health: T) => string;
  readonly emptyText: string;
  /** After the product, such as its seller. */
  readonly more?: readonly Column<T>[];
  /** With how many calls there were. */
  readonly counts?: boolean;
}) {
  const { t } = useTranslation('common');
  const nameOf = useProductName();
  const columns: Column<T>[] = [
    {
      key: 'product',
      title: t('health.product'),
      main: true,
      phone: 'first',
      cell: (p) => (
        <span className="nw">
          <ProductName name={p.productName} />
        </span>
      ),
    },
    ...(props.more ?? []),
    { key: 'state', title: t('health.state'), phone: 'second', cell: (p) => <HealthState health={p} /> },
    {
      key: 'strip',
      title: t('health.hours'),
      phone: 'whole',
      cell: (p) => (
        <HealthStrip
          cells={p.cells.map(cellOf)}
          label={t('health.strip', {
            name: nameOf(p.productName),
            ok: p.ok,
            failed: p.failed,
            rate: rateOf(p),
          })}
        />
      ),
    },
    ...(props.counts
      ? ([
          {
            key: 'calls',
            title: t('health.calls'),
            kind: 'money',
            phone: 'none',
            cell: (p) => p.ok + p.failed,
          },
          { key: 'failed', title: t('health.failed'), kind: 'money', phone: 'none', cell: (p) => p.failed },
        ] satisfies Column<T>[])
      : []),
    { key: 'rate', title: t('health.rate'), kind: 'money', phone: 'firstEnd', cell: rateOf },
    {
      key: 'p95',
      title: 'p95',
      kind: 'money',
      phone: 'secondEnd',
      cell: (p) =>
        p.p95Milliseconds === null ? (
          '–'
        ) : (
          <span className="nw">{(p.p95Milliseconds / 1000).toFixed(2)} s</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('health.title')}
      rows={props.items}
      rowKey={(p) => p.productId}
      rowHref={props.rowHref}
      columns={columns}
      empty={<EmptyState title={t('health.empty')} text={props.emptyText} />}
    />
  );
}

const BADGES = {
  OK: ['ok', 'well'],
  RECOVERED: ['ok', 'recovered'],
  UNSTEADY: ['wait', 'unsteady'],
  FAILING: ['bad', 'failing'],
} as const;

/** How it stands now, by its latest calls; what failed before is said beside it. */
function HealthState({ health }: { readonly health: ProductHealth }) {
  const { t } = useTranslation('common');
  const [tone, word] = BADGES[health.state as keyof typeof BADGES];
  const left = health.failed > 0 ? { left: t('health.times', { count: health.failed }) } : {};
  return <StateBadge tone={tone} word={t(`health.${word}`)} {...left} />;
}

/** Half or more of the hour's calls failed: bad; some: slow; none made: an empty cell. */
function cellOf({ ok, failed }: ProductHealth['cells'][number]): HealthCell {
  if (ok + failed === 0) return 'none';
  if (failed === 0) return 'ok';
  return failed >= ok ? 'bad' : 'slow';
}

/** 99.98%, but 100% and not 100.00%; never rounded up to a hundred. */
function rateOf({ successRate }: ProductHealth): string {
  if (successRate === null) return '–';
  return successRate === 1 ? '100%' : `${(Math.floor(successRate * 10_000) / 100).toFixed(2)}%`;
}
