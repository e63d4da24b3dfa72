import { Button, EmptyState, Field, FormSection, Radio, useField } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { AddAddress } from '../keys/add-address.tsx';
import { AddressState } from '../keys/address-state.tsx';
import { type Address, useAddresses, useRefreshAddresses } from '../keys/addresses.queries.ts';
import { textAt } from './draft.ts';
import { useDraftForm } from './form-context.ts';

/** First the ground: the address that is called when somebody buys. */
export function StepAccess() {
  const { t } = useTranslation('seller');
  const { set, isLocked } = useDraftForm();
  const { session } = usePage();
  const addresses = useAddresses();
  const mayManage = session.permissions.includes('seller.key.manage');
  return (
    <>
      <FormSection title={t('publish.access.title')} purpose={t('publish.access.purpose')}>
        <Loaded query={addresses}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('keys.noAddress')} text={t('keys.noAddressText')} />
            ) : (
              <Choices items={items} />
            )
          }
        </Loaded>
      </FormSection>
      {mayManage && !isLocked && (
        <FormSection title={t('publish.access.add')} purpose={t('publish.access.addPurpose')}>
          <AddAddress onAdded={(addressId) => set('addressId', addressId)} />
        </FormSection>
      )}
    </>
  );
}

function Choices({ items }: { readonly items: readonly Address[] }) {
  const { t } = useTranslation('seller');
  const { errorAt } = useDraftForm();
  return (
    <Field label={t('publish.fields.addressId')} error={errorAt('addressId')} wide>
      <Options items={items} />
    </Field>
  );
}

function Options({ items }: { readonly items: readonly Address[] }) {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const { content, set, isLocked } = useDraftForm();
  const refresh = useRefreshAddresses();
  const [checking, setChecking] = useState<string>();
  const { id, 'aria-describedby': describedBy } = useField() as { id?: string; 'aria-describedby'?: string };
  const chosen = textAt(content, 'addressId');
  const verify = async (addressId: string) => {
    setChecking(addressId);
    await api.sellerAddresses.verify({ params: { addressId } }).catch(() => undefined);
    await refresh();
    setChecking(undefined);
    // Chosen again, so that the server looks at it again.
    if (chosen === addressId) set('addressId', addressId);
  };
  return (
    <div
      className="chs"
      role="radiogroup"
      aria-label={t('publish.fields.addressId')}
      aria-describedby={describedBy}
    >
      {items.map((address, index) => (
        <div className="row wr" key={address.id}>
          <Radio
            {...(index === 0 && id ? { id } : {})}
            name="addressId"
            data-path={index === 0 ? 'addressId' : undefined}
            label={<span className="mono break">{address.url}</span>}
            note={<AddressState address={address} />}
            checked={chosen === address.id}
            disabled={isLocked}
            onChange={() => set('addressId', address.id)}
          />
          <span className="sp" />
          {!isLocked && address.state !== 'VERIFIED' && session.permissions.includes('seller.key.manage') && (
            <Button size="sm" busy={checking === address.id} onClick={() => void verify(address.id)}>
              {t('keys.verify')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
