import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../../features/console/dialog.tsx';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { TextField } from '../../../features/forms/text-field.tsx';

/** Cannot be undone, so the name is to be typed: the product's, or the specification's code. */
export function TakeDown(props: {
  readonly productId: string;
  readonly name: string;
  readonly specId?: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const [typed, setTyped] = useState('');
  const { problem, busy, attempt } = useProblem();
  const { productId, specId } = props;
  const wanted = specId ?? props.name;
  const go = () =>
    void attempt(async () => {
      const body = { confirm: true };
      if (specId) await api.sellerProducts.takeDownSpecification({ params: { productId, specId }, body });
      else await api.sellerProducts.takeDown({ params: { productId }, body });
      props.onDone();
    });
  return (
    <Dialog
      danger
      title={
        specId
          ? t('products.takeDownSpecTitle', { specId })
          : t('products.takeDownTitle', { name: props.name })
      }
      text={t(specId ? 'products.takeDownSpecText' : 'products.takeDownText')}
      action={t('products.takeDownForGood')}
      busy={busy}
      problem={problem}
      ready={typed.trim() === wanted}
      onConfirm={go}
      onClose={props.onClose}
    >
      <TextField
        label={t('products.typeToConfirm', { wanted })}
        name="confirm-name"
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
    </Dialog>
  );
}
