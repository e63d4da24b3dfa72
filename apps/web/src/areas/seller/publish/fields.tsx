import { Field, TextArea, TextInput } from '@jishi/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minorToYuan, textAt, valueAt, yuanToMinor } from './draft.ts';
import { useDraftForm } from './form-context.ts';

interface PlainProps {
  readonly path: string;
  readonly label: string;
  readonly remark?: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly mono?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly disabled?: boolean;
  readonly lang?: string;
}

/** One text of the form, found by its path; its sentence, if any, stands below it. */
export function FormText({ path, label, remark, hint, rows, mono, ...rest }: PlainProps) {
  const { content, set, touch, errorAt, isLocked } = useDraftForm();
  const shared = {
    ...rest,
    mono: mono === true,
    'data-path': path,
    value: textAt(content, path),
    disabled: rest.disabled || isLocked,
    onChange: (event: { target: { value: string } }) => set(path, event.target.value),
    onBlur: () => touch(path),
  };
  return (
    <Field label={label} error={errorAt(path)} {...(remark ? { remark } : {})} {...(hint ? { hint } : {})}>
      {rows ? <TextArea rows={rows} {...shared} /> : <TextInput {...shared} />}
    </Field>
  );
}

/** The same field in both languages, side by side. */
export function FormPair(props: {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  /** At the right of both, such as what takes them away. */
  readonly aside?: ReactNode;
}) {
  const { t } = useTranslation('seller');
  const { path, label, hint, rows, aside } = props;
  const shared = { label, ...(hint ? { hint } : {}), ...(rows ? { rows } : {}) };
  return (
    <div className={aside ? 'pair2 x' : 'pair2'}>
      <FormText path={`${path}.zh-CN`} remark={t('inChinese')} lang="zh-CN" {...shared} />
      <FormText path={`${path}.en`} remark={t('inEnglish')} lang="en" {...shared} />
      {aside}
    </div>
  );
}

/** A price in yuan; the form keeps fen, and null for an empty field. */
export function FormPrice({
  path,
  label,
  hint,
  onTyped,
}: {
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly onTyped?: () => void;
}) {
  const { content, set, touch, errorAt, isLocked } = useDraftForm();
  const kept = (valueAt(content, path) ?? null) as string | null;
  // What is being typed: on the way to 12.50 there stands 12. for a moment.
  const [typed, setTyped] = useState(minorToYuan(kept));
  useEffect(() => setTyped((now) => (yuanToMinor(now) === kept ? now : minorToYuan(kept))), [kept]);
  return (
    <Field label={label} error={errorAt(path)} {...(hint ? { hint } : {})}>
      <TextInput
        data-path={path}
        inputMode="decimal"
        autoComplete="off"
        maxLength={14}
        value={typed}
        disabled={isLocked}
        onChange={(event) => {
          setTyped(event.target.value);
          set(path, yuanToMinor(event.target.value));
          onTyped?.();
        }}
        onBlur={() => touch(path)}
      />
    </Field>
  );
}

interface NumberFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: ReactNode;
}

/** A decimal unit price with up to eight digits after the point, kept as written. */
export function FormUnitPrice(props: NumberFieldProps) {
  return <Digits {...props} inputMode="decimal" maxLength={20} parse={(text) => text.trim() || undefined} />;
}

/** A whole number; an empty field is no number. */
export function FormWhole(props: NumberFieldProps) {
  const parse = (text: string) => {
    const digits = text.replace(/\D/g, '');
    return digits === '' ? undefined : Number(digits);
  };
  return <Digits {...props} inputMode="numeric" maxLength={7} parse={parse} />;
}

function Digits(
  props: NumberFieldProps & {
    readonly inputMode: 'decimal' | 'numeric';
    readonly maxLength: number;
    readonly parse: (text: string) => string | number | undefined;
  },
) {
  const { path, label, hint, inputMode, maxLength, parse } = props;
  const { content, set, touch, errorAt, isLocked } = useDraftForm();
  return (
    <Field label={label} error={errorAt(path)} {...(hint ? { hint } : {})}>
      <TextInput
        data-path={path}
        inputMode={inputMode}
        autoComplete="off"
        maxLength={maxLength}
        value={textAt(content, path)}
        disabled={isLocked}
        onChange={(event) => set(path, parse(event.target.value))}
        onBlur={() => touch(path)}
      />
    </Field>
  );
}

/** What is wrong with a list as a whole: too few, too many. */
export function ListError({ path }: { readonly path: string }) {
  const error = useDraftForm().errorAt(path);
  if (!error) return null;
  return (
    <div className="fd er">
      <span className="e">{error}</span>
    </div>
  );
}
