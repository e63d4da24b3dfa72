import { Button } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { NeedsScript } from '../../../features/forms/needs-script.tsx';
import { saidIn, TextField } from '../../../features/forms/text-field.tsx';

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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = saidIn(event.currentTarget, 'email');
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
      <form method="post" onSubmit={submit} noValidate>
        <NeedsScript />
        <FormError problem={problem} />
        <TextField
          label={t('reset.email')}
          name="email"
          type="email"
          autoComplete="email"
          problem={problem}
        />
        <button className="btn go lg bl" type="submit" disabled={busy}>
          {t('reset.submit')}
        </button>
      </form>
    </>
  );
}

function NewPassword({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { api } = usePage();
  const { problem, attempt, busy } = useProblem();
  const [done, setDone] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = saidIn(event.currentTarget, 'password');
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
      <form method="post" onSubmit={submit} noValidate>
        <FormError problem={problem} />
        <TextField
          label={t('reset.password')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={t('signUp.passwordHint')}
          problem={problem}
        />
        <button className="btn go lg bl" type="submit" disabled={busy}>
          {t('reset.save')}
        </button>
      </form>
    </>
  );
}
