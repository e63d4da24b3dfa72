import type { ResourceState } from '@jishi/protocol';
import { judgeUsageRecord, type UsageRecord, type UsageRecordCode } from '@jishi/protocol/seller/index.ts';
import { addMonths, beijingDate, beijingInstant } from '../../platform/calendar/calendar.ts';

const HOUR = 3_600_000;
const QUARTER = 15 * 60_000;

/** What judging a record needs to know of the instance it names. */
export interface Instance {
  readonly instanceId: string;
  readonly sellerId: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly productId: string;
  readonly planId: string;
  readonly chargingMode: 'PERIOD' | 'ON_DEMAND';
  readonly state: ResourceState;
  readonly startsAt: Date | null;
  /** When use ended: release, unsubscription, or the freeze that is still on. */
  readonly closedAt: Date | null;
}

/** A record as reported, with the optional member of ours that the published table does not have. */
export interface Reported {
  readonly index: number;
  readonly record: UsageRecord;
  readonly itemCode: string | undefined;
}

export type Judgement =
  | { readonly kind: 'valid'; readonly instance: Instance; readonly itemCode: string }
  | { readonly kind: 'abnormal'; readonly instance: Instance | undefined; readonly code: UsageRecordCode };

/**
 * May this record be collected (10.3, 10.4)? The wire has no item: a plan with one item needs none, with
 * several the record must name one, else its usage has no price (003). Repetition is not judged here: the
 * claims in the database decide it. 006 never arises: what was sold before a take-down stays in force.
 */
export function judge(
  sellerId: string,
  { record, itemCode }: Reported,
  instance: Instance | undefined,
  itemCodes: readonly string[],
  now: Date,
): Judgement {
  const code = judgeUsageRecord(
    record,
    now,
    instance && {
      isOfThisSeller: instance.sellerId === sellerId,
      isOnDemand: instance.chargingMode === 'ON_DEMAND',
      isProductDelisted: false,
      startedAt: instance.startsAt ?? NEVER_OPENED,
      closedAt: instance.closedAt ?? undefined,
      hasMeteringSn: false,
      hasInterval: false,
    },
  );
  const own = instance?.sellerId === sellerId ? instance : undefined;
  if (!own) return { kind: 'abnormal', instance: undefined, code: code ?? '001' };
  if (code === '011' && !own.startsAt) return { kind: 'abnormal', instance: own, code: '013' };
  if (code) return { kind: 'abnormal', instance: own, code };
  const item = itemCode ?? (itemCodes.length === 1 ? itemCodes[0] : undefined);
  if (item === undefined || !itemCodes.includes(item)) {
    return { kind: 'abnormal', instance: own, code: '003' };
  }
  return { kind: 'valid', instance: own, itemCode: item };
}

// An instance still being opened has no usage at all: every begin lies before this.
const NEVER_OPENED = new Date(8.64e15);

/** The newest full hour whose minute 15 has come: what ended until then is charged now (10.4 rule 3). */
export function closedHour(now: Date): Date {
  return new Date(Math.floor((now.getTime() - QUARTER) / HOUR) * HOUR);
}

/** Minute 15 after the hour that closes an interval; a late record goes to the next run. */
export function chargeDueAt(endAt: Date, now: Date): Date {
  const own = Math.ceil(endAt.getTime() / HOUR) * HOUR + QUARTER;
  const next = closedHour(now).getTime() + HOUR + QUARTER;
  return new Date(Math.max(own, next));
}

/** 13.2: consumed last month and posted until the 1st 23:59:59 belongs to last month's account. */
export function accountMonth(chargedAt: Date, consumedUntil: Date): string {
  const posted = beijingDate(chargedAt);
  const monthStart = beijingInstant(`${posted.slice(0, 7)}-01`);
  const isCarriedBack = posted.endsWith('-01') && consumedUntil <= monthStart;
  const day = isCarriedBack ? addMonths(posted, -1) : posted;
  return day.slice(0, 7).replace('-', '');
}

/** `202603` as the half-open range of instants that Beijing calls March 2026. */
export function monthRange(month: string): { from: Date; to: Date } {
  const first = `${month.slice(0, 4)}-${month.slice(4)}-01`;
  return { from: beijingInstant(first), to: beijingInstant(addMonths(first, 1)) };
}

export function monthOf(at: Date): string {
  return beijingDate(at).slice(0, 7).replace('-', '');
}

/** What makes two reports of one metering_sn the same: every member, 1.50 being 1.5. */
export function contentOf({ record, itemCode }: Reported): string {
  return JSON.stringify([
    record.instanceId,
    itemCode ?? '',
    record.recordTime.getTime(),
    record.beginTime.getTime(),
    record.endTime.getTime(),
    normalised(record.usageValue),
    record.relatePkgInstance ?? '',
  ]);
}

function normalised(usage: string): string {
  const text = usage.replace(/^0+(?=\d)/, '');
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** What the seller is told about one record of its push. */
export type UsageResult = 'ACCEPTED' | 'DUPLICATE' | 'ABNORMAL' | 'CONFLICT';

export interface Receipt {
  readonly index: number;
  readonly meteringSn: string;
  readonly result: UsageResult;
  readonly code: UsageRecordCode | null;
}
