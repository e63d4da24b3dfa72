import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** An amount that is already formatted. Figures are tabular and never break. */
export function Money({ amount, size }: { amount: string; size?: 'md' | 'lg' }) {
  return <span className={classes('money', size)}>{amount}</span>;
}

/** A price with what it is for: `¥ 68.00 / 人·月`. */
export function Price({ amount, unit }: { amount: ReactNode; unit?: ReactNode }) {
  return (
    <span className="price">
      {amount}
      {unit !== undefined && (
        <>
          {' '}
          <small>{unit}</small>
        </>
      )}
    </span>
  );
}
