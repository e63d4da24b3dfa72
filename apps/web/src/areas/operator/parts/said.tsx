import { Notice } from '@jishi/ui';

/** What came of an action, said to screen readers as well; stands until the next one. */
export function Said({ text }: { readonly text: string | null }) {
  return <div aria-live="polite">{text !== null && <Notice tone="ok" title={text} />}</div>;
}
