import { Button, Notice, Panel } from '@jishi/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import type { Form, Run, ShownRequest } from './debugging.queries.ts';
import { ParamField } from './param-field.tsx';
import { paramsOf, startValues } from './params.ts';
import { RequestView } from './request-view.tsx';
import { RunResult } from './run-result.tsx';

/** One interface with its values: the request before it goes, and what came of it. */
export function Trial({
  form,
  addressId,
  keyId,
  isVerified,
}: {
  readonly form: Form;
  readonly addressId: string;
  readonly keyId: string | undefined;
  readonly isVerified: boolean;
}) {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const [values, setValues] = useState(() => startValues(form.fields));
  const [request, setRequest] = useState<ShownRequest>();
  const [run, setRun] = useState<Run>();
  const { problem, busy, attempt } = useProblem();
  const [doing, setDoing] = useState<'preview' | 'send'>();
  const read = paramsOf(form.fields, values);
  const mayDebug = session.permissions.includes('seller.interface.debug');
  const canSend = isVerified && keyId !== undefined && read.broken.length === 0;

  const act = (what: 'preview' | 'send') =>
    void attempt(async () => {
      setDoing(what);
      const { generation, scene, variant } = form;
      const body = {
        addressId,
        ...(keyId ? { keyId } : {}),
        generation,
        scene,
        ...(variant ? { variant } : {}),
        params: read.params,
      };
      setRun(undefined);
      if (what === 'preview') {
        setRequest(await api.debugRuns.preview({ body }));
        return;
      }
      const sent = await api.debugRuns.send({ body });
      setRequest(undefined);
      setRun(sent);
    }).finally(() => setDoing(undefined));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canSend) act('preview');
  };
  return (
    <>
      <Panel title={t('debugging.params')} note={t('debugging.paramsNote')}>
        <form onSubmit={submit} noValidate>
          <div className="dbgsel">
            {form.fields.map((field) => (
              <ParamField
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                isBroken={read.broken.includes(field.name)}
                error={problem?.errors?.find((e) => e.field.split(/[.[]/)[2] === field.name)?.message}
                onChange={(value) => setValues({ ...values, [field.name]: value })}
              />
            ))}
          </div>
          {form.fields.length === 0 && <p className="i2">{t('debugging.noParams')}</p>}
          {!isVerified && (
            <Notice
              tone="wait"
              title={t('debugging.notVerified')}
              action={<Button href="/seller/keys">{t('debugging.toKeys')}</Button>}
            />
          )}
          <FormError problem={problem} />
          {mayDebug ? (
            <div className="row g8 wr">
              <Button type="submit" busy={busy && doing === 'preview'} disabled={!canSend}>
                {t('debugging.generate')}
              </Button>
              <Button
                // Once it passed, saving is what is wanted next.
                variant={run?.verdict === 'PASSED' ? 'default' : 'primary'}
                busy={busy && doing === 'send'}
                disabled={!canSend}
                onClick={() => act('send')}
              >
                {t('debugging.send')}
              </Button>
              <span className="note">{t('debugging.sendNote', { n: form.timeoutSeconds })}</span>
            </div>
          ) : (
            <p className="note">{t('notAllowed')}</p>
          )}
        </form>
      </Panel>
      {request && (
        <Panel title={t('debugging.request')} note={t('debugging.requestNote')}>
          <RequestView request={request} />
        </Panel>
      )}
      {run && <RunResult key={run.id} run={run} />}
    </>
  );
}
