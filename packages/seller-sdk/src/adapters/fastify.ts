/** Fastify, as a plugin with a body reader of its own, so that the rest of the server may parse as it likes. */
import type { SellerHandler } from '../handler.ts';

/** As much of Fastify as is needed; any version from 4 on. */
interface FastifyLike {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parser: (request: unknown, body: Uint8Array, done: (error: null, body: Uint8Array) => void) => void,
  ): void;
  route(options: {
    method: string[];
    url: string;
    handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>;
  }): unknown;
}

interface FastifyRequestLike {
  readonly method: string;
  readonly raw: { readonly url?: string };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
}

interface FastifyReplyLike {
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: unknown): unknown;
}

export interface FastifySellerOptions {
  readonly handler: SellerHandler;
  /** Path of the production URL; default `/`, below the prefix that you register the plugin with. */
  readonly url?: string;
}

/** Larger than the handler's own limit, so that its clear answer is the one that is given. */
const BODY_LIMIT = 1024 * 1024;

/**
 * @example app.register(fastifySeller, { handler, url: '/marketplace' })
 */
export async function fastifySeller(app: FastifyLike, options: FastifySellerOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  app.route({
    method: ['GET', 'POST'],
    url: options.url ?? '/',
    handler: async (request, reply) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) {
        for (const one of value === undefined ? [] : [value].flat()) headers.append(name, one);
      }
      const hasBody = request.method === 'POST' && request.body instanceof Uint8Array;
      const answer = await options.handler(
        new Request(new URL(request.raw.url ?? '/', 'http://localhost'), {
          method: request.method,
          headers,
          ...(hasBody ? { body: request.body as NonNullable<RequestInit['body']> } : {}),
        }),
      );
      reply.code(answer.status);
      for (const [name, value] of answer.headers) reply.header(name, value);
      return reply.send(new Uint8Array(await answer.arrayBuffer()));
    },
  });
}
