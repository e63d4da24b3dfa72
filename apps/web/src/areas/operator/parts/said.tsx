import { Notice } from '@jishi/ui';

/** What came of an action, said to screen readers as well; stands until the next one. Takes no room when silent. */
export function Said({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return <Notice tone="ok" title={text} live />;
}
