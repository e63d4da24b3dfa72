import type { Diagnosis } from '@jishi/protocol/doctor/types.ts';
import { Columns, Notice, Stack } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Canonical } from './canonical.tsx';
import type { Examined } from './examine.ts';
import { Facts } from './facts.tsx';
import { FindingView } from './finding-view.tsx';
import { Reference } from './reference.tsx';
import { Signatures } from './signatures.tsx';
import { useWords } from './words.ts';

/** The verdict, then each mistake, then what all was computed from. */
export function Result({
  examined: { format, problems },
  diagnosis,
}: {
  readonly examined: Examined;
  readonly diagnosis: Diagnosis;
}) {
  const { t } = useTranslation('seller');
  const say = useWords();
  const { verdict, findings, scheme, canonical, signed } = diagnosis;
  // V1 does not put the key into the text, but the time behind the key (3.1).
  const isKeyed = canonical.some(({ name }) => name === 'hmacKey');
  const isGuess = verdict === 'WRONG' && findings.every(({ certainty }) => certainty === 'LIKELY');
  return (
    <>
      <div className={verdict === 'OK' ? 'dverdict ok' : 'dverdict'}>
        <h2 tabIndex={-1}>
          {t(`doctor.verdict.${isGuess ? 'GUESS' : verdict}`, { count: findings.length })}
        </h2>
        <p className="i2">{t(`doctor.verdictText.${isGuess ? 'GUESS' : verdict}`)}</p>
      </div>
      {problems.length > 0 && (
        <Notice tone="wait" title={t('doctor.problems')}>
          {problems.map(say).join(' ')}
        </Notice>
      )}
      <Columns rail={360}>
        <Stack>
          {findings.map((finding) => (
            <FindingView key={`${finding.code} ${finding.where?.part ?? ''}`} finding={finding} />
          ))}
          {(diagnosis.expected ?? diagnosis.received) !== undefined && <Signatures diagnosis={diagnosis} />}
          {canonical.length > 0 && (
            <Canonical
              title={t('doctor.canonical')}
              note={t(isKeyed ? 'doctor.keyedNote' : 'doctor.canonicalNote')}
              parts={canonical}
              others={signed}
              {...(findings[0]?.where ? { where: findings[0].where } : {})}
            />
          )}
          {signed.length > 0 && (
            <Canonical
              title={t('doctor.signed')}
              note={t('doctor.signedNote')}
              parts={signed}
              others={canonical}
              isRepeated
              {...(findings[0]?.where ? { where: findings[0].where } : {})}
            />
          )}
        </Stack>
        <Stack>
          <Facts format={format} diagnosis={diagnosis} />
          {scheme && <Reference scheme={scheme} />}
        </Stack>
      </Columns>
    </>
  );
}
