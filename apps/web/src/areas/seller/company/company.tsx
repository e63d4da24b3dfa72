import { Button, Columns, DescriptionList, EmptyState, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { State } from '../../../features/console/state.tsx';
import { Time } from '../../../features/console/values.tsx';
import { SellerFacts } from '../application/seller-facts.tsx';
import { useMySeller } from '../parts/seller.queries.ts';

/** My company as the marketplace knows it, and where it stands. */
export function Company() {
  const { t } = useTranslation('seller');
  const say = useSay();
  const query = useMySeller();
  return (
    <DetailPage title={t('company.title')} crumbs={[{ label: t('company.title') }]} query={query}>
      {({ seller }) =>
        seller === null ? (
          <>
            <PageHeader title={t('company.title')} />
            <Panel>
              <EmptyState
                title={t('company.none')}
                text={t('company.noneText')}
                action={<Button href="/seller">{t('company.apply')}</Button>}
              />
            </Panel>
          </>
        ) : (
          <>
            <PageHeader
              title={say(seller.company)}
              badge={<State kind="seller" state={seller.state} />}
              meta={[
                <span key="id" className="mono">
                  {seller.id}
                </span>,
              ]}
              actions={
                seller.activatedAt === null && <Button href="/seller">{t('company.application')}</Button>
              }
            />
            <Columns rail={320}>
              <Panel title={t('company.facts')} note={t('company.factsNote')}>
                <SellerFacts seller={seller} />
              </Panel>
              <Panel title={t('company.standing')}>
                <DescriptionList
                  items={[
                    { term: t('company.state'), detail: <State kind="seller" state={seller.state} /> },
                    { term: t('company.appliedAt'), detail: <Time at={seller.appliedAt} /> },
                    {
                      term: t('company.activatedAt'),
                      detail: seller.activatedAt ? <Time at={seller.activatedAt} /> : '–',
                    },
                    { term: t('company.fee'), detail: `${seller.feeBasisPoints / 100}%` },
                  ]}
                />
                <p className="note mt">{t('company.feeNote')}</p>
              </Panel>
            </Columns>
          </>
        )
      }
    </DetailPage>
  );
}
