import { Button, Columns, Icon, ProductMark, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useServiceName } from '../../../features/console/product-name.tsx';
import { State } from '../../../features/console/state.tsx';
import { Left, TermEnd, Time } from '../../../features/console/values.tsx';
import type { ResourcePage } from '../parts/resources.ts';
import { CostPanel } from './cost-panel.tsx';
import { LicensePanel } from './license-panel.tsx';
import { ReleasePanel } from './release-panel.tsx';
import { ResourceBall } from './resource-ball.tsx';
import { ResourceTimeline } from './resource-timeline.tsx';
import { SignInPanel } from './sign-in-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { UsagePanel } from './usage-panel.tsx';

/** One bought service (资源详情): what is awaited, how to sign in, what it cost, what happened. */
export function ResourceDetail() {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const { resourceId } = useParams({ strict: false }) as { resourceId: string };
  const resource = useQuery({
    queryKey: ['resource', resourceId],
    queryFn: () => api.resources.get({ params: { resourceId } }),
    // The seller answers within seconds as a rule: the page follows.
    refetchInterval: ({ state }) => (state.data?.state === 'OPENING' ? 3_000 : 60_000),
  });
  const list = { label: t('resources.title'), href: '/buyer/resources' };
  return (
    <DetailPage title={t('resource.title')} crumbs={[list, { label: t('resource.title') }]} query={resource}>
      {(r) => (
        <>
          <Header of={r} />
          <Stack>
            <ResourceBall of={r} />
            <Columns>
              <Stack>
                <LicensePanel of={r} />
                <SignInPanel of={r} />
                {r.chargingMode === 'ON_DEMAND' && <UsagePanel of={r} />}
                <CostPanel of={r} />
              </Stack>
              <Stack>
                <ResourceTimeline of={r} />
                <TermsPanel of={r} />
                <ReleasePanel of={r} />
              </Stack>
            </Columns>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}

function Header({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation('buyer');
  const { session } = usePage();
  const say = useSay();
  const name = useServiceName()(r);
  const product = say(r.productName);
  const address = r.access?.frontEndUrl ?? r.access?.adminUrl;
  const canRenew = r.actions.renew && session.permissions.includes('order.create');
  const inUse = r.state === 'IN_USE' || r.state === 'EXPIRED';
  return (
    <PageHeader
      title={name}
      crumbs={[{ label: t('resources.title'), href: '/buyer/resources' }, { label: product }]}
      mark={<ProductMark name={r.productName['zh-CN']} size={52} />}
      badge={<State kind="resource" state={r.state} />}
      meta={[
        ...(r.instanceId
          ? [
              <span key="id" className="mono break">
                {r.instanceId}
              </span>,
            ]
          : []),
        say(r.seller.company),
        <span key="bought">
          {t('resource.bought')} <Time at={r.createdAt} look="date" />
        </span>,
        ...(r.expiresAt
          ? [
              <span key="ends">
                {t('resource.expires')} <TermEnd at={r.expiresAt} />
                {r.state === 'IN_USE' && (
                  <>
                    {t('comma')}
                    <Left until={r.expiresAt} />
                  </>
                )}
              </span>,
            ]
          : []),
      ]}
      actions={
        <>
          {canRenew && (
            <Button
              href={`/buyer/resources/${r.id}/renew`}
              variant={r.state === 'IN_USE' ? 'default' : 'primary'}
            >
              {t('renew')}
            </Button>
          )}
          {r.canUpgrade && session.permissions.includes('order.create') && (
            <Button href={`/buyer/resources/${r.id}/upgrade`}>{t('upgrade.title')}</Button>
          )}
          {inUse && address && (
            <Button
              href={address}
              target="_blank"
              variant={r.state === 'IN_USE' && !r.freezesAt ? 'primary' : 'default'}
              iconEnd={<Icon name="external" />}
            >
              {t('resource.open', { name: product })}
            </Button>
          )}
        </>
      }
    />
  );
}
