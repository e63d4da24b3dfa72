/** As much of autocannon as the bench uses; it ships no types. */
declare module 'autocannon' {
  export interface Request {
    method?: 'GET' | 'POST';
    path?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
  }

  export interface PlannedRequest<Context> extends Request {
    /** Called before each sending; what it answers is sent. */
    setupRequest?(request: Request, context: Context): Request;
    onResponse?(status: number, body: string, context: Context): void;
  }

  export interface Options<Context> {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly sampleInt?: number;
    readonly timeout?: number;
    readonly headers?: Record<string, string>;
    readonly requests: readonly PlannedRequest<Context>[];
  }

  export interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly duration: number;
    readonly latency: Readonly<Record<'p50' | 'p99' | 'average', number>>;
  }

  export default function autocannon<Context>(options: Options<Context>): Promise<Result>;
}
