import type { Reply } from '@jishi/sdk';
import { CanonicalParts, CodeBlock, DescriptionList, Diagnosis, Panel, Stack, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatTime } from '../../../lib/formats.ts';

type OneAttempt = Reply<'operatorMessages.get'>['history'][number];

export function secondsOf(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** One attempt: what is wrong with it, then the request and the answer as they went over the wire. */
export function Attempt({ attempt }: { readonly attempt: OneAttempt }) {
  const { t } = useTranslation(['operator', 'common']);
  const { lang } = usePage();
  const { request, answer, reason, outcome } = attempt;
  const tone = outcome === 'OK' ? 'ok' : outcome === 'PROCESSING' ? 'run' : 'bad';
  const code = (text: string, caption: string) => (
    <CodeBlock
      code={text}
      caption={caption}
      copyLabel={t('common:action.copy')}
      copiedLabel={t('common:action.copied')}
    />
  );
  return (
    <Stack>
      {outcome === 'FAILED' && reason && (
        <Diagnosis
          badge={t('call.diagnosis')}
          title={reason.text}
          text={
            <>
              {t('call.code')} <span className="mono">{reason.code}</span>
            </>
          }
        />
      )}
      <Panel
        title={t('call.attemptTitle', { number: attempt.number })}
        note={<StateBadge tone={tone} word={t(`call.outcome.${outcome}`)} />}
      >
        <DescriptionList
          termWidth={104}
          items={[
            { term: t('call.at'), detail: formatTime(attempt.at, lang, 'seconds') },
            { term: t('call.took'), detail: secondsOf(attempt.milliseconds) },
            {
              term: t('call.status'),
              detail: answer.status === null ? t('call.noAnswer') : `HTTP ${answer.status}`,
            },
          ]}
        />
      </Panel>
      <Panel title={t('call.request')}>
        {code(`${request.line}\n${linesOf(request.headers)}`, t('call.headers'))}
        {request.body !== '' && code(request.body, t('call.body', { bytes: bytesOf(request.body) }))}
        {request.canonicalParts.length > 0 && (
          <>
            <h3 className="cap" style={{ marginTop: 18 }}>
              {t('call.canonical')}
            </h3>
            <CanonicalParts parts={request.canonicalParts.map(({ name, value }) => ({ name, value }))} />
          </>
        )}
      </Panel>
      <Panel title={t('call.answer')}>
        {answer.status === null ? (
          <p className="i2">{t('call.noAnswerText')}</p>
        ) : (
          <>
            {code(`HTTP ${answer.status}\n${linesOf(answer.headers)}`, t('call.headers'))}
            {answer.body !== null &&
              answer.body !== '' &&
              code(answer.body, t('call.body', { bytes: bytesOf(answer.body) }))}
          </>
        )}
      </Panel>
    </Stack>
  );
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
