import { DescriptionList, Diagnosis, HexBytes } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { useReason } from '../parts/reasons.ts';
import type { Attempt } from './message-detail.tsx';

const TAIL = 16;

/** What went wrong with an attempt: the mistake by name, how to mend it, and what was seen on the wire. */
export function AttemptDiagnosis({
  attempt,
  reason,
}: {
  readonly attempt: Attempt;
  readonly reason: NonNullable<Attempt['reason']>;
}) {
  const { t } = useTranslation('seller');
  const { short, mend, kind } = useReason()(reason.code);
  const { body, status, headers } = attempt.answer;
  const bytes = body === null ? null : new TextEncoder().encode(body);
  // A body that was cut to be kept has no true end to show; masked passwords change bytes, not the end.
  const isWhole = body !== null && !body.endsWith('…');
  const tail =
    bytes && isWhole ? [...bytes.slice(-TAIL)].map((byte) => byte.toString(16).padStart(2, '0')) : [];
  const isWhite = (byte: string | undefined) =>
    byte === '0a' || byte === '0d' || byte === '20' || byte === '09';
  const white =
    kind === 'signature'
      ? tail.flatMap((_byte, index) => (tail.slice(index).every(isWhite) ? [index] : []))
      : [];
  const signature = Object.entries(headers).find(([name]) => name.toLowerCase() === 'body-sign')?.[1];
  return (
    <Diagnosis
      badge={t(`messages.diagnosis.${kind}`)}
      title={short}
      text={reason.text}
      columns={[
        {
          title: t('messages.diagnosis.seen'),
          content: (
            <>
              {tail.length > 0 && kind !== 'network' && (
                <div style={{ marginBottom: 12 }}>
                  <p className="note">{t('messages.diagnosis.tail', { n: tail.length })}</p>
                  <HexBytes bytes={tail} wrong={white} />
                  {white.length > 0 && <p className="note">{t('messages.diagnosis.white')}</p>}
                </div>
              )}
              <DescriptionList
                termWidth={92}
                items={[
                  { term: 'HTTP', detail: status ?? t('messages.noAnswer') },
                  { term: t('messages.took'), detail: `${(attempt.milliseconds / 1000).toFixed(2)} s` },
                  ...(bytes && isWhole
                    ? [{ term: t('messages.body'), detail: t('messages.bytes', { n: bytes.length }) }]
                    : []),
                  ...(kind === 'signature'
                    ? [
                        {
                          term: 'Body-Sign',
                          detail: signature ? (
                            <span className="mono break">{signature}</span>
                          ) : (
                            t('messages.noHeader')
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </>
          ),
        },
        { title: t('messages.diagnosis.mend'), content: <p>{mend}</p> },
      ]}
    />
  );
}
