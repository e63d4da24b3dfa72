import { Button, DataTable } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { AddressState } from './address-state.tsx';
import { type Address, type InterfaceKey, useRefreshAddresses } from './addresses.queries.ts';

/** Production addresses: whether they can be reached, which key signs, which products use them. */
export function AddressTable({
  addresses,
  keys,
  mayManage,
}: {
  readonly addresses: readonly Address[];
  readonly keys: readonly InterfaceKey[];
  readonly mayManage: boolean;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const refresh = useRefreshAddresses();
  const [checking, setChecking] = useState<string>();
  const [leaving, setLeaving] = useState<Address>();
  const verifying = useProblem();
  const deleting = useProblem();
  const verify = (addressId: string) =>
    void verifying.attempt(async () => {
      setChecking(addressId);
      try {
        await api.sellerAddresses.verify({ params: { addressId } });
      } finally {
        setChecking(undefined);
        await refresh();
      }
    });
  const remove = (address: Address) =>
    void deleting.attempt(async () => {
      await api.sellerAddresses.delete({ params: { addressId: address.id } });
      setLeaving(undefined);
      await refresh();
    });
  const hintOf = (address: Address) => keys.find((key) => key.id === address.keyId)?.hint;
  return (
    <>
      <FormError problem={verifying.problem} />
      <DataTable
        caption={t('keys.addresses')}
        rows={addresses}
        rowKey={(address) => address.id}
        columns={[
          {
            key: 'url',
            title: t('keys.address'),
            main: true,
            phone: 'first',
            cell: (address) => <span className="mono break">{address.url}</span>,
          },
          {
            key: 'state',
            title: t('keys.check'),
            phone: 'whole',
            cell: (address) => <AddressState address={address} />,
          },
          {
            key: 'key',
            title: t('keys.signs'),
            phone: 'second',
            cell: (address) =>
              hintOf(address) ? (
                <span className="mono nw">{hintOf(address)}</span>
              ) : (
                <span className="mut">{t('keys.noKeyBound')}</span>
              ),
          },
          {
            key: 'use',
            title: t('keys.products'),
            kind: 'money',
            phone: 'none',
            cell: (address) => address.useCount,
          },
          {
            key: 'act',
            title: <span className="sr">{t('actions')}</span>,
            kind: 'action',
            phone: 'secondEnd',
            cell: (address) =>
              mayManage && (
                <span className="row g8" style={{ justifyContent: 'flex-end' }}>
                  <Button size="sm" busy={checking === address.id} onClick={() => verify(address.id)}>
                    {t('keys.verify')}
                  </Button>
                  {address.useCount === 0 && (
                    <Button
                      size="sm"
                      variant="text"
                      onClick={() => {
                        deleting.setProblem(null);
                        setLeaving(address);
                      }}
                    >
                      {t('remove')}
                    </Button>
                  )}
                </span>
              ),
          },
        ]}
      />
      {leaving && (
        <Dialog
          danger
          title={t('keys.deleteAddressTitle')}
          text={
            <>
              <span className="mono break">{leaving.url}</span> {t('keys.deleteAddressText')}
            </>
          }
          action={t('keys.deleteAddress')}
          busy={deleting.busy}
          problem={deleting.problem}
          onConfirm={() => remove(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}
