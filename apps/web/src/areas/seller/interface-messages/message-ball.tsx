import { BallPanel } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { useParties } from '../../../features/console/parties.ts';
import { Time, useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft } from '../../../lib/formats.ts';
import type { MessageDetailView } from './message-detail.tsx';

/** What happens when the window closes: an order fails and is refunded, the rest waits for a hand. */
const FAILS_ORDER = new Set(['HOURLY_FOR_3_HOURS', 'POLL_OPENING']);

/** Who holds the ball, until when, and what then; nothing when nothing is awaited. */
export function MessageBall({ message }: { readonly message: MessageDetailView }) {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const now = useWorldNow();
  const parties = useParties();
  const { state, windowEndsAt, firstAttemptAt, nextAttemptAt } = message;
  const then = t(FAILS_ORDER.has(message.policy) ? 'messages.ball.thenFails' : 'messages.ball.thenList');

  if (state === 'FAILED') {
    return (
      <BallPanel
        label={t('ball')}
        title={t('messages.ball.failed')}
        text={
          message.finishedAt && (
            <>
              {t('messages.ball.endedAt')}{' '}
              <b>
                <Time at={message.finishedAt} />
              </b>
              {t('stop')}
            </>
          )
        }
        consequence={t('messages.ball.failedThen')}
        parties={parties}
        holder="SELLER"
        mine
        remaining={0}
        remainingLabel={t('messages.ball.used')}
      />
    );
  }
  if (state === 'PENDING' || state === 'CALLING') {
    return (
      <BallPanel
        label={t('ball')}
        title={t(`messages.ball.${state}`)}
        text={
          state === 'PENDING' && nextAttemptAt ? (
            <>
              {t('messages.ball.callAt')}{' '}
              <b>
                <Time at={nextAttemptAt} look="seconds" />
              </b>
              {t('stop')}
            </>
          ) : (
            t('messages.ball.timeout')
          )
        }
        parties={parties}
        holder="PLATFORM"
      />
    );
  }
  if (state !== 'RETRYING') return null;
  // An accepted order that is being opened is no mistake: there is nothing to mend, only to finish.
  const isOpening = message.reason?.code === 'NOT_READY';
  const total = windowEndsAt && firstAttemptAt ? Date.parse(windowEndsAt) - Date.parse(firstAttemptAt) : 0;
  const remaining =
    total > 0 && windowEndsAt ? (Date.parse(windowEndsAt) - Date.parse(now)) / total : undefined;
  return (
    <BallPanel
      label={t('ball')}
      title={t(isOpening ? 'messages.ball.opening' : 'messages.ball.retrying')}
      text={
        <>
          {nextAttemptAt && (
            <>
              {t('messages.ball.nextAt')}{' '}
              <b>
                <Time at={nextAttemptAt} look="short" />
              </b>
              {t('stop')}
            </>
          )}
          {windowEndsAt && (
            <>
              {t('messages.ball.window')}{' '}
              <b>
                <Time at={windowEndsAt} look="short" />
              </b>
              {t('messages.ball.closes')}
            </>
          )}
        </>
      }
      {...(windowEndsAt ? { left: formatLeft(windowEndsAt, now, lang) } : {})}
      consequence={then}
      parties={parties}
      holder="SELLER"
      mine
      {...(remaining === undefined
        ? {}
        : {
            remaining,
            remainingLabel: t('messages.ball.remaining', {
              percent: Math.round(Math.max(0, Math.min(1, remaining)) * 100),
            }),
          })}
    />
  );
}
