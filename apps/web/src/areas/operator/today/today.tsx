import { Columns, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useWorldNow } from '../../../features/console/values.tsx';
import { formatTime } from '../../../lib/formats.ts';
import { Sales } from './sales.tsx';
import { Soundness } from './soundness.tsx';
import { Waiting, waitingCount } from './waiting.tsx';

const BEIJING_HOURS = 8;

/** What waits for the operator, whether the house is sound, and what was sold. */
export function Today() {
  const { t } = useTranslation(['operator', 'common']);
  const { api, session, lang } = usePage();
  const now = useWorldNow();
  const overview = useQuery({
    queryKey: ['operator', 'overview'],
    queryFn: () => api.operatorOverview.get(),
  });
  const hour = (new Date(now).getUTCHours() + BEIJING_HOURS) % 24;
  const greeting = hour < 12 ? 'today.morning' : hour < 18 ? 'today.afternoon' : 'today.evening';
  const count = overview.data ? waitingCount(overview.data) : undefined;
  return (
    <>
      <PageHeader
        title={t(greeting, { name: session.user?.name ?? '' })}
        name={t('common:nav.operator.today')}
        meta={[
          formatTime(now, lang, 'date'),
          ...(count === undefined ? [] : [t(count === 0 ? 'today.nothing' : 'today.count', { count })]),
        ]}
      />
      <Stack>
        <Panel title={t('today.waiting')} note={t('today.zone')} flush>
          <Loaded query={overview}>{(data) => <Waiting overview={data} />}</Loaded>
        </Panel>
        <Columns rail={320}>
          <Sales />
          <Panel title={t('sound.title')}>
            <Loaded query={overview}>{(data) => <Soundness overview={data} />}</Loaded>
          </Panel>
        </Columns>
      </Stack>
    </>
  );
}
