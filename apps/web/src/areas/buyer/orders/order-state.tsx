import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { State } from '../../../features/console/state.tsx';

/** The state of an order; a renewal under way opens nothing, it is done. */
export function OrderState(props: {
  readonly order: { readonly state: string; readonly type: string };
  readonly left?: ReactNode;
}) {
  const { t } = useTranslation('buyer');
  const { state, type } = props.order;
  const isRenewing = state === 'PROCESSING' && (type === 'RENEW' || type === 'AUTO_RENEW');
  return (
    <State
      kind="order"
      state={state}
      {...(isRenewing ? { word: t('order.renewing') } : {})}
      {...(props.left === undefined ? {} : { left: props.left })}
    />
  );
}
