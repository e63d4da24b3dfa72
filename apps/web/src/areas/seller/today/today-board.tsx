import { Button, Columns, Panel, Stack } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { HealthTable } from '../../../features/console/health-table.tsx';
import { Loaded } from '../../../features/console/loaded.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useWorldNow } from '../../../features/console/values.tsx';
import { messagesOf, useHealth } from '../parts/seller.queries.ts';
import { RiskPanel } from '../products/risk-panel.tsx';
import { RevenuePanel } from './revenue-panel.tsx';
import { StatementPanel } from './statement-panel.tsx';
import { useWaiting } from './waiting.ts';
import { WaitingTable } from './waiting-table.tsx';

/** What waits for me, what came in, what I am owed, and whether my interfaces are well. */
export function TodayBoard() {
  const { t } = useTranslation(['seller', 'common']);
  const { lang, session } = usePage();
  const now = useWorldNow();
  const can = (permission: string) => (session.permissions as readonly string[]).includes(permission);
  const waiting = useWaiting();
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(
      new Date(now),
    ),
  );
  const greeting = t(
    hour < 5 || hour >= 18 ? 'today.evening' : hour < 12 ? 'today.morning' : 'today.afternoon',
    { name: session.user?.name ?? '' },
  );
  const inBeijing = (locale: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'Asia/Shanghai' }).format(new Date(now));
  const day = { month: 'long', day: 'numeric' } as const;
  const date =
    lang === 'en'
      ? inBeijing('en-GB', { ...day, weekday: 'long' })
      : `${inBeijing(lang, day)}${t('comma')}${inBeijing(lang, { weekday: 'long' })}`;
  const first = waiting.rows.find((row) => row.until)?.until;
  const sum =
    waiting.rows.length === 0
      ? t('today.nothing')
      : first
        ? t('today.waitingFirst', { n: waiting.rows.length, at: formatWhen(first, now, lang) })
        : t('today.waiting', { n: waiting.rows.length });
  return (
    <>
      <PageHeader
        title={greeting}
        name={t('common:nav.seller.today')}
        meta={waiting.isKnown ? [date, sum] : [date]}
        actions={
          can('seller.product.publish') && <Button href="/seller/publish">{t('products.publish')}</Button>
        }
      />
      <Stack>
        <WaitingTable waiting={waiting} />
        {can('seller.statement.read') && (
          <Columns rail={320} equal>
            <RevenuePanel />
            <StatementPanel />
          </Columns>
        )}
        {can('seller.interface.read') && <RiskPanel />}
        {can('seller.interface.read') && <Health />}
      </Stack>
    </>
  );
}

function Health() {
  const { t } = useTranslation(['seller', 'common']);
  const health = useHealth();
  return (
    <Panel title={t('common:health.title')} note={t('common:health.note')} flush>
      <Loaded query={health}>
        {({ items }) => <HealthTable items={items} rowHref={messagesOf} emptyText={t('health.emptyText')} />}
      </Loaded>
    </Panel>
  );
}
