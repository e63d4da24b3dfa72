import { Button, Field, Select } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { type Address, useRefreshAddresses } from './addresses.queries.ts';
import { SecretOnce } from './secret-once.tsx';

/** Makes a key for an address; the secret is here once and nowhere else. */
export function NewKey({ addresses }: { readonly addresses: readonly Address[] }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const refresh = useRefreshAddresses();
  const { problem, busy, attempt } = useProblem();
  const [addressId, setAddressId] = useState(addresses[0]?.id ?? '');
  const [made, setMade] = useState<{ secret: string; url: string }>();
  const create = () =>
    void attempt(async () => {
      const { secret } = await api.sellerKeys.create({ body: { addressId } });
      setMade({ secret, url: addresses.find((address) => address.id === addressId)?.url ?? '' });
      await refresh();
    });
  return (
    <div className="stack" style={{ gap: 16 }}>
      {made && <SecretOnce {...made} onKept={() => setMade(undefined)} />}
      <div className="withbtn">
        <Field label={t('keys.newKeyFor')}>
          <Select
            value={addressId}
            onChange={(event) => setAddressId(event.target.value)}
            options={addresses.map((address) => ({ value: address.id, label: address.url }))}
          />
        </Field>
        <Button busy={busy} onClick={create}>
          {t('keys.create')}
        </Button>
      </div>
      <FormError problem={problem} />
    </div>
  );
}
