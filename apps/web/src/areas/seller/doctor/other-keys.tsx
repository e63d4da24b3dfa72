import { Button, Field, Select, TextInput } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { OtherKey } from './form-state.ts';
import { SecretInput } from './secret-input.tsx';

const ROLES = ['OTHER_ADDRESS', 'RETIRED'] as const;
const MOST = 8;

/** Keys that may have been used by mistake: of another address, or rotated out. */
export function OtherKeys({
  keys,
  onChange,
}: {
  readonly keys: readonly OtherKey[];
  readonly onChange: (keys: readonly OtherKey[]) => void;
}) {
  const { t } = useTranslation('seller');
  const set = (id: number, change: Partial<OtherKey>) =>
    onChange(keys.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const add = () =>
    onChange([
      ...keys,
      { id: Math.max(0, ...keys.map(({ id }) => id)) + 1, label: '', key: '', role: 'OTHER_ADDRESS' },
    ]);
  return (
    <fieldset className="dok">
      <legend>{t('doctor.others')}</legend>
      <p className="note">{t('doctor.othersHint')}</p>
      {keys.map(({ id, label, key, role }, i) => (
        <fieldset key={id}>
          <legend className="sr">{t('doctor.otherN', { n: i + 1 })}</legend>
          <Field label={t('doctor.otherKey')}>
            <SecretInput value={key} onChange={(value) => set(id, { key: value })} />
          </Field>
          <Field label={t('doctor.otherRole')}>
            <Select
              value={role}
              options={ROLES.map((value) => ({ value, label: t(`doctor.role.${value}`) }))}
              onChange={(event) =>
                set(id, { role: event.target.value === 'RETIRED' ? 'RETIRED' : 'OTHER_ADDRESS' })
              }
            />
          </Field>
          <Field label={t('doctor.otherName')} remark={t('optional')}>
            <TextInput
              value={label}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => set(id, { label: event.target.value })}
            />
          </Field>
          <Button size="sm" variant="text" onClick={() => onChange(keys.filter((one) => one.id !== id))}>
            {t('doctor.otherRemove', { n: i + 1 })}
          </Button>
        </fieldset>
      ))}
      {keys.length < MOST && (
        <Button size="sm" onClick={add}>
          {t('doctor.otherAdd')}
        </Button>
      )}
    </fieldset>
  );
}
