import type { ReactNode } from 'react';
import { each } from './each.ts';

export type SumLine = { label: ReactNode; amount: string };

/** The lines that the amount due is the sum of. */
export function SumLines({ lines }: { lines: readonly SumLine[] }) {
  return (
    <dl className="sum">
      {each(lines, (line) => (
        <div className="l">
          <dt>{line.label}</dt>
          <dd>{line.amount}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The amount due, large. The currency sign stands apart so that it can be smaller than the figure. */
export function AmountDue({ label, symbol, amount }: { label: ReactNode; symbol?: string; amount: string }) {
  return (
    <div className="tot" aria-live="polite">
      <span>{label}</span>
      <b>
        {symbol !== undefined && <i>{symbol}</i>}
        {amount}
      </b>
    </div>
  );
}
