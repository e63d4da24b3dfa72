import { type ReactNode, useState } from 'react';
import { Fieldset } from './Fieldset.tsx';
import { Icon } from './Icon.tsx';

export type StepperProps = {
  name: string;
  /** With a legend it is a fieldset. */
  legend?: ReactNode;
  /** At the right of the legend, such as a unit price. */
  aside?: ReactNode;
  /** Beside the control: what the number comes to. */
  note?: ReactNode;
  value?: number;
  defaultValue?: number;
  min?: number;
  max?: number;
  step?: number;
  onChange?: (value: number) => void;
  /** Names of the field and the two buttons. */
  label: string;
  lessLabel: string;
  moreLabel: string;
};

/** A whole number with less and more. The field alone works without script. */
export function Stepper(props: StepperProps) {
  const {
    name,
    legend,
    aside,
    note,
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
    step = 1,
    onChange,
    label,
    lessLabel,
    moreLabel,
  } = props;
  const [own, setOwn] = useState(props.defaultValue ?? min);
  // What is being typed: on the way to 12 there stands a 1, which must not be mended to the least allowed.
  const [typed, setTyped] = useState<string>();
  const value = props.value ?? own;
  const set = (wanted: number) => {
    const next = Math.min(max, Math.max(min, Number.isFinite(wanted) ? Math.trunc(wanted) : min));
    setOwn(next);
    if (next !== value) onChange?.(next);
  };
  const type = (text: string) => {
    setTyped(text);
    const wanted = Number(text);
    if (text !== '' && Number.isInteger(wanted) && wanted >= min && wanted <= max) set(wanted);
  };
  const leave = () => {
    if (typed !== undefined && typed !== '') set(Number(typed));
    setTyped(undefined);
  };
  const control = (
    <div className="row">
      <span className="stepper">
        <button
          type="button"
          aria-label={lessLabel}
          disabled={value <= min}
          onClick={() => set(value - step)}
        >
          <Icon name="minus" size={14} />
        </button>
        <input
          type="number"
          inputMode="numeric"
          name={name}
          aria-label={label}
          value={typed ?? value}
          min={min}
          max={max === Number.MAX_SAFE_INTEGER ? undefined : max}
          step={step}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
        <button
          type="button"
          aria-label={moreLabel}
          disabled={value >= max}
          onClick={() => set(value + step)}
        >
          <Icon name="plus" size={14} />
        </button>
      </span>
      {note !== undefined && <span className="note">{note}</span>}
    </div>
  );
  if (legend === undefined) return control;
  return (
    <Fieldset legend={legend} aside={aside}>
      {control}
    </Fieldset>
  );
}
