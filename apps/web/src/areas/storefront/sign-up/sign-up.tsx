import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { NeedsScript } from '../../../features/forms/needs-script.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';
import { safeTarget } from '../../../lib/safe-target.ts';

export function SignUp() {
  const { t } = useTranslation();
  const { api, lang } = usePage();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const { problem, attempt, busy } = useProblem();
  const [form, setForm] = useState({ accountName: '', name: '', email: '', password: '' });
  const [terms, setTerms] = useState(false);
  const set = (name: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await api.session.signUp({ body: { ...form, termsAccepted: terms, lang } });
      location.assign(safeTarget(to, '/buyer'));
    });
  };
  return (
    <div className="wrap slim">
      <h1>{t('signUp.title')}</h1>
      <form method="post" onSubmit={submit} noValidate>
        <NeedsScript />
        <FormError problem={problem} />
        <TextField
          label={t('signUp.account')}
          name="accountName"
          hint={t('signUp.accountHint')}
          autoComplete="organization"
          value={form.accountName}
          onChange={set('accountName')}
          problem={problem}
        />
        <TextField
          label={t('signUp.name')}
          name="name"
          autoComplete="name"
          value={form.name}
          onChange={set('name')}
          problem={problem}
        />
        <TextField
          label={t('signUp.email')}
          name="email"
          type="email"
          autoComplete="email"
          value={form.email}
          onChange={set('email')}
          problem={problem}
        />
        <TextField
          label={t('signUp.password')}
          name="password"
          type="password"
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          value={form.password}
          onChange={set('password')}
          problem={problem}
        />
        <label className="ch">
          <input
            className="ck1"
            type="checkbox"
            checked={terms}
            onChange={(e) => setTerms(e.target.checked)}
          />
          <span>{t('signUp.terms')}</span>
        </label>
        <button className="btn go lg bl" type="submit" aria-busy={busy} disabled={busy}>
          {t('signUp.submit')}
        </button>
        <p className="alt">
          <span>
            {t('signUp.have')}{' '}
            <a className="lk" href={`/sign-in${to ? `?to=${encodeURIComponent(to)}` : ''}`}>
              {t('signIn.submit')}
            </a>
          </span>
        </p>
      </form>
    </div>
  );
}
