import type { ReactNode } from 'react';
import { each } from './each.ts';

export type KeyRevealProps = {
  /** First and last four characters; all a page holds until the key is asked for. */
  head: string;
  tail: string;
  /** What a screen reader says for the dots. */
  hiddenLabel: string;
  /** The whole key, while it is shown. */
  revealed?: string | undefined;
  /** See for 30 seconds, copy. */
  actions?: ReactNode;
  /** When it was made, what for, and that seeing it is recorded. */
  note?: ReactNode;
};

/** A key that shows its ends only. */
export function KeyReveal({ head, tail, hiddenLabel, revealed, actions, note }: KeyRevealProps) {
  return (
    <div className="key">
      <div className="row wr">
        <span className="mono k" translate="no">
          {revealed ?? (
            <>
              {head}
              <span className="mut" role="img" aria-label={hiddenLabel}>
                ••••••••••••••••
              </span>
              {tail}
            </>
          )}
        </span>
        {actions}
      </div>
      {note !== undefined && <p className="note">{note}</p>}
    </div>
  );
}

export type Credential = { term: ReactNode; value: ReactNode; note?: ReactNode; action?: ReactNode };

/** Address, account, password: each with what can be done with it. Goes into a flush Panel. */
export function CredentialList({ items }: { items: readonly Credential[] }) {
  return (
    <dl className="cred">
      {each(items, (item) => (
        <div>
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.note !== undefined && <span className="note">{item.note}</span>}
          </dd>
          <dd className="ac">{item.action}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Eight dots for a password nobody has asked to see. */
export function Dots({ label }: { label: string }) {
  return (
    <span className="dots" role="img" aria-label={label}>
      ••••••••
    </span>
  );
}
