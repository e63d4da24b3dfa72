/** The marketplace's open API (section 11; License 2.6, 3.1) with AK/SK signatures. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  compactSortedJson,
  type FieldsOf,
  formatBasicIso,
  LICENSE_ACTIVATE_PATH,
  LICENSE_HEARTBEAT_PATH,
  LICENSE_HEARTBEAT_V2_PATH,
  LICENSE_USAGE_PATH,
  ORDER_QUERY_PATH,
  type openApi,
  percentEncode,
  randomAlphanumeric,
  signSdk,
  UPLOAD_PATH,
  USAGE_PUSH_OLD_PATH,
  uploadBody,
} from '@jishi/protocol/seller/index.ts';
import { OpenApiError, OpenApiUnreachableError } from './open-api.errors.ts';
import { readRetryAfter, type SellerFetch, trimSlash } from './outgoing.ts';
import type { UsageRecord } from './usage-queue.ts';

type Answer<S extends keyof typeof openApi.scenes> = FieldsOf<(typeof openApi.scenes)[S]['answer']>;

/** An order of yours (11.2). Further members may come with newer marketplaces. */
export type OrderInfo = NonNullable<Answer<'orderQuery'>['orderInfo']>;
export type OrderLine = OrderInfo['orderLine'][number];

/** An authorisation code and its state (License 3.1); times `yyyyMMddHHmmss`. */
export type LicenseInfo = NonNullable<Answer<'licenseHeartbeat'>['data']>;

/** A code that was refused among others that were taken. */
export interface LicenseFailure {
  readonly license: string;
  readonly error_code: string;
  readonly error_msg: string;
}

/** Use of one code on one day: who used it, or how many did. */
export type SoftwareUse = { readonly id: string } | { readonly active_num: number };

/** A record of the old usage push (10.2): with the product, without a metering_sn. */
export type OldUsageRecord = Omit<UsageRecord, 'metering_sn'> & { readonly product_id: string };

export interface OpenApiOptions {
  /** Address of the marketplace, such as `https://market.example.com`. */
  readonly baseUrl: string;
  /** Access key (AK) and secret key (SK) of the seller's account. */
  readonly ak: string;
  readonly sk: string;
  /** One request; default 10. */
  readonly timeoutSeconds?: number;
  /** Further attempts after 429, 5xx without a verdict, or no answer; default 3. */
  readonly retries?: number;
  /** Before the first further attempt; doubled each time, default 0.5. Retry-After counts more. */
  readonly firstRetrySeconds?: number;
  /** A longer Retry-After is not waited for: the error is thrown; default 30. */
  readonly maxRetrySeconds?: number;
  readonly now?: () => Date;
  readonly fetch?: SellerFetch;
}

/** Every call throws OpenApiError for a refusal and OpenApiUnreachableError when no answer came. */
export interface OpenApiClient {
  /** What was bought (11.2); the MOCK orders of the guide are always there for trying. */
  queryOrder(orderId: string, orderLineId?: string): Promise<OrderInfo>;
  /** Delivers a License that was asked for by getLicenseAsync, as text of at most 1024 characters (11.3). */
  uploadText(eventId: string, characters: string): Promise<void>;
  /** Delivers it as a file of at most 10 MiB; its SHA-256 is sent along. */
  uploadFile(
    eventId: string,
    file: { readonly name: string; readonly content: Uint8Array | string },
  ): Promise<void>;
  /**
   * Activates an authorisation code. Activating twice is 92020003; but when an answer was lost on the way and the
   * code is alive afterwards, that is success.
   */
  activateLicense(license: string): Promise<void>;
  /** One code's state, in the older form (v1). */
  queryLicense(license: string): Promise<LicenseInfo>;
  /** Up to 100 codes (v2); unknown ones stand in `failures`. */
  queryLicenses(
    licenses: readonly string[],
  ): Promise<{ readonly licenses: readonly LicenseInfo[]; readonly failures: readonly LicenseFailure[] }>;
  /** Daily use of up to 100 codes; refused ones come back. */
  reportSoftwareUsage(
    usage: readonly { readonly license: string; readonly use: readonly SoftwareUse[] }[],
  ): Promise<readonly LicenseFailure[]>;
  /** The old usage push (10.2), up to 1000 records. New programs use `createUsageReporter`. */
  pushUsageOld(records: readonly OldUsageRecord[]): Promise<void>;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: Uint8Array | string;
  readonly contentType?: string;
}

type Body = Readonly<Record<string, unknown>>;

const SUCCESS = /^(MKT|CBC)\.0000$|^92020000$/;
/** A 5xx with one of these is a verdict about the content, not a failure of the server (10.3). */
const VERDICT = /^(MKT|CBC)\.(01\d\d|90\d\d)$/;

/**
 * @example
 * const api = createOpenApiClient({ baseUrl: 'https://market.example.com', ak, sk });
 * const order = await api.queryOrder(call.params.orderId, call.params.orderLineId);
 */
