import type { Problem } from '@jishi/protocol';
import type { FormEvent, ReactNode } from 'react';
import { FormError } from '../../features/forms/form-error.tsx';
import { NeedsScript } from '../../features/forms/needs-script.tsx';

/**
 * A form of the pages around an account: says that it needs script, shows what was refused, and sends by one large
 * button that cannot be pressed twice.
 */
export function AccountForm(props: {
  /** The words on the button; `working` while it is sent. */
  readonly action: string;
  readonly working?: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSubmit: (form: HTMLFormElement) => void;
  /** Under the button: the ways elsewhere. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const { action, busy } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onSubmit(event.currentTarget);
  };
  return (
    <form method="post" onSubmit={submit} noValidate>
      <NeedsScript />
      <FormError problem={props.problem} />
      {props.children}
      <button className="btn go lg bl" type="submit" aria-busy={busy} disabled={busy}>
        {busy ? (props.working ?? action) : action}
      </button>
      {props.foot !== undefined && <p className="alt">{props.foot}</p>}
    </form>
  );
}
