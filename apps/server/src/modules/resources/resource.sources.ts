import { news } from '@jishi/protocol';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/pool.ts';
import { transactionalSource } from '../../platform/due/due.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import { autoRenew } from './auto-renewal.ts';
import * as resources from './resource.repository.ts';
import { takeStep } from './transitions.ts';

const first = (rows: { due: Date | null }[]): Date | null => rows[0]?.due ?? null;

/** Reminders, expiry, freeze and release. */
const transitions = transactionalSource({
  name: 'resources.transitions',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(next_transition_at) as due from resources where next_transition_at is not null`.execute(db);
    return first(rows);
  },
  async batch(ctx) {
    const due = await resources.claimDue(ctx, 50);
    for (const resource of due) await takeStep(ctx, resource);
    return due.length;
  },
});

/** Renewals paid ahead begin at the expiry of the term before them (REN-12). */
const segments = transactionalSource({
  name: 'resources.segments',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(starts_at) as due from term_segments where state = 'NOT_EFFECTIVE'`.execute(db);
    return first(rows);
  },
  async batch(ctx) {
    const begun = await resources.takeEffect(ctx, 100);
    for (const s of begun) {
      await tell(
        ctx,
        news('resource.segment_effective', s.resourceId, {
          segmentId: s.id,
          resourceId: s.resourceId,
          orderId: s.orderId,
          sellerId: s.sellerId,
        }),
      );
    }
    return begun.length;
  },
});

/** The nightly run at 03:00 (REN-22); one resource per transaction, so that one wallet waits for nobody. */
const autoRenewals = transactionalSource({
  name: 'resources.auto_renewals',
  async earliest(db: Db) {
    const { rows } = await sql<{ due: Date | null }>`
      select min(auto_renew_at) as due from resources where auto_renew_at is not null`.execute(db);
    return first(rows);
  },
  async batch(ctx) {
    const due = await resources.claimAutoRenewals(ctx, 1);
    for (const resource of due) await autoRenew(ctx, resource);
    return due.length;
  },
});

// Segments before transitions: a term that goes on is never seen as expired.
export const resourceSources = [segments, autoRenewals, transitions];
