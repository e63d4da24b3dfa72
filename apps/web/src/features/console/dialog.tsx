import type { Problem } from '@jishi/protocol';
import { Button } from '@jishi/ui';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormError } from '../forms/form-error.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  /** What will happen, and what stays. */
  readonly text?: ReactNode;
  /** The verb on the button. */
  readonly action: string;
  /** The word for leaving things as they are; `取消` unless told. */
  readonly dismiss?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** False while something must still be typed. */
  readonly ready?: boolean;
  readonly problem?: Problem | null;
  /** The way back to an earlier step, in the place of the button that closes. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is done; the browser's own dialog, so that focus and Esc are its business. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy && props.ready !== false) props.onConfirm();
  };
  return (
    <dialog className="dlg" ref={dialog} aria-labelledby={id} onClose={props.onClose}>
      <form onSubmit={confirm} noValidate>
        <h2 id={id}>{props.title}</h2>
        {props.text !== undefined && <p>{props.text}</p>}
        {props.children}
        <FormError problem={props.problem ?? null} />
        <div className="acts">
          <Button onClick={props.back?.onBack ?? props.onClose}>
            {props.back?.label ?? props.dismiss ?? t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant={props.danger ? 'danger' : 'default'}
            busy={props.busy === true}
            disabled={props.ready === false}
          >
            {props.action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
