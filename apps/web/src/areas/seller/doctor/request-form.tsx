import { Button, Columns, Field, Panel, TextArea, TextInput } from '@jishi/ui';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXAMPLES } from './examples.ts';
import { type Complaint, complaintsOf, type Fields, fieldsOfExample, hasTwoKeys } from './form-state.ts';
import { MoreFields } from './more-fields.tsx';
import { SecretInput } from './secret-input.tsx';

/** The message at the left, the key and what else is known at the right. */
export function RequestForm({
  fields,
  isRunning,
  unreadable,
  onChange,
  onAsk,
  onCancel,
}: {
  readonly fields: Fields;
  readonly isRunning: boolean;
  /** Why no message could be read of what was pasted. */
  readonly unreadable: ReactNode;
  readonly onChange: (fields: Fields) => void;
  readonly onAsk: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('seller');
  const form = useRef<HTMLFormElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const [shown, setShown] = useState<readonly Complaint[]>([]);
  const change = (changed: Partial<Fields>) => {
    setShown(shown.filter((one) => !(one in changed)));
    onChange({ ...fields, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRunning) return;
    const complaints = complaintsOf(fields);
    setShown(complaints);
    if (complaints.length === 0) return onAsk();
    if (complaints.includes('receivedAt') && more.current) more.current.open = true;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const twoKeys = hasTwoKeys(fields);
  return (
    <form ref={form} onSubmit={submit} noValidate autoComplete="off" aria-label={t('doctor.title')}>
      <Columns rail={360}>
        <Panel title={t('doctor.message')}>
          <Field
            wide
            label={t('doctor.pasted')}
            hint={t('doctor.pastedHint')}
            error={shown.includes('pasted') ? t('doctor.pastedMissing') : unreadable}
          >
            <TextArea
              mono
              className="dpaste"
              spellCheck={false}
              autoComplete="off"
              value={fields.pasted}
              onChange={(event) => change({ pasted: event.target.value })}
            />
          </Field>
          <section className="dex" aria-label={t('doctor.examples')}>
            <p className="note">{t('doctor.examples')}</p>
            <div className="row wr g8">
              {EXAMPLES.map(({ id }) => (
                <Button
                  key={id}
                  size="sm"
                  onClick={() => {
                    setShown([]);
                    onChange(fieldsOfExample(id));
                  }}
                >
                  {t(`doctor.example.${id}`)}
                </Button>
              ))}
            </div>
          </section>
          <details className="dmore" ref={more}>
            <summary>{t('doctor.more')}</summary>
            <MoreFields fields={fields} complaints={shown} onChange={change} />
          </details>
        </Panel>
        <Panel
          title={t('doctor.keyTitle')}
          footer={
            isRunning ? (
              <div className="drun">
                <span role="status">{t('doctor.running')}</span>
                <Button onClick={onCancel}>{t('doctor.cancel')}</Button>
              </div>
            ) : (
              <Button type="submit" variant="primary" block>
                {t('doctor.diagnose')}
              </Button>
            )
          }
        >
          <Field
            label={t(twoKeys ? 'doctor.secretKey' : 'doctor.key')}
            hint={t('doctor.keyHint')}
            error={shown.includes('key') && t('doctor.keyMissing')}
          >
            <SecretInput value={fields.key} onChange={(key) => change({ key })} />
          </Field>
          {twoKeys && (
            <Field label={t('doctor.accessKey')} remark={t('optional')} hint={t('doctor.accessKeyHint')}>
              <TextInput
                mono
                autoComplete="off"
                spellCheck={false}
                value={fields.accessKey}
                onChange={(event) => change({ accessKey: event.target.value })}
              />
            </Field>
          )}
        </Panel>
      </Columns>
    </form>
  );
}
