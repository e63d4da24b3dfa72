import type {
  LicenseApplicationState,
  LicenseState,
  LocalText,
  ResourceState,
  TestLicenseState,
} from '@jishi/protocol';
import { formatSeconds } from '@jishi/protocol/seller/index.ts';

/** An authorisation code (授权码) of one bought resource, which carries the term. */
export interface License {
  readonly id: string;
  readonly code: string;
  readonly resourceId: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly sellerId: string;
  readonly productId: string;
  readonly planId: string;
  readonly productName: LocalText;
  readonly amount: number | null;
  readonly state: LicenseState;
  readonly createdAt: Date;
  readonly claimedAt: Date | null;
  readonly claimedBy: string | null;
  readonly activatedAt: Date | null;
  readonly releasedAt: Date | null;
}

/** A code by which a seller tries its program; no order stands behind it. */
export interface TestLicense {
  readonly id: string;
  readonly code: string;
  readonly sellerId: string;
  readonly state: TestLicenseState;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly checkedAt: Date | null;
}

/** One request of a buyer for a License, and what came for it (License 2.5, 2.6). */
export interface Application {
  readonly id: string;
  readonly eventId: string;
  readonly resourceId: string;
  readonly accountId: string;
  readonly sellerId: string;
  readonly productId: string;
  readonly productName: LocalText;
  readonly requestedBy: string;
  readonly deviceFingerprint: string;
  readonly effectiveAt: Date;
  readonly expiresAt: Date | null;
  readonly state: LicenseApplicationState;
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly acceptedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly content: Content | null;
  readonly deliveredAt: Date | null;
  readonly fetchedAt: Date | null;
}

export type Content =
  | {
      readonly type: 'CHARACTERS';
      readonly characters: string;
      readonly bytes: number;
      readonly sha256: string;
    }
  | {
      readonly type: 'FILE';
      readonly fileName: string;
      readonly storageKey: string;
      readonly bytes: number;
      readonly sha256: string;
    };

/** Codes of the published answers (License 3.1). */
export type LicenseApiCode = '92020000' | '92020001' | '92020002' | '92020003' | '92020004' | '92020005';

/** A code may be activated while its resource is in use, grace included (License 3.1). */
export function activationVerdict(license: Pick<License, 'state'>, resource: ResourceState): LicenseApiCode {
  if (license.state === 'GENERATED') return '92020004';
  if (license.state !== 'CLAIMED') return '92020003';
  return resource === 'IN_USE' || resource === 'EXPIRED' ? '92020000' : '92020003';
}

/** What a query may tell: only a code that was activated has one of the three published states. */
export function queryVerdict({ state, activatedAt }: Pick<License, 'state' | 'activatedAt'>): LicenseApiCode {
  if (state === 'GENERATED') return '92020004';
  return activatedAt === null ? '92020003' : '92020000';
}

/** `data` of activation and queries; times are wall clock of `offsetHours` (UTC+8), the expiry the last second. */
export function licenseInfo(
  license: License,
  expiresAt: Date | null,
  offsetHours: number,
): Readonly<Record<string, string | number>> {
  return {
    license_code: license.code,
    status: license.state,
    activate_time: wallClock(license.activatedAt!, offsetHours),
    expire_time: expiresAt ? wallClock(new Date(expiresAt.getTime() - 1000), offsetHours) : NEVER,
    order_id: license.orderId,
    product_id: license.planId,
    ...(license.amount === null ? {} : { amount: license.amount }),
  };
}

const TEST_DAYS = 30;

export function testLicenseInfo(test: TestLicense, offsetHours: number): Readonly<Record<string, string>> {
  const end = new Date(test.createdAt.getTime() + TEST_DAYS * 86_400_000);
  return {
    license_code: test.code,
    status: 'ALIVE',
    activate_time: wallClock(test.activatedAt!, offsetHours),
    expire_time: wallClock(end, offsetHours),
  };
}

/** expire_time is mandatory in the answer; a code without an end has the last second there is. */
const NEVER = '99991231235959';

function wallClock(at: Date, offsetHours: number): string {
  return formatSeconds(new Date(at.getTime() + offsetHours * 3_600_000));
}
