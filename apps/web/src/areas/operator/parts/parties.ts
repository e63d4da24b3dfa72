import { useTranslation } from 'react-i18next';

/** The lane of every ball panel: buyer, marketplace, seller. */
export function useParties() {
  const { t } = useTranslation('common');
  return (['BUYER', 'PLATFORM', 'SELLER'] as const).map((id) => ({ id, label: t(`party.${id}`) }));
}
