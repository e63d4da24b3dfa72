import { Link } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { NeedsScript } from '../../../features/forms/needs-script.tsx';
import { saidIn, TextField } from '../../../features/forms/text-field.tsx';
import { safeTarget } from '../../../lib/safe-target.ts';

export function SignIn() {
  const { t } = useTranslation();
  const { api } = usePage();
  const leaveFor = useLeaveFor();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const { problem, attempt, busy } = useProblem();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = { email: saidIn(form, 'email'), password: saidIn(form, 'password') };
    void attempt(async () => {
      const session = await api.session.signIn({ body: said });
      leaveFor(safeTarget(to, session.permissions.includes('operator.overview') ? '/operator' : '/buyer'));
    });
  };
  return (
    <div className="wrap slim">
      <h1>{t('signIn.title')}</h1>
      <form method="post" onSubmit={submit} noValidate>
        <NeedsScript />
        <FormError problem={problem} />
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
        <button className="btn go lg bl" type="submit" aria-busy={busy} disabled={busy}>
          {busy ? t('signIn.working') : t('signIn.submit')}
        </button>
        <p className="alt">
          <Link className="lk" href="/password-reset">
            {t('signIn.forgot')}
          </Link>
          <span>
            {t('signIn.none')}{' '}
            <Link className="lk" href={`/sign-up${to ? `?to=${encodeURIComponent(to)}` : ''}`}>
              {t('signIn.create')}
            </Link>
          </span>
        </p>
      </form>
    </div>
  );
}
