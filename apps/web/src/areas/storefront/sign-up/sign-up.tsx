import { Link } from '@jishi/ui';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLeaveFor, usePage } from '../../../app/context.ts';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { saidIn, TextField } from '../../../features/forms/text-field.tsx';
import { safeTarget } from '../../../lib/safe-target.ts';
import { AccountForm } from '../account-form.tsx';

export function SignUp() {
  const { t } = useTranslation();
  const { api, lang } = usePage();
  const leaveFor = useLeaveFor();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const { problem, attempt, busy } = useProblem();
  const submit = (form: HTMLFormElement) => {
    const said = {
      accountName: saidIn(form, 'accountName'),
      name: saidIn(form, 'name'),
      email: saidIn(form, 'email'),
      password: saidIn(form, 'password'),
      termsAccepted: saidIn(form, 'termsAccepted') === 'on',
    };
    void attempt(async () => {
      await api.session.signUp({ body: { ...said, lang } });
      leaveFor(safeTarget(to, '/buyer'));
    });
  };
  return (
    <div className="wrap slim">
      <h1>{t('signUp.title')}</h1>
      <AccountForm
        action={t('signUp.submit')}
        busy={busy}
        problem={problem}
        onSubmit={submit}
        foot={
          <span>
            {t('signUp.have')}{' '}
            <Link className="lk" href={`/sign-in${to ? `?to=${encodeURIComponent(to)}` : ''}`}>
              {t('signIn.submit')}
            </Link>
          </span>
        }
      >
        <TextField
          label={t('signUp.account')}
          name="accountName"
          hint={t('signUp.accountHint')}
          autoComplete="organization"
          problem={problem}
        />
        <TextField label={t('signUp.name')} name="name" autoComplete="name" problem={problem} />
        <TextField
          label={t('signUp.email')}
          name="email"
          type="email"
          autoComplete="email"
          problem={problem}
        />
        <TextField
          label={t('signUp.password')}
          name="password"
          type="password"
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          problem={problem}
        />
        <label className="ch">
          <input className="ck1" type="checkbox" name="termsAccepted" />
          <span>{t('signUp.terms')}</span>
        </label>
      </AccountForm>
    </div>
  );
}
