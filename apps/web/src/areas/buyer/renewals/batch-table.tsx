import { Button, type Column, DataTable, Link, Select, StateBadge } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ServiceName, useServiceName } from '../../../features/console/product-name.tsx';
import { Amount, TermEnd } from '../../../features/console/values.tsx';
import type { BatchLine } from './use-batch.ts';

/** Each service of a batch: for how long, until when, at what price, and what speaks against it. */
export function BatchTable(props: {
  readonly lines: readonly BatchLine[];
  readonly isOrdered: boolean;
  readonly onCount: (ids: readonly string[], count: number) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const nameOf = useServiceName();
  const router = useRouter();
  const { lines } = props;
  const remove = (gone: BatchLine) => {
    props.onRemove();
    const ids = lines.filter((line) => line !== gone).map(({ resource }) => resource.id);
    void router.navigate({ href: `/buyer/renewals/batch?ids=${ids.join(',')}`, replace: true });
  };
  const columns: Column<BatchLine>[] = [
    {
      key: 'name',
      title: t('resources.service'),
      main: true,
      phone: 'first',
      cell: (line) => <Service line={line} />,
    },
    {
      key: 'term',
      title: t('batch.term'),
      phone: 'second',
      cell: (line) => {
        const type = line.resource.periodType;
        if (!type) return '–';
        const term = (count: number) => t(`common:period.${type}`, { count });
        if (props.isOrdered) return term(line.count);
        const most = Math.max(line.quote?.maxPeriods ?? 1, line.count);
        return (
          <Select
            aria-label={t('batch.termOf', { name: nameOf(line.resource) })}
            value={String(line.count)}
            onChange={(event) => props.onCount([line.resource.id], Number(event.target.value))}
            options={Array.from({ length: most }, (_, i) => ({ value: String(i + 1), label: term(i + 1) }))}
          />
        );
      },
    },
    {
      key: 'until',
      title: t('batch.until'),
      kind: 'time',
      phone: 'whole',
      cell: (line) =>
        line.quote ? (
          <>
            <span className="phone-only note">{t('batch.until')} </span>
            <TermEnd at={line.quote.expiresAt} />
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'price',
      title: t('batch.price'),
      kind: 'money',
      phone: 'firstEnd',
      cell: (line) =>
        line.quote ? (
          <Amount minor={line.quote.due} currency={line.quote.currency} />
        ) : (
          <span className="mut">{line.problem ? '–' : t('batch.counting')}</span>
        ),
    },
    {
      key: 'action',
      title: <span className="sr">{t('action')}</span>,
      kind: 'action',
      phone: 'secondEnd',
      cell: (line) =>
        line.order ? (
          <StateBadge
            tone={line.order.isPaid ? 'ok' : 'wait'}
            word={t(line.order.isPaid ? 'batch.paid' : 'batch.unpaid')}
          />
        ) : (
          <Button
            size="sm"
            variant="text"
            aria-label={t('batch.removeOf', { name: nameOf(line.resource) })}
            onClick={() => remove(line)}
          >
            {t('batch.remove')}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('batch.list')}
      columns={columns}
      rows={lines}
      rowKey={({ resource }) => resource.id}
    />
  );
}

/** Two of the same product are told apart by their ids; under it what was refused, or the order that was made. */
function Service({ line }: { readonly line: BatchLine }) {
  const { t } = useTranslation('buyer');
  const { resource, problem, pendingOrderId, order } = line;
  return (
    <span className="two-lines">
      <ServiceName of={resource} />
      {order ? (
        <span className="note">
          {t('batch.order')}{' '}
          <Link className="lk mono" href={`/buyer/orders/${order.orderId}`}>
            {order.orderId}
          </Link>
        </span>
      ) : (
        <span className="note mono">{resource.id}</span>
      )}
      {problem && (
        <span role="alert">
          <StateBadge tone="bad" word={problem} wrap />
          {pendingOrderId && (
            <>
              {' '}
              <Link className="lk" href={`/buyer/orders/${pendingOrderId}`}>
                {t('renewal.toPending')}
              </Link>
            </>
          )}
        </span>
      )}
    </span>
  );
}