export function createOpenApiClient(options: OpenApiOptions): OpenApiClient {
  const base = new URL(trimSlash(options.baseUrl));
  const send = options.fetch ?? fetch;
  const now = options.now ?? (() => new Date());
  const retries = options.retries ?? 3;

  async function attempt(call: Call): Promise<Response> {
    const query = (call.query ?? []).map(([n, v]) => `${percentEncode(n)}=${percentEncode(v)}`).join('&');
    const target = `${base.pathname.replace(/\/$/, '')}${call.path}${query ? `?${query}` : ''}`;
    const headers: Record<string, string> = { 'X-Sdk-Date': formatBasicIso(now()) };
    if (call.contentType) headers['Content-Type'] = call.contentType;
    const credentials = { accessKey: options.ak, secretKey: options.sk };
    const signed = {
      method: call.method,
      target,
      headers: { ...headers, Host: base.host },
      body: call.body ?? '',
    };
    headers.Authorization = signSdk(signed, credentials);
    return send(base.origin + target, {
      method: call.method,
      headers,
      ...(call.body === undefined ? {} : { body: call.body as NonNullable<RequestInit['body']> }),
      redirect: 'error',
      signal: AbortSignal.timeout((options.timeoutSeconds ?? 10) * 1000),
    });
  }

  async function ask(call: Call): Promise<Body> {
    // An attempt without an answer may have done its work all the same.
    let isAfterLoss = false;
    for (let tried = 0; ; tried++) {
      const isLast = tried >= retries;
      const backoff = (options.firstRetrySeconds ?? 0.5) * 2 ** tried;
      let response: Response;
      let body: Record<string, unknown>;
      try {
        response = await attempt(call);
        const read: unknown = await response.json().catch(() => undefined);
        body = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
      } catch (cause) {
        if (isLast) throw new OpenApiUnreachableError(call.path, cause);
        isAfterLoss = true;
        await sleep(backoff * 1000);
        continue;
      }
      const code = String(body.resultCode ?? body.error_code ?? '');
      if (response.ok && SUCCESS.test(code)) return body;
      const wait = Math.max(backoff, readRetryAfter(response) ?? 0);
      const mayPass = response.status === 429 || (response.status >= 500 && !VERDICT.test(code));
      if (!mayPass || isLast || wait > (options.maxRetrySeconds ?? 30)) {
        const error = new OpenApiError(response.status, body, `${call.method} ${call.path}`);
        if (isAfterLoss) lost.add(error);
        throw error;
      }
      isAfterLoss ||= response.status >= 500;
      await sleep(wait * 1000);
    }
  }

  const post = (path: string, body: unknown) =>
    ask({ method: 'POST', path, body: compactSortedJson(body), contentType: 'application/json' });

  async function upload(
    eventId: string,
    json: object,
    file?: { name: string; bytes: Uint8Array },
  ): Promise<void> {
    const boundary = randomAlphanumeric(32);
    await ask({
      method: 'POST',
      path: UPLOAD_PATH.replace('{event_id}', percentEncode(eventId)),
      body: uploadBody(compactSortedJson(json), file, boundary),
      contentType: `multipart/form-data; boundary=${boundary}`,
    });
  }

  async function queryLicense(license: string): Promise<LicenseInfo> {
    return (await post(LICENSE_HEARTBEAT_PATH, { license })).data as LicenseInfo;
  }

  return {
    async queryOrder(orderId, orderLineId) {
      const line = orderLineId === undefined ? [] : [['orderLineId', orderLineId] as const];
      const query = [['orderId', orderId] as const, ...line];
      const body = await ask({ method: 'GET', path: ORDER_QUERY_PATH, query });
      return body.orderInfo as OrderInfo;
    },

    uploadText: (eventId, characters) => upload(eventId, { type: 'CHARACTERS', characters }),

    uploadFile(eventId, { name, content }) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return upload(eventId, { type: 'FILE', file_name: name, sha256 }, { name, bytes });
    },

    async activateLicense(license) {
      try {
        await post(LICENSE_ACTIVATE_PATH, { license });
      } catch (error) {
        const maybeDone = error instanceof OpenApiError && error.code === '92020003' && lost.has(error);
        if (!maybeDone || (await queryLicense(license)).status !== 'ALIVE') throw error;
      }
    },

    queryLicense,

    async queryLicenses(licenses) {
      const body = await post(LICENSE_HEARTBEAT_V2_PATH, { license_list: licenses });
      return { licenses: (body.data ?? []) as LicenseInfo[], failures: failuresOf(body) };
    },

    async reportSoftwareUsage(usage) {
      const usage_info = usage.map(({ license, use }) => ({ license, software_usage_Info: use }));
      const body = await post(LICENSE_USAGE_PATH, { usage_info });
      return failuresOf(body.data as Body | undefined);
    },

    async pushUsageOld(records) {
      await post(USAGE_PUSH_OLD_PATH, { usage_records: records });
    },
  };
}

/** Refusals that came after an attempt whose answer was lost. */
const lost = new WeakSet<OpenApiError>();

function failuresOf(holder: Body | undefined): readonly LicenseFailure[] {
  return (holder?.check_fail_list ?? []) as readonly LicenseFailure[];
}
