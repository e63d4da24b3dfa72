import type { FormHTMLAttributes, ReactNode } from 'react';
import { each } from './each.ts';
import { Icon } from './Icon.tsx';
import { useAddress } from './Link.tsx';

export type PriceBlockProps = {
  /** Names the block for screen readers. */
  label: string;
  /** OptionGroups, a Stepper, SumLines, AmountDue. */
  children: ReactNode;
  /** The one vermilion button. */
  primary: ReactNode;
  /** Two quiet buttons side by side. */
  secondary?: ReactNode;
  /** When it opens, until when money comes back, what happens at the end. */
  promises?: readonly ReactNode[];
} & Pick<FormHTMLAttributes<HTMLFormElement>, 'id' | 'method' | 'onSubmit' | 'onChange'> & {
    readonly action?: string;
  };

/** The framed block where one chooses and buys. A plain form, so that it works without script. */
export function PriceBlock({
  label,
  children,
  primary,
  secondary,
  promises,
  action,
  ...form
}: PriceBlockProps) {
  const address = useAddress();
  return (
    <form
      className="buy"
      aria-label={label}
      {...(action !== undefined ? { action: address(action) } : {})}
      {...form}
    >
      {children}
      {primary}
      {secondary && <div className="pair">{secondary}</div>}
      {promises && (
        <ul className="ok">
          {each(promises, (promise) => (
            <li>
              <Icon name="tick" size={18} />
              <span>{promise}</span>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** Fixed at the foot of a phone: amount, choice, the button. Give the shell's footer `pad`. */
export function BuyBar({ amount, note, action }: { amount: string; note?: ReactNode; action: ReactNode }) {
  return (
    <div className="sticky">
      <div>
        <b>{amount}</b>
        {note !== undefined && <span className="note">{note}</span>}
      </div>
      {action}
    </div>
  );
}
