import { BallPanel, Button } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { formatWhen } from '../../../features/console/days.ts';
import { useParties } from '../../../features/console/parties.ts';
import { useWorldNow } from '../../../features/console/values.tsx';
import { formatLeft } from '../../../lib/formats.ts';
import { partOfTime } from '../parts/ball.ts';
import type { ResourcePage } from '../parts/resources.ts';
import { Strong } from '../parts/strong.tsx';

/** Who must act now and what happens otherwise; absent when nothing is awaited. */
export function ResourceBall({ of: r }: { readonly of: ResourcePage }) {
  const { t } = useTranslation('buyer');
  const { lang, session } = usePage();
  const say = useSay();
  const now = useWorldNow();
  const parties = useParties();
  const { holder, until } = r.ball;
  if (holder === 'NOBODY' || !until) return null;
  const key = r.ball.key.replace('resource.ball.', '');
  const facts = {
    seller: say(r.seller.company),
    until: formatWhen(until, now, lang),
    name: say(r.productName),
  };
  const isArrears = key === 'arrears' || key === 'frozenArrears';
  const since =
    r.state === 'OPENING'
      ? r.createdAt
      : r.state === 'EXPIRED'
        ? r.expiresAt
        : r.state === 'FROZEN'
          ? r.freezesAt
          : null;
  const left = formatLeft(until, now, lang);
  return (
    <BallPanel
      label={t('ball.label')}
      title={t(`ball.${key}.title`, facts)}
      text={<Strong text={`${t(`ball.${key}.text`, facts)}${t('comma')}`} part={facts.until} />}
      left={left}
      consequence={t(`ball.${key}.after`, facts)}
      parties={parties}
      holder={holder}
      mine={holder === 'BUYER'}
      {...(since ? { remaining: partOfTime(since, until, now), remainingLabel: left } : {})}
      {...(isArrears && session.permissions.includes('balance.top_up')
        ? {
            actions: (
              <Button variant="primary" href="/buyer/balance">
                {t('topUp.go')}
              </Button>
            ),
          }
        : {})}
    />
  );
}
