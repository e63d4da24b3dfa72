import { useTranslation } from 'react-i18next';

/** The common words of an order's state speak to the buyer; staff read who holds the ball. */
export function useOrderWord(): (state: string) => string {
  const { t } = useTranslation(['operator', 'common']);
  return (state) => t([`state.order.${state}`, `common:state.order.${state}`]);
}
