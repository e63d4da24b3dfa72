import type { Diagnosis } from '@jishi/protocol/doctor/types.ts';
import { CopyButton, Panel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { differenceOf } from './difference.ts';
import { Marked } from './finding-view.tsx';

/** Expected over received, letter under letter, the first difference marked. */
export function Signatures({ diagnosis: { expected, received } }: { readonly diagnosis: Diagnosis }) {
  const { t } = useTranslation('seller');
  const isSame = expected === received;
  const { same, right, rightRest, signed, signedRest } = differenceOf(expected ?? '', received ?? '');
  return (
    <Panel
      title={t('doctor.signature')}
      note={isSame ? t('doctor.same') : t('doctor.firstDifference', { n: [...same].length + 1 })}
      {...(expected
        ? {
            actions: (
              <CopyButton text={expected} label={t('doctor.copyExpected')} doneLabel={t('doctor.copied')} />
            ),
          }
        : {})}
    >
      <dl className="dcmp lg">
        <dt>{t('doctor.expected')}</dt>
        <dd translate="no">
          {expected === undefined || isSame ? (
            (expected ?? t('doctor.none'))
          ) : (
            <>
              {same}
              <Marked text={right} />
              {rightRest}
            </>
          )}
        </dd>
        <dt>{t('doctor.received')}</dt>
        <dd translate="no">
          {received === undefined || isSame ? (
            (received ?? t('doctor.none'))
          ) : (
            <>
              {same}
              <Marked text={signed} />
              {signedRest}
            </>
          )}
        </dd>
      </dl>
    </Panel>
  );
}
