import type { Column } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Left, TermEnd } from '../../../features/console/values.tsx';
import type { ResourceItem } from '../parts/resources.ts';

/** What every table of resources begins with: the service, its state, and until when it runs. */
export function useResourceColumns(statePlace: 'firstEnd' | 'secondEnd' = 'firstEnd') {
  const { t } = useTranslation('buyer');
  const columns: [name: Column<ResourceItem>, state: Column<ResourceItem>, expires: Column<ResourceItem>] = [
    {
      key: 'name',
      title: t('resources.service'),
      main: true,
      phone: 'first',
      cell: (r) => <ServiceName of={r} />,
    },
    {
      key: 'state',
      title: t('state'),
      phone: statePlace,
      cell: (r) => <State kind="resource" state={r.state} />,
    },
    {
      key: 'expires',
      title: t('resources.expires'),
      kind: 'time',
      phone: 'second',
      cell: (r) => <Expiry of={r} />,
    },
  ];
  return columns;
}

/** The end of the term and how long is left; what comes next once it is over. */
function Expiry({ of: r }: { readonly of: ResourceItem }) {
  const { t } = useTranslation('buyer');
  if (r.state === 'RELEASED' || r.state === 'UNSUBSCRIBED') return '–';
  if (r.state === 'OPENING' && r.ball.until) return <Left until={r.ball.until} />;
  if (r.state === 'EXPIRED' && r.freezesAt)
    return (
      <>
        {t('resources.toFreeze')} <Left until={r.freezesAt} />
      </>
    );
  if (r.state === 'FROZEN' && r.releasesAt)
    return (
      <>
        {t('resources.toRelease')} <Left until={r.releasesAt} />
      </>
    );
  if (!r.expiresAt) return t('resources.noEnd');
  return (
    <span className="two-lines">
      <TermEnd at={r.expiresAt} />
      <span className="note">
        <Left until={r.expiresAt} />
      </span>
    </span>
  );
}
