import type { Refusal } from '@jishi/protocol';
import {
  LICENSE_ACTIVATE_PATH,
  LICENSE_HEARTBEAT_PATH,
  LICENSE_HEARTBEAT_V2_PATH,
  LICENSE_USAGE_PATH,
  licenseApiCodes,
  UPLOAD_MAX_BYTES,
  UPLOAD_PATH,
  uploadCodes,
} from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { free, post, type Route } from '../../platform/http/route.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { SignatureMissing } from '../identity/index.ts';
import { findSellerOfAccount } from '../sellers/index.ts';
import { LicenseApiRefused, refuseUpload, type UploadCode, UploadRefused } from './license.errors.ts';
import type { LicenseApiCode } from './license.ts';
import { activateCode, queryCode, queryCodes, reportUse } from './program-calls.ts';
import { takeUpload } from './upload.ts';

const Answer = Type.Object(
  { error_code: Type.String(), error_msg: Type.String() },
  { additionalProperties: true },
);
const success = { error_code: '92020000', error_msg: 'success' } as const;

/** The seller whose program calls; undefined for an account that sells nothing. */
async function callingSeller(ctx: ReadContext): Promise<string | undefined> {
  // Answered in the gateway's form (11.1), like a wrong signature.
  if (ctx.actor.kind !== 'PROGRAM') throw new SignatureMissing();
  return (await findSellerOfAccount(ctx, ctx.actor.accountId))?.id;
}

async function mustSell(ctx: ReadContext): Promise<string> {
  const sellerId = await callingSeller(ctx);
  if (!sellerId)
    throw new LicenseApiRefused({ code: '92020001', why: 'Unauthorized: the account is no seller' });
  return sellerId;
}

/** Codes and statuses of License 3.1; 92020001 is printed for 403 too, when it means who and not what. */
function toLicenseAnswer(refusal: Refusal): { status: number; body: unknown } {
  const say = (code: LicenseApiCode, why: string, status: number = licenseApiCodes[code].status) => ({
    status,
    body: { error_code: code, error_msg: why.slice(0, 1024) },
  });
  if (refusal.code === LicenseApiRefused.definition.code) {
    const code = refusal.facts.code as LicenseApiCode;
    const why = String(refusal.facts.why);
    return say(code, why, why.startsWith('Unauthorized') ? 403 : undefined);
  }
  return refusal.kind === 'malformed'
    ? say('92020002', `invalid param: ${refusal.sentence('en')}`)
    : say('92020001', 'internal error');
}

/** Codes and statuses of License 2.6. */
function toUploadAnswer(refusal: Refusal): { status: number; body: unknown } {
  const say = (code: UploadCode, why: string) => ({
    status: uploadCodes[code].status,
    body: { error_code: code, error_msg: `${uploadCodes[code].meaning.en}. ${why}`.slice(0, 1024) },
  });
  if (refusal.code === UploadRefused.definition.code) {
    return say(refusal.facts.code as UploadCode, String(refusal.facts.why));
  }
  return refusal.kind === 'malformed'
    ? say('CBC.0101', refusal.sentence('en'))
    : say('CBC.0999', 'Nothing was changed; try again');
}

const signed =
  'Published path, AK/SK (SDK-HMAC-SHA256). Answers `error_code` and `error_msg` with the published statuses, never problem+json; a missing or wrong signature is answered by the gateway: 401 with `error_code` APIG.0301.';

/** One of the four calls about codes: JSON in, two members and `data` out. */
function licenseCall(
  path: string,
  door: {
    id: string;
    summary: string;
    description: string;
    answer(ctx: WriteContext, sellerId: string, body: unknown): Promise<Record<string, unknown>>;
  },
): Route {
  const { answer, description, ...rest } = door;
  return post(path, {
    ...rest,
    description: `License 3.1. ${description} ${signed}`,
    permission: 'public',
    reply: Answer,
    errors: [LicenseApiRefused],
    answerRefusal: toLicenseAnswer,
    handle: async (ctx, { request }) => ({
      ...success,
      ...(await answer(ctx, await mustSell(ctx), request.body)),
    }),
  });
}

export const programRoutes: readonly Route[] = [
  licenseCall(LICENSE_ACTIVATE_PATH, {
    id: 'openApi.licenseActivate',
    summary: 'Activate an authorisation code',
    description:
      'Body `license`. 92020003 the state does not allow it (activated before), 92020004 not claimed by the buyer, 92020005 unknown. `data.license_code_info` is JSON text, as older programs read it.',
    answer: async (ctx, sellerId, body) => ({
      data: { license_code_info: JSON.stringify(await activateCode(ctx, sellerId, body)) },
    }),
  }),
  licenseCall(LICENSE_HEARTBEAT_PATH, {
    id: 'openApi.licenseHeartbeat',
    summary: 'Query an authorisation code, old (heartbeat)',
    description: 'Body `license`, and `heartbeatInfo`, which is retired. `data` holds state and times.',
    answer: async (ctx, sellerId, body) => ({ data: await queryCode(ctx, sellerId, body) }),
  }),
  licenseCall(LICENSE_HEARTBEAT_V2_PATH, {
    id: 'openApi.licenseHeartbeatV2',
    summary: 'Query authorisation codes, new',
    description:
      'Body `license`, or `license_list` (also `licenses`) of up to 100. `data` is in the order asked, what cannot be told stands in `check_fail_list`.',
    answer: queryCodes,
  }),
  licenseCall(LICENSE_USAGE_PATH, {
    id: 'openApi.softwareUsageInfo',
    summary: 'Report how many clients use licensed software on this day (UTC+8)',
    description:
      'Body `usage_info`, up to 100 codes with `software_usage_Info`, up to 100 of either `id` or `active_num`. Refused codes stand in `data.check_fail_list`.',
    answer: async (ctx, sellerId, body) => ({
      data: { check_fail_list: await reportUse(ctx, sellerId, body) },
    }),
  }),
  free('POST', UPLOAD_PATH.replace('{event_id}', ':eventId'), {
    id: 'openApi.upload',
    summary: 'Deliver a License that was applied for: a string, or a file of up to 10 MiB',
    description:
      'License 2.6. `multipart/form-data` with `isvUpdateFileReq` (JSON: `type` CHARACTERS or FILE, `characters`, `file_name`, `sha256`) and, for a file, `file`. The same content again changes nothing; another one replaces what the buyer has not fetched. Without the body in the signature (UNSIGNED-PAYLOAD) one signature delivers one content. Codes CBC.0000, CBC.0101, CBC.0150, CBC.0999; a missing or wrong signature is answered by the gateway: 401 APIGW.0301.',
    permission: 'public',
    params: Type.Object({ eventId: Type.String({ minLength: 1, maxLength: 64 }) }),
    reply: Answer,
    errors: [UploadRefused],
    // The parts around the file, too.
    uploadLimit: UPLOAD_MAX_BYTES + 65_536,
    rateLimit: { max: 120, windowSeconds: 60 },
    answerRefusal: toUploadAnswer,
    handle: async (ctx, { params, request }) => {
      const sellerId = await callingSeller(ctx);
      if (!sellerId) throw refuseUpload('CBC.0150', 'The account is no seller');
      await takeUpload(ctx, {
        sellerId,
        eventId: params.eventId,
        headers: request.headers,
        body: request.spooled,
      });
      return { error_code: 'CBC.0000', error_msg: 'success' };
    },
  }),
];
