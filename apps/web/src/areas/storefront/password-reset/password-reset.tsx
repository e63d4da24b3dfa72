import { Button } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { saidIn, TextField } from '../../../features/forms/text-field.tsx';
import { AccountForm } from '../account-form.tsx';

/** Asks for a link, or, with the link's token, for the new password. */
export function PasswordReset() {
  const { token } = useSearch({ strict: false }) as { token?: string };
  return <div className="wrap slim">{token ? <NewPassword token={token} /> : <AskForLink />}</div>;
}

function AskForLink() {
  const { t } = useTranslation();
  const { api } = usePage();
  const { problem, attempt, busy } = useProblem();
  const [sent, setSent] = useState(false);
  const submit = (form: HTMLFormElement) => {
    const email = saidIn(form, 'email');
    void attempt(async () => {
      await api.passwordResets.request({ body: { email } });
      setSent(true);
    });
  };
  if (sent) {
    return (
      <div role="status">
        <h1>{t('reset.sent')}</h1>
        <p className="i2">{t('reset.sentText')}</p>
      </div>
    );
  }
  return (
    <>
      <h1>{t('reset.title')}</h1>
      <p className="i2">{t('reset.text')}</p>
      <AccountForm action={t('reset.submit')} busy={busy} problem={problem} onSubmit={submit}>
        <TextField
          label={t('reset.email')}
          name="email"
          type="email"
          autoComplete="email"
          problem={problem}
        />
      </AccountForm>
    </>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { api } = usePage();
  const { problem, attempt, busy } = useProblem();
  const [done, setDone] = useState(false);
  const submit = (form: HTMLFormElement) => {
    const password = saidIn(form, 'password');
    void attempt(async () => {
      await api.passwordResets.complete({ body: { token, password } });
      setDone(true);
    });
  };
  if (done) {
    return (
      <div role="status">
        <h1>{t('reset.done')}</h1>
        <p className="i2">{t('reset.doneText')}</p>
        <Button variant="primary" size="lg" href="/sign-in">
          {t('signIn.submit')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <h1>{t('reset.newTitle')}</h1>
      <AccountForm action={t('reset.save')} busy={busy} problem={problem} onSubmit={submit}>
        <TextField
          label={t('reset.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('signUp.passwordHint')}
          problem={problem}
        />
      </AccountForm>
    </>
  );
}
