/** Hono and everything else that speaks fetch. */
import type { SellerHandler } from '../handler.ts';

interface HonoContextLike {
  readonly req: { readonly raw: Request; arrayBuffer(): Promise<ArrayBuffer> };
}

/**
 * The handler for `app.all`. Also right behind middleware that has read the body, because Hono keeps it.
 *
 * @example app.all('/marketplace', honoHandler(handler))
 */
export function honoHandler(handler: SellerHandler): (context: HonoContextLike) => Promise<Response> {
  return async ({ req }) => {
    const { raw } = req;
    if (!raw.bodyUsed) return handler(raw);
    const { url, method, headers } = raw;
    return handler(new Request(url, { method, headers, body: await req.arrayBuffer() }));
  };
}
