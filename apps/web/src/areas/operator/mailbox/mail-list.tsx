import { EmptyState, Panel, StateBadge, type Tone } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { CursorTable } from '../../../features/console/cursor-table.tsx';
import { Filters, given, oneOf } from '../../../features/console/filters.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';

const STATES = ['STORED', 'PENDING', 'SENT', 'FAILED'] as const;
const TONES: Readonly<Record<(typeof STATES)[number], Tone>> = {
  STORED: 'end',
  PENDING: 'run',
  SENT: 'ok',
  FAILED: 'bad',
};

export function MailState({ state }: { readonly state: (typeof STATES)[number] }) {
  const { t } = useTranslation('operator');
  return <StateBadge tone={TONES[state]} word={t(`mail.stateWord.${state}`)} />;
}

/** Every mail the marketplace wrote. Without a mail server they stay here, to be read. */
export function MailList() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const search = useListSearch();
  const query = given({
    recipient: search.recipient,
    state: oneOf(STATES, search.state),
    cursor: search.cursor,
  });
  const mails = useQuery({
    queryKey: ['operator', 'mails', query],
    queryFn: () => api.operatorMailbox.list({ query }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const isFiltered = Object.keys(query).some((name) => name !== 'cursor');
  return (
    <>
      <PageHeader title={t('mail.title')} meta={[t('mail.how')]} />
      <Panel flush>
        <Filters
          label={t('filterOf', { list: t('mail.title') })}
          filters={[
            { kind: 'text', name: 'recipient', label: t('mail.recipient'), maxLength: 254 },
            {
              kind: 'choice',
              name: 'state',
              label: t('mail.allStates'),
              options: STATES.map((value) => ({ value, label: t(`mail.stateWord.${value}`) })),
            },
          ]}
        />
        <CursorTable
          query={mails}
          caption={t('mail.title')}
          rowKey={(mail) => mail.id}
          rowHref={(mail) => `/operator/mailbox/${mail.id}`}
          empty={
            <EmptyState
              title={t(isFiltered ? 'nothingFound' : 'mail.empty')}
              text={t(isFiltered ? 'nothingFoundText' : 'mail.emptyText')}
            />
          }
          columns={[
            {
              key: 'subject',
              title: t('mail.subject'),
              main: true,
              cell: (mail) => <span lang={mail.lang}>{mail.subject}</span>,
              phone: 'whole',
            },
            {
              key: 'recipient',
              title: t('mail.recipient'),
              cell: (mail) => <span style={{ overflowWrap: 'anywhere' }}>{mail.recipient}</span>,
              phone: 'second',
            },
            {
              key: 'event',
              title: t('mail.event'),
              kind: 'id',
              cell: (mail) => <span className="mono">{mail.event}</span>,
              phone: 'none',
            },
            {
              key: 'state',
              title: t('mail.state'),
              cell: (mail) => <MailState state={mail.state} />,
              phone: 'firstEnd',
            },
            {
              key: 'createdAt',
              title: t('mail.createdAt'),
              kind: 'time',
              cell: (mail) => <Time at={mail.createdAt} look="short" />,
              phone: 'first',
            },
          ]}
        />
      </Panel>
    </>
  );
}
