import { LANGS } from '@jishi/protocol';
import { ChoiceGroup, FormSection, Radio } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { FormError, useProblem } from '../forms/form-error.tsx';

const NAMES = { 'zh-CN': '中文', en: 'English' } as const;

/** The language of screens and mails; the page comes again in it. */
export function LanguageChoice() {
  const { t } = useTranslation('common');
  const { api, session, lang } = usePage();
  const { problem, attempt } = useProblem();
  const now = session.user?.lang ?? lang;
  const choose = (wanted: (typeof LANGS)[number]) =>
    attempt(async () => {
      await api.account.setLang({ body: { lang: wanted } });
      location.reload();
    });
  return (
    <FormSection title={t('me.lang.title')} purpose={t('me.lang.text')}>
      <ChoiceGroup legend={t('me.lang.legend')}>
        {LANGS.map((one) => (
          <Radio
            key={one}
            name="lang"
            value={one}
            checked={one === now}
            onChange={() => void choose(one)}
            label={<span lang={one}>{NAMES[one]}</span>}
          />
        ))}
      </ChoiceGroup>
      <FormError problem={problem} />
    </FormSection>
  );
}
