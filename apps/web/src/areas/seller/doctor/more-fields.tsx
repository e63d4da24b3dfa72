import { SCHEMES } from '@jishi/protocol/doctor/types.ts';
import { Button, Field, Select, TextArea, TextInput } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { Complaint, Fields } from './form-state.ts';
import { OtherKeys } from './other-keys.tsx';

/** What sharpens a diagnosis: when it came in, one's own signature, other keys, nonces of before. */
export function MoreFields({
  fields,
  complaints,
  onChange,
}: {
  readonly fields: Fields;
  readonly complaints: readonly Complaint[];
  readonly onChange: (change: Partial<Fields>) => void;
}) {
  const { t } = useTranslation('seller');
  return (
    <div className="dclues">
      <Field label={t('doctor.scheme')} hint={t('doctor.schemeHint')}>
        <Select
          value={fields.scheme}
          options={[
            { value: '', label: t('doctor.auto') },
            ...SCHEMES.map((value) => ({ value, label: t(`doctor.schemes.${value}`) })),
          ]}
          onChange={(event) => onChange({ scheme: SCHEMES.find((one) => one === event.target.value) ?? '' })}
        />
      </Field>
      <Field
        label={t('doctor.receivedAt')}
        remark={t('optional')}
        hint={t('doctor.receivedAtHint')}
        error={complaints.includes('receivedAt') && t('doctor.receivedAtWrong')}
      >
        <span className="dsec">
          <TextInput
            mono
            autoComplete="off"
            value={fields.receivedAt}
            onChange={(event) => onChange({ receivedAt: event.target.value })}
          />
          <Button size="sm" variant="text" onClick={() => onChange({ receivedAt: new Date().toISOString() })}>
            {t('doctor.now')}
          </Button>
        </span>
      </Field>
      <Field label={t('doctor.computed')} remark={t('optional')} hint={t('doctor.computedHint')}>
        <TextInput
          mono
          autoComplete="off"
          spellCheck={false}
          value={fields.computed}
          onChange={(event) => onChange({ computed: event.target.value })}
        />
      </Field>
      <Field label={t('doctor.nonces')} remark={t('optional')} hint={t('doctor.noncesHint')}>
        <TextArea
          mono
          rows={1}
          spellCheck={false}
          value={fields.seenNonces}
          onChange={(event) => onChange({ seenNonces: event.target.value })}
        />
      </Field>
      <OtherKeys keys={fields.others} onChange={(others) => onChange({ others })} />
    </div>
  );
}
