import { JishiError } from '@jishi/sdk';
import { Button, ProductMark } from '@jishi/ui';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../app/context.ts';
import { LOGO_MEGABYTES, LOGO_TYPES, megabytes, toBase64, wrongWith } from './logo-file.ts';

export interface LogoFieldProps {
  /** File id of the picture; null: the drawn mark. */
  readonly value: string | null;
  readonly onChange: (fileId: string | null) => void;
  /** What the last submit said of this field. */
  readonly problem?: string | null | undefined;
  /** The name that the mark is drawn from while there is no picture. */
  readonly markName?: string | undefined;
  readonly disabled?: boolean;
}

type Work =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'SENDING'; readonly name: string; readonly size: number }
  | { readonly kind: 'KEPT'; readonly width: number; readonly height: number }
  | { readonly kind: 'REFUSED'; readonly text: string };

/** Chooses, uploads, shows and removes the logo of a product. Uploaded at once; used when the draft is saved. */
export function LogoField({ value, onChange, problem, markName, disabled = false }: LogoFieldProps) {
  const { t } = useTranslation('common');
  const { api } = usePage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<Work>({ kind: 'IDLE' });
  const isSending = work.kind === 'SENDING';

  async function upload(file: File): Promise<void> {
    const wrong = wrongWith(file);
    if (wrong) {
      const text = t(`files.wrong.${wrong}`, { size: megabytes(file.size), limit: LOGO_MEGABYTES });
      return setWork({ kind: 'REFUSED', text });
    }
    setWork({ kind: 'SENDING', name: file.name, size: file.size });
    try {
      const contentBase64 = await toBase64(file);
      const body = { purpose: 'PRODUCT_LOGO' as const, name: file.name, contentBase64 };
      const { fileId, width, height } = await api.sellerFiles.upload({ body });
      onChange(fileId);
      setWork({ kind: 'KEPT', width, height });
    } catch (error) {
      const said = error instanceof JishiError ? error.problem : undefined;
      setWork({
        kind: 'REFUSED',
        text: said?.errors?.[0]?.message ?? said?.detail ?? t('files.wrong.sending'),
      });
    }
  }

  function remove(): void {
    onChange(null);
    setWork({ kind: 'IDLE' });
  }

  const refused = work.kind === 'REFUSED' ? work.text : work.kind === 'IDLE' ? problem : null;
  const told =
    work.kind === 'SENDING'
      ? t('files.sending', { name: work.name, size: megabytes(work.size) })
      : work.kind === 'KEPT'
        ? t('files.kept', { width: work.width, height: work.height })
        : t('files.hint', { limit: LOGO_MEGABYTES });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and legend.
    <div
      className={refused ? 'fd er' : 'fd'}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-below`}
    >
      <span className="lb" id={`${id}-label`}>
        {t('files.logo')}
      </span>
      <div className="row">
        <ProductMark
          name={markName || '—'}
          logo={value ? `/files/${value}` : undefined}
          size={72}
          title={t(value ? 'files.picture' : 'files.mark')}
        />
        <input
          ref={input}
          type="file"
          accept={LOGO_TYPES}
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            if (file) void upload(file);
          }}
        />
        {!disabled && (
          <Button size="sm" data-path="logo" busy={isSending} onClick={() => input.current?.click()}>
            {t(value ? 'files.replace' : 'files.choose')}
          </Button>
        )}
        {!disabled && value !== null && !isSending && (
          <Button variant="text" size="sm" onClick={remove}>
            {t('files.remove')}
          </Button>
        )}
      </div>
      {refused ? (
        <span className="e" id={`${id}-below`} role="alert">
          {refused}
        </span>
      ) : (
        <span className="note" id={`${id}-below`} aria-live="polite">
          {told}
        </span>
      )}
    </div>
  );
}
