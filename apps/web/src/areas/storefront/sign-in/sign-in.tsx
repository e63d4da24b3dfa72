import { Link } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage } from '../../../app/context.ts';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { saidIn, TextField } from '../../../features/forms/text-field.tsx';
import { safeTarget } from '../../../lib/safe-target.ts';
import { AccountForm } from '../account-form.tsx';

export function SignIn() {
  const { t } = useTranslation();
  const { api } = usePage();
  const leaveFor = useLeaveFor();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const { problem, attempt, busy } = useProblem();
  const submit = (form: HTMLFormElement) => {
    const said = { email: saidIn(form, 'email'), password: saidIn(form, 'password') };
    void attempt(async () => {
      const session = await api.session.signIn({ body: said });
      leaveFor(safeTarget(to, session.permissions.includes('operator.overview') ? '/operator' : '/buyer'));
    });
  };
  return (
    <div className="wrap slim">
      <h1>{t('signIn.title')}</h1>
      <AccountForm
        action={t('signIn.submit')}
        working={t('signIn.working')}
        busy={busy}
        problem={problem}
        onSubmit={submit}
        foot={
          <>
            <Link className="lk" href="/password-reset">
              {t('signIn.forgot')}
            </Link>
            <span>
              {t('signIn.none')}{' '}
              <Link className="lk" href={`/sign-up${to ? `?to=${encodeURIComponent(to)}` : ''}`}>
                {t('signIn.create')}
              </Link>
            </span>
          </>
        }
      >
        <TextField
          label={t('signIn.email')}
          name="email"
          type="email"
          autoComplete="username"
          problem={problem}
        />
        <TextField
          label={t('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          problem={problem}
        />
      </AccountForm>
    </div>
  );
}
