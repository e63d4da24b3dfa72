import { Button, DataTable, EmptyState, Panel, Skeleton, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft } from '../../../lib/formats.ts';
import type { Waiting, WaitingRow } from './waiting.ts';

/** What waits for the reader; only the most urgent row carries the vermilion button. */
export function WaitingTable({ waiting }: { readonly waiting: Waiting }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const now = useWorldNow();
  const { rows, isKnown } = waiting;
  const due = (row: WaitingRow) => (
    <>
      {row.tone && (
        <>
          <StateBadge tone={row.tone} />{' '}
        </>
      )}
      {row.until ? (
        <>
          <b className="num">{formatWhen(row.until, now, lang)}</b>
          {t('comma')}
          {formatLeft(row.until, now, lang)}
        </>
      ) : (
        <span className="i2">{row.noDeadline}</span>
      )}
    </>
  );
  return (
    <Panel title={t('today.panel')} note={t('today.order')} flush>
      {!isKnown && rows.length === 0 ? (
        <div style={{ padding: 20 }}>
          <Skeleton label={t('today.panel')} lines={[80, 70, 75]} />
        </div>
      ) : (
        <DataTable
          caption={t('today.panel')}
          rows={rows}
          rowKey={(row) => row.key}
          empty={<EmptyState title={t('today.empty')} text={t('today.emptyText')} />}
          columns={[
            {
              key: 'what',
              title: t('today.what'),
              main: true,
              width: '20%',
              phone: 'first',
              cell: (row) => <b>{row.what}</b>,
            },
            {
              key: 'on',
              title: t('today.on'),
              phone: 'whole',
              cell: (row) => <span className="i2">{row.on}</span>,
            },
            { key: 'due', title: `${t('today.until')} (${t('zone')})`, phone: 'second', cell: due },
            {
              key: 'act',
              title: <span className="sr">{t('actions')}</span>,
              kind: 'action',
              phone: 'secondEnd',
              cell: (row) => (
                <Button
                  size="sm"
                  variant={row === rows[0] ? 'primary' : 'default'}
                  href={row.href}
                  aria-label={`${row.act}: ${row.what}`}
                >
                  {row.act}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
