import type { CallId, CallState, LocalText } from '@jishi/protocol';
import type { KnownGeneration, RetryPolicyName } from '@jishi/protocol/seller/index.ts';
import type { Call } from './call.ts';
import type { Moment } from './scenes-of-life.ts';

export interface CallRow {
  id: string;
  position: bigint;
  purpose: string;
  seller_id: string;
  account_id: string;
  resource_id: string;
  order_id: string | null;
  product_id: string;
  product_name: LocalText;
  queue: string;
  moment: Moment;
  generation: KnownGeneration;
  scene: string;
  variant: string | null;
  params: Record<string, unknown>;
  address_id: string | null;
  policy: RetryPolicyName;
  state: CallState;
  window_started_at: Date | null;
  timetable_started_at: Date | null;
  first_attempt_at: Date | null;
  last_attempt_at: Date | null;
  next_attempt_at: Date | null;
  attempts: number;
  failures: number;
  last_reason: string | null;
  last_facts: Record<string, unknown> | null;
  finished_at: Date | null;
  created_at: Date;
  lease_until: Date | null;
  lease_owner: string | null;
  replay_id: string | null;
  is_calling: boolean;
}

export function fromRow(row: CallRow): Call {
  return {
    id: row.id as CallId,
    position: row.position,
    purpose: row.purpose,
    sellerId: row.seller_id,
    accountId: row.account_id,
    resourceId: row.resource_id,
    orderId: row.order_id,
    productId: row.product_id,
    productName: row.product_name,
    queue: row.queue,
    moment: row.moment,
    generation: row.generation,
    scene: row.scene,
    variant: row.variant,
    params: row.params,
    addressId: row.address_id,
    policy: row.policy,
    state: row.state,
    windowStartedAt: row.window_started_at,
    timetableStartedAt: row.timetable_started_at,
    firstAttemptAt: row.first_attempt_at,
    lastAttemptAt: row.last_attempt_at,
    nextAttemptAt: row.next_attempt_at,
    attempts: row.attempts,
    failures: row.failures,
    lastReason: row.last_reason,
    lastFacts: row.last_facts,
    finishedAt: row.finished_at,
    createdAt: row.created_at,
    leaseUntil: row.lease_until,
    leaseOwner: row.lease_owner,
    replayId: row.replay_id,
    isCalling: row.is_calling,
  };
}
