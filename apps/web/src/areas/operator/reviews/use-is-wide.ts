import { useSyncExternalStore } from 'react';

const wide = typeof matchMedia === 'function' ? matchMedia('(min-width: 1200px)') : null;

/** There is room for a queue beside what is chosen from it; the same width as in the design system. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (change) => {
      wide?.addEventListener('change', change);
      return () => wide?.removeEventListener('change', change);
    },
    () => wide?.matches ?? true,
  );
}
