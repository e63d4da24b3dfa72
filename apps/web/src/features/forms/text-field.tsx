import type { Problem } from '@jishi/protocol';
import { useId } from 'react';

export interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  /** Left out, the field keeps its own text and the form reads it at submit: what was typed before the script ran is not lost. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'number';
  readonly hint?: string;
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly rows?: number;
  readonly maxLength?: number;
  /** The refusal of the last submit: the field finds its own sentence in it. */
  readonly problem?: Problem | null;
}

/** What a form's field holds at submit, whoever typed it and when. */
export function saidIn(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

/** A labelled field: hint or error below, never both. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const error = props.problem?.errors?.find(
    (e) => e.field === `body.${props.name}` || e.field.endsWith(`.${props.name}`),
  );
  const below = error?.message ?? props.hint;
  const shared = {
    id,
    className: 'inp',
    name: props.name,
    ...(props.value === undefined ? {} : { value: props.value }),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': below ? `${id}-below` : undefined,
    maxLength: props.maxLength,
  };
  return (
    <div className="fd">
      <label htmlFor={id}>{props.label}</label>
      {props.rows ? (
        <textarea {...shared} rows={props.rows} onChange={(e) => props.onChange?.(e.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          onChange={(e) => props.onChange?.(e.target.value)}
        />
      )}
      {error ? (
        <span className="e" id={`${id}-below`} role="alert">
          {error.message}
        </span>
      ) : (
        props.hint && (
          <span className="note" id={`${id}-below`}>
            {props.hint}
          </span>
        )
      )}
    </div>
  );
}
