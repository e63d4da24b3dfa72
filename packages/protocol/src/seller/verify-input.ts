/** What both verifiers take and how they refuse. */
import type { HttpRequest, RefusalReason, VerifiedCall } from './contract.ts';
import { describeFieldProblem, type WireFieldProblem } from './fields.ts';
import type { Generation, SellerCompat, Words } from './model.ts';

export interface VerifyCallInput {
  /**
   * What the address serves. Without it the activity decides; activities that two generations share are
   * taken for SaaS. The open API is only verified when named.
   */
  readonly generation?: Generation;
  readonly request: HttpRequest;
  /** Several while keys are rotated; for the open API the secret keys. */
  readonly keys: string | readonly string[];
  readonly now: Date;
  /** 60 by default (3.6), 300 for the usage push, 900 for AK/SK. V1 states none and checks only when given. */
  readonly windowSeconds?: number;
  readonly compat?: SellerCompat;
}

export type Refused = Extract<VerifiedCall, { kind: 'refused' }>;

export function refuse(reason: RefusalReason, zh: string, en: string): Refused {
  const isAuthentication = reason === 'NO_SIGNATURE' || reason === 'WRONG_SIGNATURE';
  return { kind: 'refused', code: isAuthentication ? '000001' : '000002', reason, detail: { zh, en } };
}

export function badParameters(problems: readonly WireFieldProblem[]): Refused {
  const words: Words = describeFieldProblem(problems[0]!);
  return { ...refuse('PARAMETER', words.zh, words.en), problems };
}

export function stale(at: Date, now: Date): Refused {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000);
  return refuse(
    'STALE_TIMESTAMP',
    `时间戳与当前时间相差 ${seconds} 秒`,
    `The timestamp is ${seconds} seconds off the clock`,
  );
}

export function isNear(at: Date, now: Date, windowSeconds: number): boolean {
  return Math.abs(now.getTime() - at.getTime()) <= windowSeconds * 1000;
}

export function keysOf(input: Pick<VerifyCallInput, 'keys'>): readonly string[] {
  return typeof input.keys === 'string' ? [input.keys] : input.keys;
}

export function bodyText(body: Uint8Array | string): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
