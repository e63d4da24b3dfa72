import type { BallParty } from '@jishi/ui';
import { useTranslation } from 'react-i18next';

/** The lane of every ball: buyer, marketplace, seller. */
export function useParties(): readonly BallParty[] {
  const { t } = useTranslation('common');
  return (['BUYER', 'PLATFORM', 'SELLER'] as const).map((id) => ({ id, label: t(`party.${id}`) }));
}
