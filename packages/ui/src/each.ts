import { createElement, Fragment, type ReactNode } from 'react';

/** Draws a fixed list. Its members come as arguments, so they need no keys; for lists that change while shown, use keys. */
export function each<T>(items: readonly T[], draw: (item: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw));
}
