import type { Reply } from '@jishi/sdk';
import { EmptyState, Notice, Panel, Stack } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { DetailPage } from '../../../features/console/detail-page.tsx';
import { PageHeader } from '../../../features/console/page-header.tsx';
import { formatTime } from '../../../lib/formats.ts';
import { MailState } from './mail-list.tsx';

/** One mail as its reader sees it, and its twin in plain text. */
export function MailDetail() {
  const { t } = useTranslation('operator');
  const { api } = usePage();
  const { mailId = '' } = useParams({ strict: false }) as { mailId?: string };
  const mail = useQuery({
    queryKey: ['operator', 'mail', mailId],
    queryFn: () => api.operatorMailbox.get({ params: { mailId } }),
  });
  const crumbs = [{ label: t('mail.title'), href: '/operator/mailbox' }, { label: mailId }];
  return (
    <DetailPage title={t('mail.one')} crumbs={crumbs} query={mail}>
      {(data) => <Shown mail={data} />}
    </DetailPage>
  );
}

function Shown({ mail }: { readonly mail: Reply<'operatorMailbox.get'> }) {
  const { t } = useTranslation('operator');
  const { lang } = usePage();
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('mail.title'), href: '/operator/mailbox' },
          { label: <span className="mono">{mail.id}</span> },
        ]}
        title={mail.subject}
        titleLang={mail.lang}
        badge={<MailState state={mail.state} />}
        meta={[
          t('mail.to', { recipient: mail.recipient }),
          formatTime(mail.createdAt, lang),
          <span className="mono" key="event">
            {mail.event}
          </span>,
        ]}
      />
      <Stack>
        {mail.lastError && (
          <Notice tone="bad" title={t('mail.error', { count: mail.attempts })}>
            {mail.lastError}
          </Notice>
        )}
        {mail.html === '' && mail.text === '' ? (
          <Panel>
            <EmptyState title={t('mail.gone')} text={t('mail.goneText')} />
          </Panel>
        ) : (
          <>
            <Panel title={t('mail.html')} flush>
              {/* Foreign words in a foreign frame: no script, no form, no way out of it but a new tab. */}
              <iframe
                title={t('mail.htmlOf', { subject: mail.subject })}
                srcDoc={mail.html}
                sandbox="allow-popups"
                style={{ display: 'block', width: '100%', height: 520, border: 0, background: '#fff' }}
              />
            </Panel>
            <Panel title={t('mail.text')}>
              <pre
                className="code"
                lang={mail.lang}
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              >
                {mail.text}
              </pre>
            </Panel>
          </>
        )}
      </Stack>
    </>
  );
}
