import { Button, useField } from '@jishi/ui';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A key being typed: dots until one asks to see it; no browser keeps it. Stands in a Field. The input holds its own
 * text, because a text that React holds is also written into the document, as an attribute.
 */
export function SecretInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation('seller');
  const [isSeen, setSeen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return (
    <span className="dsec">
      <input
        {...useField()}
        ref={input}
        className="inp mono"
        type={isSeen ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button size="sm" variant="text" onClick={() => setSeen(!isSeen)}>
        {t(isSeen ? 'doctor.hide' : 'doctor.show')}
      </Button>
    </span>
  );
}
