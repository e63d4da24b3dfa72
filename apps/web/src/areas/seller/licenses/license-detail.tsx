import { DataTable, EmptyState, Link, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';

/** One authorisation code: where it stands, and how many used it on each day. */
export function LicenseDetail() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const say = useSay();
  const { licenseId } = useParams({ strict: false }) as { licenseId: string };
  const license = useQuery({
    queryKey: ['sellerLicenses', licenseId],
    queryFn: () => api.sellerLicenses.get({ params: { licenseId } }),
  });
  const list = { label: t('licenses.title'), href: '/seller/licenses' };
  return (
    <DetailPage title={t('licenses.one')} crumbs={[list, { label: t('licenses.one') }]} query={license}>
      {(one) => (
        <>
          <PageHeader
            title={say(one.productName)}
            crumbs={[list, { label: t('licenses.one') }]}
            badge={<State kind="license" state={one.state} />}
            meta={[
              <span key="code" className="mono break">
                {one.code}
              </span>,
              <Link key="order" className="lk mono" href={`/seller/orders/${one.orderId}`}>
                {one.orderId}
              </Link>,
              ...(
                [
                  ['made', one.createdAt],
                  ['claimed', one.claimedAt],
                  ['activated', one.activatedAt],
                  ['released', one.releasedAt],
                ] as const
              ).flatMap(([what, at]) =>
                at
                  ? [
                      <span key={what}>
                        {t(`licenses.${what}`)} <Time at={at} />
                      </span>,
                    ]
                  : [],
              ),
            ]}
          />
          <Stack>
            <Panel title={t('licenses.use')} note={t('licenses.useNote')} flush>
              <DataTable
                caption={t('licenses.use')}
                rows={one.days}
                rowKey={(day) => day.day}
                empty={<EmptyState title={t('licenses.noUse')} text={t('licenses.noUseText')} />}
                columns={[
                  { key: 'day', title: t('licenses.day'), main: true, phone: 'first', cell: (d) => d.day },
                  {
                    key: 'active',
                    title: t('licenses.active'),
                    kind: 'money',
                    phone: 'firstEnd',
                    cell: (d) => d.active,
                  },
                  {
                    key: 'ids',
                    title: t('licenses.ids'),
                    kind: 'money',
                    phone: 'second',
                    cell: (d) => d.ids,
                  },
                  {
                    key: 'num',
                    title: t('licenses.activeNum'),
                    kind: 'money',
                    phone: 'secondEnd',
                    cell: (d) => d.activeNum ?? '–',
                  },
                ]}
              />
            </Panel>
          </Stack>
        </>
      )}
    </DetailPage>
  );
}
