import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Dialog } from '../../console/dialog.tsx';
import { useProblem } from '../../forms/form-error.tsx';
import { ProductPicker } from './product-picker.tsx';
import type { Sandbox } from './worlds.queries.ts';

/** Copies own products into a sandbox, or brings those that are there to what is live now. */
export function CopyProducts({
  sandbox,
  onCopied,
  onClose,
}: {
  readonly sandbox: Sandbox;
  /** How many are new or changed. */
  readonly onCopied: (count: number) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('sandbox');
  const { api } = usePage();
  const { problem, busy, attempt } = useProblem();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Dialog
      title={t('copy.title', { title: sandbox.title })}
      text={t('copy.text')}
      action={t('copy.action', { count: chosen.length })}
      ready={chosen.length > 0}
      busy={busy}
      problem={problem}
      onConfirm={() =>
        void attempt(async () => {
          const { changed } = await api.worlds.addProducts({
            params: { name: sandbox.name },
            body: { productIds: [...chosen] },
          });
          onCopied(changed.length);
          onClose();
        })
      }
      onClose={onClose}
    >
      <ProductPicker chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
