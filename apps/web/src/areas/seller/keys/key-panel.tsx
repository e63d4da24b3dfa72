import { Button, DataTable, EmptyState, Panel, PanelBody, StateBadge, Tag } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { Time } from '../../../features/console/values.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { type Address, type InterfaceKey, useRefreshAddresses } from './addresses.queries.ts';
import { NewKey } from './new-key.tsx';
import { RotateKey } from './rotate-key.tsx';
import { SecretOnce } from './secret-once.tsx';

type Asked = { readonly what: 'disable' | 'delete'; readonly key: InterfaceKey };

/** Interface keys, masked: which one signs, since when, and when it was used last. */
export function KeyPanel({
  keys,
  addresses,
  mayManage,
}: {
  readonly keys: readonly InterfaceKey[];
  readonly addresses: readonly Address[];
  readonly mayManage: boolean;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const refresh = useRefreshAddresses();
  const [asked, setAsked] = useState<Asked>();
  const [rotating, setRotating] = useState<InterfaceKey>();
  const [made, setMade] = useState<{ readonly secret: string; readonly url: string }>();
  const { problem, setProblem, busy, attempt } = useProblem();
  const addressOf = (key: InterfaceKey) => addresses.find((address) => address.id === key.addressId);
  const signs = (key: InterfaceKey) => addressOf(key)?.keyId === key.id;
  const act = (verb: 'bind' | 'enable' | 'disable' | 'delete', key: InterfaceKey) =>
    void attempt(async () => {
      const params = { keyId: key.id };
      if (verb === 'bind')
        await api.sellerAddresses.bindKey({ params: { addressId: key.addressId }, body: params });
      else await api.sellerKeys[verb]({ params });
      setAsked(undefined);
      await refresh();
    });
  const ask = (what: Asked['what'], key: InterfaceKey) => {
    setProblem(null);
    setAsked({ what, key });
  };
  return (
    <Panel
      title={t('keys.keys')}
      note={t('keys.keysNote')}
      flush
      footer={mayManage && addresses.length > 0 ? <NewKey addresses={addresses} /> : undefined}
    >
      {made && (
        <PanelBody>
          <SecretOnce {...made} onKept={() => setMade(undefined)} />
        </PanelBody>
      )}
      {!asked && <FormError problem={problem} />}
      <DataTable
        caption={t('keys.keys')}
        rows={keys}
        rowKey={(key) => key.id}
        empty={<EmptyState title={t('keys.noKey')} text={t('keys.noKeyText')} />}
        columns={[
          {
            key: 'hint',
            title: t('keys.key'),
            main: true,
            phone: 'first',
            cell: (key) => (
              <span className="row g8">
                <span className="mono nw">{key.hint}</span>
                {signs(key) && <Tag tone="ok">{t('keys.signing')}</Tag>}
                {key.state === 'ACTIVE' && key.retiresAt && (
                  <span className="note">
                    {t('rotate.until')} <Time at={key.retiresAt} look="short" />
                  </span>
                )}
              </span>
            ),
          },
          {
            key: 'state',
            title: t('keys.keyState'),
            phone: 'firstEnd',
            cell: (key) => (
              <StateBadge tone={key.state === 'ACTIVE' ? 'ok' : 'end'} word={t(`keys.is.${key.state}`)} />
            ),
          },
          {
            key: 'address',
            title: t('keys.address'),
            phone: 'second',
            cell: (key) => <span className="mono break">{addressOf(key)?.url ?? '–'}</span>,
          },
          {
            key: 'created',
            title: t('keys.created'),
            kind: 'time',
            phone: 'none',
            cell: (key) => <Time at={key.createdAt} look="short" />,
          },
          {
            key: 'used',
            title: t('keys.used'),
            kind: 'time',
            phone: 'none',
            cell: (key) => (key.lastUsedAt ? <Time at={key.lastUsedAt} look="short" /> : t('keys.never')),
          },
          {
            key: 'act',
            title: <span className="sr">{t('actions')}</span>,
            kind: 'action',
            phone: 'whole',
            cell: (key) =>
              mayManage && (
                <span className="row g8" style={{ justifyContent: 'flex-end' }}>
                  {signs(key) && (
                    <Button size="sm" onClick={() => setRotating(key)}>
                      {t('rotate.do')}
                    </Button>
                  )}
                  {key.state === 'ACTIVE' && !signs(key) && (
                    <Button size="sm" busy={busy} onClick={() => act('bind', key)}>
                      {t('keys.bind')}
                    </Button>
                  )}
                  {key.state === 'ACTIVE' ? (
                    <Button size="sm" variant="text" onClick={() => ask('disable', key)}>
                      {t('keys.disable')}
                    </Button>
                  ) : (
                    <Button size="sm" variant="text" busy={busy} onClick={() => act('enable', key)}>
                      {t('keys.enable')}
                    </Button>
                  )}
                  <Button size="sm" variant="text" onClick={() => ask('delete', key)}>
                    {t('remove')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {rotating && (
        <RotateKey
          of={rotating}
          onDone={(secret) => {
            setMade({ secret, url: addressOf(rotating)?.url ?? '' });
            setRotating(undefined);
          }}
          onClose={() => setRotating(undefined)}
        />
      )}
      {asked && (
        <Dialog
          danger
          title={t(`keys.${asked.what}Title`, { hint: asked.key.hint })}
          text={t(signs(asked.key) ? `keys.${asked.what}Signing` : `keys.${asked.what}Text`)}
          action={t(`keys.${asked.what}Do`)}
          busy={busy}
          problem={problem}
          onConfirm={() => act(asked.what, asked.key)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}
