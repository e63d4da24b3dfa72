import type { BallParty } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

/** The lane of every ball: buyer, marketplace, seller. */
export function useParties(): readonly BallParty[] {
  const { t } = useTranslation('common');
  return (['BUYER', 'PLATFORM', 'SELLER'] as const).map((id) => ({ id, label: t(`party.${id}`) }));
}

/** The part of a time that is left, 0 to 1. */
export function partOfTime(since: string, until: string, now: string): number {
  const whole = Date.parse(until) - Date.parse(since);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (Date.parse(until) - Date.parse(now)) / whole));
}
