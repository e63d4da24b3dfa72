import { buildAnswer, verifyCall } from '@jishi/protocol/seller/index.ts';
import type { TestHouse } from '../../app/testing.ts';
import type { Outside, OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';
import { person, type TestPerson } from '../identity/testing.ts';
import { admitAddress, admitSeller } from '../sellers/index.ts';

/** A seller's own system that keeps the protocol of every generation; a test gives it whims. */
export class OwnSystem implements Outside {
  readonly heard: { readonly scene: string; readonly url: string; readonly isTest: boolean }[] = [];
  /** What it verifies with. */
  key = '';
  /** What it signs answers with; `key` when left out. */
  answerKey: string | undefined;
  /** By scene: answers in the place of the good one. */
  readonly whims = new Map<string, (params: Readonly<Record<string, unknown>>) => OutsideAnswer>();

  async request(input: OutsideRequest): Promise<OutsideAnswer> {
    const found = verifyCall({
      request: { method: input.method, url: input.url, headers: input.headers ?? {}, body: input.body ?? '' },
      keys: [this.key],
      now: new Date(),
      windowSeconds: 60,
    });
    if (found.kind === 'refused') return says({ resultCode: found.code, resultMsg: found.reason });
    const { generation, scene, params, isTest } = found;
    this.heard.push({ scene, url: input.url, isTest });
    const whim = this.whims.get(scene);
    if (whim) return whim(params);
    const instanceId = `ins-${params.orderId ?? 'x'}`;
    const answer =
      scene === 'newInstance'
        ? { instanceId, appInfo: { frontEndUrl: 'https://app.example.com', password: 's3cret-word' } }
        : scene === 'queryInstance'
          ? {
              info: String(params.instanceId)
                .split(',')
                .map((id) => ({ instanceId: id, appInfo: { frontEndUrl: 'https://app.example.com' } })),
            }
          : { license: 'PL1' };
    const { status, headers, body } = buildAnswer({
      generation,
      scene,
      answer,
      key: this.answerKey ?? this.key,
    });
    return { ok: true, status, headers, body: Buffer.from(body), milliseconds: 7 };
  }
}

export function says(body: unknown, status = 200): OutsideAnswer {
  return {
    ok: true,
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    milliseconds: 7,
  };
}

export interface Developer extends TestPerson {
  readonly sellerId: string;
  readonly addressId: string;
  readonly keyId: string;
  readonly secret: string;
}

/** A seller in business with one verified address and its key. */
export async function developer(house: TestHouse): Promise<Developer> {
  const who = await person(house);
  const made = await house.write(async (ctx) => {
    const { id: sellerId } = await admitSeller(ctx, {
      accountId: who.accountId as never,
      company: { 'zh-CN': '刻渡', en: 'Kedu' },
      profile: { 'zh-CN': '托管', en: 'Hosting' },
    });
    return {
      sellerId,
      ...(await admitAddress(ctx, {
        sellerId,
        url: `https://${sellerId.replaceAll('_', '-')}.example.com/produce`,
      })),
    };
  });
  return { ...who, ...made };
}

/** A route's answer that must be good. */
export async function good(
  answer: Promise<{ status: number; body: unknown }>,
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely.
): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
