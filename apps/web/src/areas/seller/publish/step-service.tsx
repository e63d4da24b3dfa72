import { FormSection } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { FormPair, FormText } from './fields.tsx';

/** What the buyer gets besides the software: how to begin, whom to ask, when money comes back. */
export function StepService() {
  const { t } = useTranslation('seller');
  return (
    <>
      <FormSection title={t('publish.fields.guide')} purpose={t('publish.service.guidePurpose')}>
        <FormPair path="guide" label={t('publish.fields.guide')} rows={7} hint={t('publish.hints.guide')} />
      </FormSection>
      <FormSection title={t('publish.service.support')} purpose={t('publish.service.supportPurpose')}>
        <FormText
          path="support.phone"
          label={t('publish.fields.support_phone')}
          type="tel"
          maxLength={40}
          hint={t('publish.hints.phone')}
        />
        <FormText
          path="support.email"
          label={t('publish.fields.support_email')}
          type="email"
          maxLength={254}
        />
        <FormPair
          path="support.hours"
          label={t('publish.fields.support_hours')}
          hint={t('publish.hints.hours')}
        />
      </FormSection>
      <FormSection title={t('publish.fields.refundPolicy')} purpose={t('publish.service.refundPurpose')}>
        <FormPair path="refundPolicy" label={t('publish.fields.refundPolicy')} rows={4} />
      </FormSection>
    </>
  );
}
