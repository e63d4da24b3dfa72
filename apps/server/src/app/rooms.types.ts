import type { DueSource } from '../platform/due/due.ts';
import type { Route } from '../platform/http/route.ts';
import type { Listener } from '../platform/outbox/outbox.ts';

/** What a room brings to the house. */
export interface Room {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly listeners: readonly Listener[];
  readonly sources: readonly DueSource[];
}
