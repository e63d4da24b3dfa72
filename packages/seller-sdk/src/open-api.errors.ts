/** What a call of the open API can end with, beside success. */

/** The marketplace answered with a code that is no success, or with none at all. */
export class OpenApiError extends Error {
  /** `MKT.0101`, `CBC.0150`, `92020003`, `APIGW.0301`, …; undefined when the answer had none. */
  readonly code: string | undefined;
  readonly status: number;
  /** The marketplace's message. */
  readonly detail: string;
  /** Of the gateway, for its operator to look up. */
  readonly requestId: string | undefined;

  constructor(status: number, answer: Readonly<Record<string, unknown>>, detailOf: string) {
    const text = (name: string) => (typeof answer[name] === 'string' ? (answer[name] as string) : undefined);
    const code = text('resultCode') ?? text('error_code');
    const detail = text('resultMsg') ?? text('error_msg') ?? '';
    super(`${detailOf}: HTTP ${status} ${code ?? 'without a code'} ${detail}`.trimEnd());
    this.name = 'OpenApiError';
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.requestId = text('request_id');
  }
}

/** No answer came: the name, the connection, TLS or the time limit. */
export class OpenApiUnreachableError extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what}: the marketplace did not answer`, { cause });
    this.name = 'OpenApiUnreachableError';
  }
}
