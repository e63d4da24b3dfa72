import type { Finding, Where } from '@jishi/protocol/doctor/types.ts';
import { Diagnosis } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { differenceOf } from './difference.ts';
import { useWords } from './words.ts';

/** One mistake by its name: why it breaks the signature, where it stands, how to mend it. */
export function FindingView({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('seller');
  const say = useWords();
  const { where, certainty } = finding;
  return (
    <Diagnosis
      badge={t(`doctor.certainty.${certainty}`)}
      title={say(finding.title)}
      text={say(finding.explanation)}
      columns={[
        ...(where ? [{ title: t('doctor.where'), content: <Place where={where} /> }] : []),
        { title: t('doctor.fix'), content: <p>{say(finding.fix)}</p> },
      ]}
    />
  );
}

function Place({ where: { part, offset, right, signed } }: { readonly where: Where }) {
  const { t } = useTranslation('seller');
  const difference = right === undefined || signed === undefined ? undefined : differenceOf(right, signed);
  return (
    <>
      <p>
        <span className="mono" translate="no">
          {part}
        </span>
        {offset !== undefined && t('doctor.fromByte', { n: offset })}
      </p>
      {difference && (
        <dl className="dcmp">
          <dt>{t('doctor.right')}</dt>
          <dd translate="no">
            {difference.same}
            <Marked text={difference.right} />
            {difference.rightRest}
          </dd>
          <dt>{t('doctor.wasSigned')}</dt>
          <dd translate="no">
            {difference.same}
            <Marked text={difference.signed} />
            {difference.signedRest}
          </dd>
        </dl>
      )}
    </>
  );
}

/** What cannot be seen, as it is written. */
const VISIBLE: Readonly<Record<string, string>> = {
  ' ': '\u2423',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\ufeff': '\\ufeff',
};

/** The first letter that differs, made visible; a text that has ended says so. */
export function Marked({ text }: { readonly text: string }) {
  const { t } = useTranslation('seller');
  if (text === '') return <mark className="nothing">{t('doctor.ended')}</mark>;
  return <mark>{VISIBLE[text] ?? text}</mark>;
}
