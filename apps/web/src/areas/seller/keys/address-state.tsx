import { StateBadge } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../features/console/values.tsx';
import { useReason } from '../parts/reasons.ts';
import type { Address } from './addresses.queries.ts';

const TONES = { VERIFIED: 'ok', UNVERIFIED: 'wait', INVALID: 'bad' } as const;

/** Whether calls can go there; when the last check failed, what was seen and how to mend it. */
export function AddressState({ address }: { readonly address: Address }) {
  const { t } = useTranslation('seller');
  const reasonOf = useReason();
  const reason = address.problem ? reasonOf(address.problem) : null;
  return (
    <span>
      <StateBadge
        tone={TONES[address.state]}
        word={reason && address.state === 'INVALID' ? reason.short : t(`keys.state.${address.state}`)}
        {...(address.checkedAt ? { left: <Time at={address.checkedAt} look="short" /> } : {})}
      />
      {reason && address.state === 'INVALID' && (
        <span className="note" style={{ display: 'block' }}>
          {reason.mend}
          {address.problemDetail && <span className="mono break"> {address.problemDetail}</span>}
        </span>
      )}
    </span>
  );
}
