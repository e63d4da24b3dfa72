import { Button } from '@jishi/ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';
import { useRefreshAddresses } from './addresses.queries.ts';

/** Adds a production address and certifies it at once, so that one learns the result in one go. */
export function AddAddress({ onAdded }: { readonly onAdded?: (addressId: string) => void }) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const refresh = useRefreshAddresses();
  const [url, setUrl] = useState('');
  const { problem, busy, attempt } = useProblem();
  const add = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { address } = await api.sellerAddresses.create({ body: { url: url.trim() } });
      setUrl('');
      await api.sellerAddresses.verify({ params: { addressId: address.id } }).catch(() => undefined);
      await refresh();
      onAdded?.(address.id);
    });
  };
  return (
    <form onSubmit={add}>
      <TextField
        label={t('keys.newAddress')}
        name="url"
        type="url"
        value={url}
        onChange={setUrl}
        hint={t('keys.addressHint')}
        maxLength={500}
        problem={problem}
      />
      {problem && !problem.errors?.length && <FormError problem={problem} />}
      <Button type="submit" busy={busy} disabled={url.trim() === ''}>
        {t('keys.addAndVerify')}
      </Button>
    </form>
  );
}
