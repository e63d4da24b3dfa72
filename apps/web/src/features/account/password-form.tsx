import { Button, FormSection, Notice } from '@jishi/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { FormError, useProblem } from '../forms/form-error.tsx';
import { TextField } from '../forms/text-field.tsx';

/** A new password; all other sessions of this user end with it. */
export function PasswordForm() {
  const { t } = useTranslation('common');
  const { api, session } = usePage();
  const { problem, busy, attempt } = useProblem();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [isDone, setDone] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    void attempt(async () => {
      await api.account.changePassword({ body: { currentPassword, newPassword } });
      setCurrent('');
      setNew('');
      setDone(true);
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormSection title={t('me.password.title')} purpose={t('me.password.text')}>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={session.user?.email ?? ''}
          readOnly
          hidden
        />
        <TextField
          label={t('me.password.current')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
          problem={problem}
        />
        <TextField
          label={t('me.password.new')}
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint={t('me.password.hint')}
          value={newPassword}
          onChange={setNew}
          problem={problem}
        />
        {!problem?.errors?.length && <FormError problem={problem} />}
        {isDone && <Notice tone="ok" title={t('me.password.done')} live />}
        <Button type="submit" busy={busy} disabled={!currentPassword || !newPassword}>
          {t('me.password.save')}
        </Button>
      </FormSection>
    </form>
  );
}
