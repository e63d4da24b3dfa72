/** Reads a request's raw bytes with a limit in size and in time, before anybody trusts its sender. */

export type BodyRead =
  | { readonly kind: 'READ'; readonly bytes: Uint8Array }
  | { readonly kind: 'TOO_LARGE' }
  | { readonly kind: 'TOO_SLOW' }
  /** The sender went away. */
  | { readonly kind: 'BROKEN' };

export async function readBody(
  request: Request,
  maxBytes: number,
  timeoutSeconds: number,
): Promise<BodyRead> {
  if (request.body === null) return { kind: 'READ', bytes: new Uint8Array() };
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { kind: 'TOO_LARGE' };
  const reader = request.body.getReader();
  const giveUp = <K extends 'TOO_LARGE' | 'TOO_SLOW' | 'BROKEN'>(kind: K) => {
    reader.cancel().catch(() => undefined);
    return { kind };
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<'TOO_SLOW'>((resolve) => {
    timer = setTimeout(() => resolve('TOO_SLOW'), timeoutSeconds * 1000);
  });
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), tooSlow]);
      if (next === 'TOO_SLOW') return giveUp('TOO_SLOW');
      if (next.done) break;
      size += next.value.byteLength;
      if (size > maxBytes) return giveUp('TOO_LARGE');
      pieces.push(next.value);
    }
  } catch {
    return giveUp('BROKEN');
  } finally {
    clearTimeout(timer);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return { kind: 'READ', bytes };
}
