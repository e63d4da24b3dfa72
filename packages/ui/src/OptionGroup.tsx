import type { ReactNode } from 'react';
import { Fieldset } from './Fieldset.tsx';

export type Option = {
  value: string;
  label: ReactNode;
  /** The consequence, in a second line. */
  note?: ReactNode;
  disabled?: boolean;
  /** Why it cannot be had: shown in place of the note, never hidden. */
  reason?: ReactNode;
};

export type OptionGroupProps = {
  name: string;
  legend: ReactNode;
  /** At the right of the legend, such as a unit price. */
  aside?: ReactNode;
  options: readonly Option[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  columns?: number;
};

/** One of several, as real radio inputs. */
export function OptionGroup({
  name,
  legend,
  aside,
  options,
  value,
  defaultValue,
  onChange,
  columns,
}: OptionGroupProps) {
  return (
    <Fieldset legend={legend} aside={aside}>
      <div
        className="opt"
        style={columns ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined}
      >
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={onChange ? () => onChange(option.value) : noChange}
            />
            {option.label}
            {second(option) !== undefined && <small>{second(option)}</small>}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

function second(option: Option): ReactNode {
  return option.disabled && option.reason !== undefined ? option.reason : option.note;
}

function noChange() {}
