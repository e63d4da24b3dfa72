import { Field, Select, TextArea, TextInput } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { FormField } from './debugging.queries.ts';

/** One parameter as its table says: name, meaning, length, whether it must be there, its values. */
export function ParamField({
  field,
  value,
  isBroken,
  error,
  onChange,
}: {
  readonly field: FormField;
  readonly value: string;
  readonly isBroken: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('seller');
  const isJson = field.type === 'Object' || field.type === 'List';
  const rule = [
    `${field.type}${field.max === null ? '' : `(${field.max})`}`,
    ...(field.format ? [field.format] : []),
  ].join(' · ');
  const wrong = isBroken ? t('debugging.noJson') : error;
  return (
    <Field
      label={<span className="mono">{field.name}</span>}
      remark={field.isMandatory ? t('debugging.mandatory') : t('optional')}
      hint={
        <>
          {field.meaning} <span className="mono">{rule}</span>
        </>
      }
      {...(wrong ? { error: wrong } : {})}
      required={field.isMandatory}
      wide={isJson}
    >
      {field.allowed.length > 0 ? (
        <Select
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            ...(field.isMandatory ? [] : [{ value: '', label: t('debugging.leftOut') }]),
            ...field.allowed.map((one) => ({ value: one, label: one })),
          ]}
        />
      ) : isJson ? (
        <TextArea mono rows={5} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput mono value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
