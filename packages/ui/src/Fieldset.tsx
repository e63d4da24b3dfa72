import type { ReactNode } from 'react';

/** A choice and its name: a legend at the left, what goes with it (a unit price, a limit) at the right. */
export function Fieldset(props: { legend: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fset">
      <legend>
        <span>{props.legend}</span>
        {props.aside !== undefined && <span>{props.aside}</span>}
      </legend>
      {props.children}
    </fieldset>
  );
}
