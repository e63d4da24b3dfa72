import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { useField } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** One line of text. Inside a Field it takes label, hint and error from it. */
export function TextInput({
  mono,
  className,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { mono?: boolean }) {
  return (
    <input type="text" {...useField()} {...rest} className={classes('inp', mono && 'mono', className)} />
  );
}

/** Several lines of text. */
export function TextArea({
  mono,
  className,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { mono?: boolean }) {
  return <textarea {...useField()} {...rest} className={classes('inp', mono && 'mono', className)} />;
}

export type Choice = { value: string; label: string; disabled?: boolean };

/** One of a list, the browser's own. */
export function Select({
  options,
  className,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Choice[] }) {
  return (
    <span className="sel">
      <select {...useField()} {...rest} className={classes('inp', className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </span>
  );
}

type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label: ReactNode; note?: ReactNode };

/** Yes or no. */
export function Checkbox({ label, note, className, ...rest }: TickProps) {
  return (
    <label className={classes('ch', className)}>
      <input {...rest} type="checkbox" className="ck1" />
      <span>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  );
}

/** One of a few; put several into RadioGroup. */
export function Radio({ label, note, className, ...rest }: TickProps) {
  return (
    <label className={classes('ch', className)}>
      <input {...rest} type="radio" className="rd1" />
      <span>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  );
}

/** Several Radios or Checkboxes under one question. */
export function ChoiceGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fd">
      <legend className="lgd">{legend}</legend>
      <div className="chs">{children}</div>
    </fieldset>
  );
}
