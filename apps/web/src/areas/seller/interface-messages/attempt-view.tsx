import { CanonicalParts, CodeBlock, DescriptionList, Meter, StateBadge, Tabs } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import { Time } from '../../../features/console/values.tsx';
import type { Attempt } from './message-detail.tsx';

const TABS = ['request', 'signature', 'answer', 'timing'] as const;
type Tab = (typeof TABS)[number];
const LIMIT_MS = 5000;

/** One attempt exactly as it went over the wire, in four parts. */
export function AttemptView({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation('seller');
  const href = useListHref();
  const search = useListSearch();
  const tab: Tab = TABS.find((one) => one === search.tab) ?? 'signature';
  return (
    <section className="pan" aria-label={t('messages.attempt', { n: attempt.number, at: '' })}>
      <Tabs
        label={t('messages.parts')}
        items={TABS.map((one) => ({
          label: t(`messages.tab.${one}`),
          href: href({ tab: one }),
          current: one === tab,
        }))}
      />
      <div className="b">
        {tab === 'request' && <Request attempt={attempt} />}
        {tab === 'signature' && <Signature attempt={attempt} />}
        {tab === 'answer' && <Answer attempt={attempt} />}
        {tab === 'timing' && <Timing attempt={attempt} />}
      </div>
    </section>
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function Body({ text, caption }: { readonly text: string; readonly caption: string }) {
  const { t } = useTranslation('common');
  return (
    <CodeBlock caption={caption} code={text} copyLabel={t('action.copy')} copiedLabel={t('action.copied')} />
  );
}

function Headers({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  return (
    <DescriptionList
      termWidth={150}
      items={Object.entries(headers).map(([name, value]) => ({
        term: name,
        detail: <span className="mono break">{value}</span>,
      }))}
    />
  );
}

function NothingSent() {
  const { t } = useTranslation('seller');
  return <p className="i2">{t('messages.nothingSent')}</p>;
}

function Request({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation('seller');
  const { request } = attempt;
  if (!request.line) return <NothingSent />;
  return (
    <>
      <Body caption={t('messages.requestLine')} text={request.line} />
      <Headers headers={request.headers} />
      {request.body !== '' && (
        <Body caption={t('messages.bodyCaption', { n: bytesOf(request.body) })} text={request.body} />
      )}
    </>
  );
}

/** The four parts whose plain concatenation is signed; the key itself never leaves the vault. */
function Signature({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation('seller');
  const { request } = attempt;
  if (!request.line) return <NothingSent />;
  const signature = /[?&]signature=([^&\s]+)/.exec(request.line)?.[1];
  const reached = attempt.answer.status !== null;
  const isV2 = request.canonicalParts.some(({ name }) => name === 'bodyHash');
  return (
    <>
      <p className="i2">{t(isV2 ? 'messages.signText' : 'callHealth.signTextV1')}</p>
      <CanonicalParts
        parts={[
          ...request.canonicalParts.map((part) => {
            const isHidden = part.name === 'accessKey';
            return {
              name: part.name,
              value: isHidden ? '••••••••-••••-••••-••••-••••••••••••' : part.value,
              size: isHidden
                ? t('messages.masked')
                : part.name === 'timestamp'
                  ? t('messages.milliseconds')
                  : t('messages.bytes', { n: bytesOf(part.value) }),
              hidden: isHidden,
            };
          }),
          ...(signature
            ? [
                {
                  name: 'signature',
                  value: signature,
                  size: (
                    <StateBadge
                      tone={reached ? 'ok' : 'bad'}
                      word={t(reached ? 'messages.delivered' : 'messages.notDelivered')}
                    />
                  ),
                  strong: true,
                },
              ]
            : []),
        ]}
      />
      {request.body !== '' && (
        <Body caption={t('messages.sortedBody', { n: bytesOf(request.body) })} text={request.body} />
      )}
    </>
  );
}

function Answer({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation('seller');
  const { status, headers, body } = attempt.answer;
  if (status === null) return <p className="i2">{t('messages.noAnswerText')}</p>;
  return (
    <>
      <DescriptionList termWidth={150} items={[{ term: 'HTTP', detail: status }]} />
      <Headers headers={headers} />
      {body !== null && (
        <Body caption={t('messages.answerCaption', { n: bytesOf(body) })} text={body || ' '} />
      )}
    </>
  );
}

function Timing({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useTranslation('seller');
  const seconds = (attempt.milliseconds / 1000).toFixed(2);
  return (
    <>
      <DescriptionList
        termWidth={150}
        items={[
          { term: t('messages.startedAt'), detail: <Time at={attempt.at} look="seconds" /> },
          { term: t('messages.took'), detail: `${seconds} s` },
          { term: t('messages.limit'), detail: '5.00 s' },
          { term: t('messages.result'), detail: t(`messages.outcome.${attempt.outcome}`) },
        ]}
      />
      <div className="mt">
        <Meter
          label={t('messages.meter', { seconds })}
          value={attempt.milliseconds}
          max={LIMIT_MS}
          tone={
            attempt.milliseconds >= LIMIT_MS
              ? 'bad'
              : attempt.milliseconds > LIMIT_MS * 0.6
                ? 'wait'
                : 'plain'
          }
        />
      </div>
    </>
  );
}
