import type { ReactNode } from 'react';
import { each } from './each.ts';

export type Fact = { label: ReactNode; value: ReactNode; unit?: ReactNode; note?: ReactNode };

const LOOKS = { promise: 'prom', figure: 'kp', hero: 'facts' } as const;

/**
 * Facts side by side, parted by hairlines. `promise`: three on a product page; `figure`: numbers in a console
 * panel (put it in a flush Panel); `hero`: large ones at home.
 */
export function FactRow({ facts, look = 'promise' }: { facts: readonly Fact[]; look?: keyof typeof LOOKS }) {
  return (
    <dl className={LOOKS[look]}>
      {each(facts, (fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.unit !== undefined && <i>{fact.unit}</i>}
          </dd>
          {fact.note !== undefined && <dd className="x">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
