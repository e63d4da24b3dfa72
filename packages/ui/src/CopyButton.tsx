import { useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export type CopyButtonProps = { text: string; label: string; doneLabel: string; onCopy?: () => void };

/** Copies a text and says so. Absent until the page's script runs, since without it nothing would happen. */
export function CopyButton({ text, label, doneLabel, onCopy }: CopyButtonProps) {
  const [ready, setReady] = useState(false);
  const [done, setDone] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setReady(true);
    return () => clearTimeout(timer.current);
  }, []);
  if (!ready) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    onCopy?.();
    setDone(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setDone(false), 2000);
  };
  return (
    <button type="button" className={classes('btn sm', done && 'done')} onClick={copy}>
      <Icon name={done ? 'tick' : 'copy'} size={14} />
      <span aria-live="polite">{done ? doneLabel : label}</span>
    </button>
  );
}
