import { StateBadge } from '@jishi/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { State } from '../../../features/console/state.tsx';

/** State of an interface message; CALLING is no stored state, it is a call under way right now. */
export function CallState({ state, left }: { readonly state: string; readonly left?: ReactNode }) {
  const { t } = useTranslation('operator');
  if (state === 'CALLING') return <StateBadge tone="run" word={t('call.calling')} />;
  return (
    <State
      kind="call"
      state={state}
      {...(state === 'FAILED' ? { word: t('call.failed') } : {})}
      {...(left === undefined ? {} : { left })}
    />
  );
}
