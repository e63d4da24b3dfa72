import { parseSdkAuthorization, type SdkRequest, verifySdk } from '@jishi/protocol/seller/index.ts';
import type { Caller } from '../../platform/http/server.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import type { World } from '../../platform/world/world.ts';
import { callerOfKey, findAccessKey } from './access-keys.ts';
import { SignatureRefused } from './identity.errors.ts';
import { callerOfSession } from './sessions.ts';
import { csrfTokenOf, sameText } from './tokens.ts';

/** Who a session cookie stands for; undefined when the session has ended. */
export const callerOfSessionCookie = callerOfSession;

/** True when `given` is the CSRF token that belongs to the session's cookie. */
export function hasCsrfToken(sessionToken: string, given: unknown): boolean {
  return typeof given === 'string' && sameText(given, csrfTokenOf(sessionToken));
}

/**
 * Who signed a request with SDK-HMAC-SHA256 (spec saas 3.9). The window of 15 minutes is machine time in every
 * world: a program signs with the clock on its wall. What exactly was wrong is for the log only.
 */
export async function callerOfSignature(
  world: World,
  request: SdkRequest,
  authorization: string,
  how: {
    /** An upload: its body may be left out of the signature (License 1.4). */
    readonly mayBeUnsigned?: boolean;
  } = {},
): Promise<Caller> {
  const parsed = parseSdkAuthorization(authorization);
  const key = parsed && (await findAccessKey({ db: world.db, world }, parsed.access));
  if (!key) throw new SignatureRefused({}, parsed ? 'no such active access key' : 'malformed authorization');
  const problem = verifySdk(request, key.secret, { now: machineNow(), ...how });
  if (problem) throw new SignatureRefused({}, `${key.keyId}: ${problem}`);
  const caller = await callerOfKey(world, key.keyId);
  if (!caller) throw new SignatureRefused({}, 'the key was deleted meanwhile');
  return caller;
}
