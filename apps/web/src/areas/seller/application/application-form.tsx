import { Button, Checkbox, Field, FormSection, TextArea, TextInput } from '@jishi/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import type { EntryReview, MySeller } from '../parts/seller.queries.ts';

/** The application; after a rejection it opens with what was sent last. */
export function ApplicationForm(props: {
  readonly seller: MySeller | null;
  readonly review: EntryReview | null;
  readonly onSent: () => void;
}) {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { seller } = props;
  const { problem, busy, attempt } = useProblem();
  const [form, setForm] = useState({
    'company.zh-CN': seller?.company['zh-CN'] ?? '',
    'company.en': seller?.company.en ?? '',
    website: seller?.website ?? '',
    contactName: seller?.contactName ?? session.user?.name ?? '',
    supportPhone: seller?.supportPhone ?? '',
    supportEmail: seller?.supportEmail ?? session.user?.email ?? '',
    'profile.zh-CN': seller?.profile['zh-CN'] ?? '',
    'profile.en': seller?.profile.en ?? '',
    registeredCapital: seller?.registeredCapital ?? '',
  });
  const [agreed, setAgreed] = useState(false);
  type Name = keyof typeof form;

  /** The field's own sentence; codes that stand for one field are shown at it. */
  const errorOf = (name: Name): string | undefined => {
    const found = problem?.errors?.find((error) => error.field === `body.${name}`);
    if (found) return found.message;
    if (problem?.code === 'CAPITAL_TOO_LOW' && name === 'registeredCapital') return problem.detail;
    if (problem?.code === 'LINK_IN_TEXT' && name === 'profile.zh-CN') return problem.detail;
    return undefined;
  };
  const shown =
    problem &&
    !problem.errors?.length &&
    problem.code !== 'CAPITAL_TOO_LOW' &&
    problem.code !== 'LINK_IN_TEXT';

  const send = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const both = (name: 'company' | 'profile') => ({
        'zh-CN': form[`${name}.zh-CN`].trim(),
        en: form[`${name}.en`].trim(),
      });
      await api.seller.apply({
        body: {
          company: both('company'),
          website: form.website.trim() || null,
          contactName: form.contactName.trim(),
          supportPhone: form.supportPhone.trim(),
          supportEmail: form.supportEmail.trim(),
          profile: both('profile'),
          registeredCapital: form.registeredCapital.trim(),
          agreementsAccepted: agreed,
        },
      });
      props.onSent();
      await queries.invalidateQueries({ queryKey: ['seller'] });
      scrollTo({ top: 0 });
    });
  };

  const field = (
    name: Name,
    label: string,
    more: {
      hint?: string;
      remark?: string;
      rows?: number;
      type?: string;
      maxLength?: number;
      lang?: string;
      inputMode?: 'decimal';
    } = {},
  ) => {
    const { hint, remark, rows, ...input } = more;
    const shared = {
      ...input,
      name,
      value: form[name],
      onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
    };
    return (
      <Field label={label} error={errorOf(name)} {...(hint ? { hint } : {})} {...(remark ? { remark } : {})}>
        {rows ? <TextArea rows={rows} {...shared} /> : <TextInput {...shared} />}
      </Field>
    );
  };
  const zh = t('inChinese');
  const en = t('inEnglish');
  return (
    <form className="pan" onSubmit={send} noValidate>
      <h2 className="sr">{t('application.title')}</h2>
      <FormSection title={t('application.company')} purpose={t('application.companyPurpose')}>
        <div className="pair2">
          {field('company.zh-CN', t('application.fields.company'), {
            remark: zh,
            lang: 'zh-CN',
            maxLength: 100,
            hint: t('application.hints.company'),
          })}
          {field('company.en', t('application.fields.company'), { remark: en, lang: 'en', maxLength: 100 })}
        </div>
        {field('registeredCapital', t('application.fields.registeredCapital'), {
          inputMode: 'decimal',
          maxLength: 12,
          hint: t('application.hints.capital'),
        })}
        {field('website', t('application.fields.website'), {
          type: 'url',
          remark: t('optional'),
          maxLength: 300,
          hint: 'https://…',
        })}
      </FormSection>
      <FormSection title={t('application.contact')} purpose={t('application.contactPurpose')}>
        {field('contactName', t('application.fields.contactName'), {
          maxLength: 64,
          hint: t('application.hints.contact'),
        })}
        {field('supportPhone', t('application.fields.supportPhone'), {
          type: 'tel',
          maxLength: 30,
          hint: t('application.hints.phone'),
        })}
        {field('supportEmail', t('application.fields.supportEmail'), { type: 'email', maxLength: 254 })}
      </FormSection>
      <FormSection title={t('application.fields.profile')} purpose={t('application.profilePurpose')}>
        <div className="pair2">
          {field('profile.zh-CN', t('application.fields.profile'), {
            remark: zh,
            lang: 'zh-CN',
            rows: 7,
            maxLength: 2000,
            hint: t('application.hints.profile'),
          })}
          {field('profile.en', t('application.fields.profile'), {
            remark: en,
            lang: 'en',
            rows: 7,
            maxLength: 2000,
          })}
        </div>
      </FormSection>
      <FormSection title={t('application.agreements')} purpose={t('application.agreementsPurpose')}>
        <div className="fd">
          <div className="chs">
            <Checkbox
              label={t('application.agree')}
              note={t('application.agreeNote')}
              checked={agreed}
              onChange={(event) => setAgreed(event.target.checked)}
            />
          </div>
        </div>
        {shown && <FormError problem={problem} />}
        <Button type="submit" variant="primary" busy={busy} disabled={!agreed}>
          {t(seller ? 'application.sendAgain' : 'application.send')}
        </Button>
      </FormSection>
    </form>
  );
}
