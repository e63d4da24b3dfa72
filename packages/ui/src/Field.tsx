import { createContext, type ReactNode, useContext, useId } from 'react';
import { classes } from './classes.ts';
import { StateShape } from './StateBadge.tsx';

type FieldState = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldState | undefined>(undefined);

/** What an input inside a Field needs to know of it. */
export function useField() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    required: field.required || undefined,
  };
}

export type FieldProps = {
  label: ReactNode;
  /** A remark beside the label, such as the word for optional. */
  remark?: ReactNode;
  hint?: ReactNode;
  /** Takes the hint's place and says how to mend it. */
  error?: ReactNode;
  required?: boolean;
  /** As wide as the form, beyond 440. */
  wide?: boolean;
  /** One input of this package, or any that calls useField. */
  children: ReactNode;
};

/** Label above, input, hint or error below, never both. */
export function Field({ label, remark, hint, error, required = false, wide, children }: FieldProps) {
  const id = useId();
  const invalid = error !== undefined && error !== null && error !== false && error !== '';
  const described = invalid || hint !== undefined ? `${id}d` : undefined;
  return (
    <div className={classes('fd', invalid && 'er', wide && 'w')}>
      <label htmlFor={id}>
        {label}
        {remark !== undefined && <small>{remark}</small>}
      </label>
      <FieldContext value={{ id, describedBy: described, invalid, required }}>{children}</FieldContext>
      {invalid ? (
        <span className="e" id={described}>
          <StateShape tone="bad" />
          <span>{error}</span>
        </span>
      ) : (
        hint !== undefined && (
          <span className="note" id={described}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}

/** Title and purpose at the left, fields at the right. */
export function FormSection({
  title,
  purpose,
  children,
}: {
  title: ReactNode;
  purpose?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="fs">
      <div>
        <h3>{title}</h3>
        {purpose !== undefined && <p>{purpose}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}
