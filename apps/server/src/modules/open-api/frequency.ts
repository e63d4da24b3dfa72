import { machineNow } from '../../platform/world/machine-time.ts';
import type { World } from '../../platform/world/world.ts';

interface Window {
  readonly endsAt: number;
  count: number;
}

const MINUTE = 60_000;
const MOST_KEYS = 10_000;
const windows = new WeakMap<World['db'], Map<string, Window>>();

/**
 * True while a caller has asked at most `max` times in this minute of the machine's clock. Counted in each process, as the
 * gateway's own limit is: it protects this machine, it is no right of the caller.
 */
export function mayAsk({ db }: World, caller: string, max: number): boolean {
  const now = machineNow().getTime();
  const known = windows.get(db) ?? new Map<string, Window>();
  windows.set(db, known);
  let window = known.get(caller);
  if (!window || window.endsAt <= now) {
    if (known.size >= MOST_KEYS) {
      for (const [key, { endsAt }] of known) if (endsAt <= now) known.delete(key);
    }
    window = { endsAt: now + MINUTE, count: 0 };
    known.set(caller, window);
  }
  window.count += 1;
  return window.count <= max;
}
