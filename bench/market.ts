import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { query } from './query.ts';
import type { Buyer } from './seed.ts';

/** Asks the house as a program or a signed-in browser does; keeps its connections. */
export function openClient(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post = (path: string, headers: Record<string, string>, body: string | Buffer) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sending = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }),
          );
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  const write = async (buyer: Buyer, path: string, body: unknown) => {
    const headers = {
      cookie: buyer.cookie,
      'x-csrf-token': buyer.csrfToken,
      'idempotency-key': randomUUID(),
    };
    const answer = await post(path, headers, JSON.stringify(body));
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text) as { id: string };
  };
  return {
    post,
    /** Places an order and pays it; answers its number. */
    async buy(buyer: Buyer, planId: string, periodCount: number | null = 1): Promise<string> {
      const { id } = await write(buyer, '/api/orders', { planId, periodCount, agreed: true });
      await write(buyer, `/api/orders/${id}/pay`, {});
      return id;
    },
    close: () => agent.destroy(),
  };
}

/** Asks once in a while until so many rows are there; what is not there after half a minute will not come. */
export async function untilCount(
  url: string,
  text: string,
  values: unknown[],
  wanted: number,
): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const [row] = await query<{ n: number }>(url, text, values);
    if ((row?.n ?? 0) >= wanted) return;
    if (Date.now() > until) throw new Error(`Only ${row?.n} of ${wanted} after 30 s: ${text}`);
    await sleep(100);
  }
}
