import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { State } from '../../../features/console/state.tsx';

/** The state of an order; a renewal or a change under way opens nothing, it is done. */
export function OrderState(props: {
  readonly order: { readonly state: string; readonly type: string };
  readonly left?: ReactNode;
}) {
  const { t } = useTranslation('buyer');
  const { state, type } = props.order;
  const isRenewing = state === 'PROCESSING' && ['RENEW', 'AUTO_RENEW', 'CHANGE'].includes(type);
  return (
    <State
      kind="order"
      state={state}
      {...(isRenewing ? { word: t('order.renewing') } : {})}
      {...(props.left === undefined ? {} : { left: props.left })}
    />
  );
}
