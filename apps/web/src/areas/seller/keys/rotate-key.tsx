import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';
import { type InterfaceKey, useRefreshAddresses } from './addresses.queries.ts';

const DAY_HOURS = '24';

/** Brings in a new key beside the one that signs, which verifies for the overlap and is then disabled. */
export function RotateKey(props: {
  readonly of: InterfaceKey;
  readonly onDone: (secret: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const refresh = useRefreshAddresses();
  const [hours, setHours] = useState(DAY_HOURS);
  const { problem, busy, attempt } = useProblem();
  const isNumber = /^\d{1,3}$/.test(hours) && Number(hours) <= 720;
  const rotate = () =>
    void attempt(async () => {
      const { secret } = await api.sellerAddresses.rotateKey({
        params: { addressId: props.of.addressId },
        body: { overlapHours: Number(hours) },
      });
      await refresh();
      props.onDone(secret);
    });
  return (
    <Dialog
      title={t('rotate.title', { hint: props.of.hint })}
      text={t('rotate.text')}
      action={t('rotate.confirm')}
      ready={isNumber}
      busy={busy}
      problem={problem}
      onConfirm={rotate}
      onClose={props.onClose}
    >
      <TextField
        label={t('rotate.hours')}
        name="overlapHours"
        inputMode="numeric"
        value={hours}
        onChange={setHours}
        hint={t('rotate.hoursHint')}
        maxLength={3}
      />
    </Dialog>
  );
}
