import { Field, TextInput } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../console/dialog.tsx';
import { useProblem } from '../../forms/form-error.tsx';
import { type Sandbox, useRefreshSandboxes } from './worlds.queries.ts';

/** Deletes a sandbox once its name has been typed: there is no way back. */
export function DeleteSandbox({
  sandbox,
  onClose,
}: {
  readonly sandbox: Sandbox;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('sandbox');
  const { api } = usePage();
  const refresh = useRefreshSandboxes();
  const { problem, busy, attempt } = useProblem();
  const [typed, setTyped] = useState('');
  return (
    <Dialog
      danger
      title={t('delete.title', { title: sandbox.title })}
      text={t('delete.text')}
      action={t('delete.action')}
      ready={typed.trim() === sandbox.name}
      busy={busy}
      problem={problem}
      onConfirm={() =>
        void attempt(async () => {
          await api.worlds.delete({ params: { name: sandbox.name } });
          await refresh();
          onClose();
        })
      }
      onClose={onClose}
    >
      <Field label={t('delete.type', { name: sandbox.name })}>
        <TextInput
          mono
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
