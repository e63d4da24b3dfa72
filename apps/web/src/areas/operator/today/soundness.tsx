import type { Reply } from '@jishi/sdk';
import { DescriptionList, StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../features/console/values.tsx';

/** The ledger adds up to nothing, no news was given up, calls come through: what must be true of the house. */
export function Soundness({ overview }: { readonly overview: Reply<'operatorOverview.get'> }) {
  const { t } = useTranslation('operator');
  const isBalanced = BigInt(overview.ledgerSum) === 0n;
  const { deadNews, retryingCalls, failedCalls } = overview;
  return (
    <>
      <DescriptionList
        termWidth={104}
        items={[
          {
            term: t('sound.ledger'),
            detail: (
              <>
                <StateBadge
                  tone={isBalanced ? 'ok' : 'bad'}
                  word={t(isBalanced ? 'sound.balanced' : 'sound.unbalanced')}
                />
                <br />
                <span className="note">
                  {t('sound.sum')} <Amount minor={overview.ledgerSum} />
                </span>
              </>
            ),
          },
          {
            term: t('sound.news'),
            detail: (
              <StateBadge
                tone={deadNews === 0 ? 'ok' : 'bad'}
                word={deadNews === 0 ? t('sound.newsWell') : t('sound.newsDead', { count: deadNews })}
                wrap
              />
            ),
          },
          {
            term: t('sound.calls'),
            detail: (
              <>
                <StateBadge
                  tone={failedCalls > 0 ? 'bad' : retryingCalls > 0 ? 'wait' : 'ok'}
                  word={
                    failedCalls > 0
                      ? t('sound.callsFailed', { count: failedCalls })
                      : retryingCalls > 0
                        ? t('sound.callsRetrying', { count: retryingCalls })
                        : t('sound.callsWell')
                  }
                  wrap
                />
                {failedCalls > 0 && retryingCalls > 0 && (
                  <>
                    <br />
                    <span className="note">{t('sound.callsRetrying', { count: retryingCalls })}</span>
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {!isBalanced && <p className="note mt">{t('sound.alarm')}</p>}
    </>
  );
}
