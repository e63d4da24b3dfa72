import { randomUUID } from 'node:crypto';
import { signUsage } from '@jishi/protocol/seller/index.ts';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { reading, type World } from '../../platform/world/world.ts';
import { type People, SEED } from './people.ts';

/** Yesterday's usage of every on-demand instance, pushed as a seller pushes it: signed, over HTTP. */
export async function reportUsage(
  world: World,
  people: People,
  http: FastifyInstance,
  day: number,
): Promise<void> {
  const instances = await reading(world, SEED, async (ctx) => {
    const { rows } = await sql<{ instance_id: string; seller_id: string; starts_at: Date }>`
      select instance_id, seller_id, starts_at from resources
      where charging_mode = 'ON_DEMAND' and state = 'IN_USE' and instance_id is not null`.execute(ctx.db);
    return rows;
  });
  const now = (await world.clock.now()).getTime();
  const codeOf = new Map([...people.sellerIdByCode].map(([code, id]) => [id, code]));
  const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');
  for (const instance of instances) {
    const records = [];
    for (let hour = 24; hour >= 1; hour--) {
      const begin = Math.floor(now / 3_600_000) * 3_600_000 - hour * 3_600_000;
      if (begin < instance.starts_at.getTime()) continue;
      // A working day's shape: little at night, most at eleven and three; quieter at weekends.
      const beijingHour = new Date(begin + 8 * 3_600_000).getUTCHours();
      const weekend = [0, 6].includes(new Date(begin + 8 * 3_600_000).getUTCDay()) ? 0.35 : 1;
      const shape =
        beijingHour < 7 ? 0.15 : beijingHour < 20 ? 1 + Math.sin(((beijingHour - 7) / 13) * Math.PI) : 0.4;
      const value = ((20 + ((day * 7 + hour * 13) % 11)) * shape * weekend).toFixed(2);
      records.push({
        instance_id: instance.instance_id,
        record_time: stamp(begin + 3_600_000),
        begin_time: stamp(begin),
        end_time: stamp(begin + 3_600_000),
        usage_value: value,
        metering_sn: randomUUID(),
      });
    }
    if (records.length === 0) continue;
    const key = people.keys[codeOf.get(instance.seller_id) ?? '']?.key;
    if (!key) continue;
    const body = JSON.stringify({ usage_records: records });
    const ts = String(now);
    const nonce = randomUUID();
    const answer = await http.inject({
      method: 'POST',
      url: '/api/mkp-openapi-public/global/v1/isv/usage-data',
      headers: {
        'content-type': 'application/json',
        signature: signUsage({ key, ts, nonce, body }),
        ts,
        nonce,
      },
      payload: body,
    });
    if (answer.statusCode !== 200) world.log.warn({ answer: answer.body }, 'demo usage refused');
  }
}
