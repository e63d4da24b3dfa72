import { Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { Application } from '../application/application.tsx';
import { useMySeller } from '../parts/seller.queries.ts';
import { TodayBoard } from './today-board.tsx';

/** The door of the seller area: today's work for a seller, the application for everybody else. */
export function Today() {
  const { t } = useTranslation('seller');
  const query = useMySeller();
  if (query.data === undefined) {
    return (
      <>
        <PageHeader title={t('today.title')} />
        <Panel>
          <Loaded query={query}>{() => null}</Loaded>
        </Panel>
      </>
    );
  }
  const { seller, review } = query.data;
  if (!seller || seller.activatedAt === null) return <Application seller={seller} review={review} />;
  return <TodayBoard />;
}
