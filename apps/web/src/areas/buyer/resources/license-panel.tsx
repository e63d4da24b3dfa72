import type { Reply } from '@jishi/sdk';
import {
  Button,
  CopyButton,
  CredentialList,
  DataTable,
  EmptyState,
  Field,
  Panel,
  TextInput,
} from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { State } from '../../../features/console/state.tsx';
import { TermEnd, Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import type { ResourcePage } from '../parts/resources.ts';

type License = NonNullable<Reply<'licenses.ofResource'>['license']>;
type Application = Reply<'licenses.ofResource'>['applications'][number];

/** The authorisation code of a resource, or the Licenses applied for; nothing where the product has neither. */
export function LicensePanel({ of: r }: { readonly of: ResourcePage }) {
  const { api } = usePage();
  const panel = useQuery({
    queryKey: ['resource-license', r.id],
    queryFn: () => api.licenses.ofResource({ params: { resourceId: r.id } }),
    // What was applied for comes within minutes as a rule.
    refetchInterval: ({ state }) =>
      state.data?.applications.some((a) => a.state === 'REQUESTED' || a.state === 'ACCEPTED')
        ? 10_000
        : false,
  });
  if (!panel.data || panel.data.kind === 'NONE') return null;
  if (panel.data.license) return <CodePanel of={panel.data.license} />;
  return <ApplicationsPanel of={r} mayApply={panel.data.mayApply} rows={panel.data.applications} />;
}

/** The code, to be claimed before the seller's software takes it. */
function CodePanel({ of: license }: { readonly of: License }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, session } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [isAsking, setAsking] = useState(false);
  const mayClaim = license.state === 'GENERATED' && session.permissions.includes('resource.manage');
  const claim = () =>
    void attempt(async () => {
      await api.licenses.claim({ params: { resourceId: license.resourceId } });
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['resource-license', license.resourceId] });
    });
  return (
    <Panel title={t('license.code')} flush note={t(`license.codeNote.${license.state}`)}>
      <CredentialList
        items={[
          {
            term: t('license.code'),
            value: <span className="mono break">{license.code}</span>,
            action: (
              <CopyButton
                text={license.code}
                label={t('common:action.copy')}
                doneLabel={t('common:action.copied')}
              />
            ),
          },
          {
            term: t('state'),
            value: <State kind="license" state={license.state} />,
            ...(mayClaim
              ? {
                  action: (
                    <Button size="sm" variant="primary" onClick={() => setAsking(true)}>
                      {t('license.claim')}
                    </Button>
                  ),
                }
              : {}),
          },
          ...(license.activatedAt
            ? [{ term: t('license.activated'), value: <Time at={license.activatedAt} /> }]
            : []),
        ]}
      />
      {isAsking && (
        <Dialog
          title={t('license.claimAsk')}
          text={t('license.claimText')}
          action={t('license.claim')}
          busy={busy}
          problem={problem}
          onConfirm={claim}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}

function ApplicationsPanel({
  of: r,
  rows,
  mayApply,
}: {
  readonly of: ResourcePage;
  readonly rows: readonly Application[];
  readonly mayApply: boolean;
}) {
  const { t } = useTranslation(['buyer', 'common']);
  const { session } = usePage();
  const [isApplying, setApplying] = useState(false);
  const canApply = mayApply && session.permissions.includes('resource.manage');
  return (
    <Panel
      title={t('license.applications')}
      flush
      note={t('license.applicationsNote')}
      {...(canApply
        ? {
            actions: (
              <Button size="sm" onClick={() => setApplying(true)}>
                {t('license.apply')}
              </Button>
            ),
          }
        : {})}
    >
      <DataTable
        caption={t('license.applications')}
        rows={rows}
        rowKey={(one) => one.id}
        empty={<EmptyState title={t('license.none')} text={t('license.noneText')} />}
        columns={[
          {
            key: 'device',
            title: t('license.device'),
            main: true,
            phone: 'first',
            cell: (one) =>
              one.deviceFingerprint ? (
                <span className="mono break">{one.deviceFingerprint}</span>
              ) : (
                t('license.anyDevice')
              ),
          },
          {
            key: 'state',
            title: t('state'),
            phone: 'firstEnd',
            cell: (one) => <State kind="licenseApplication" state={one.state} />,
          },
          {
            key: 'at',
            title: t('license.asked'),
            kind: 'time',
            phone: 'second',
            cell: (one) => <Time at={one.createdAt} look="short" />,
          },
          {
            key: 'until',
            title: t('license.until'),
            phone: 'none',
            cell: (one) => (one.expiresAt ? <TermEnd at={one.expiresAt} /> : t('license.noEnd')),
          },
          {
            key: 'get',
            title: t('action'),
            phone: 'secondEnd',
            cell: (one) => <Take of={one} />,
          },
        ]}
      />
      {isApplying && <Apply of={r} onClose={() => setApplying(false)} />}
    </Panel>
  );
}

/** The way to a delivered License: text is shown, a file is downloaded; both are written down. */
function Take({ of: one }: { readonly of: Application }) {
  const { t } = useTranslation(['buyer', 'common']);
  const { api, base, session } = usePage();
  const { problem, busy, attempt } = useProblem();
  const [text, setText] = useState<string>();
  if (!one.content || !session.permissions.includes('resource.reveal')) return <>–</>;
  if (one.content.type === 'FILE') {
    return (
      <a
        className="lk"
        href={`${base}/api/license-applications/${one.id}/file`}
        download={one.content.fileName}
      >
        {t('license.download')}
      </a>
    );
  }
  const show = () =>
    void attempt(async () => {
      setText((await api.licenses.reveal({ params: { applicationId: one.id } })).characters);
    });
  return (
    <>
      <Button size="sm" variant="text" busy={busy} onClick={show}>
        {t('license.show')}
      </Button>
      <FormError problem={problem} />
      {text !== undefined && (
        <Dialog
          title={t('license.text')}
          text={t('license.recorded')}
          action={t('license.seen')}
          onConfirm={() => setText(undefined)}
          onClose={() => setText(undefined)}
        >
          <p className="mono break" translate="no">
            {text}
          </p>
          <CopyButton text={text} label={t('common:action.copy')} doneLabel={t('common:action.copied')} />
        </Dialog>
      )}
    </>
  );
}

function Apply({ of: r, onClose }: { readonly of: ResourcePage; readonly onClose: () => void }) {
  const { t } = useTranslation('buyer');
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, busy, attempt } = useProblem();
  const [device, setDevice] = useState('');
  const apply = () =>
    void attempt(async () => {
      await api.licenses.apply({ params: { resourceId: r.id }, body: { deviceFingerprint: device.trim() } });
      await queries.invalidateQueries({ queryKey: ['resource-license', r.id] });
      onClose();
    });
  return (
    <Dialog
      title={t('license.apply')}
      text={t('license.applyText')}
      action={t('license.apply')}
      busy={busy}
      problem={problem}
      onConfirm={apply}
      onClose={onClose}
    >
      <Field label={t('license.device')} hint={t('license.deviceHint')}>
        <TextInput mono maxLength={1024} value={device} onChange={(event) => setDevice(event.target.value)} />
      </Field>
    </Dialog>
  );
}
