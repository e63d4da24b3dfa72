import { buildAnswer, type KnownGeneration, verifyCall } from '@jishi/protocol/seller/index.ts';
import type { Outside, OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';

export interface AnyHeard {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly scene: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly url: string;
}

/** A seller that keeps the protocol in whatever generation it is spoken to, by the model's own verifier. */
export class AnySeller implements Outside {
  readonly heard: AnyHeard[] = [];
  readonly forged: string[] = [];
  /** By host; the shop's seller when none fits. */
  readonly keys = new Map<string, readonly string[]>();
  /** Answers instead of behaving; undefined means: behave. */
  whim: (heard: AnyHeard) => OutsideAnswer | undefined = () => undefined;
  readonly generations: readonly KnownGeneration[];
  #instances = new Map<string, string>();

  constructor(...generations: KnownGeneration[]) {
    this.generations = generations;
  }

  async request(input: OutsideRequest): Promise<OutsideAnswer> {
    const url = new URL(input.url);
    const keys = this.keys.get(url.host) ?? [];
    for (const generation of this.generations) {
      const verified = verifyCall({
        generation,
        request: {
          method: input.method,
          url: input.url,
          headers: input.headers ?? {},
          body: String(input.body ?? ''),
        },
        keys,
        now: new Date(),
      });
      if (verified.kind !== 'ok') continue;
      const { scene, params } = verified;
      const heard = {
        host: url.host,
        path: url.pathname,
        method: input.method,
        scene,
        params,
        url: input.url,
      };
      this.heard.push(heard);
      return this.whim(heard) ?? this.behave(generation, heard, keys[verified.keyIndex]!);
    }
    this.forged.push(input.url);
    return {
      ok: true,
      status: 200,
      headers: {},
      body: Buffer.from('{"resultCode":"000001"}'),
      milliseconds: 7,
    };
  }

  behave(generation: KnownGeneration, { scene, params }: AnyHeard, key: string): OutsideAnswer {
    const appInfo = { frontEndUrl: 'https://app.example.com', userName: 'admin', password: 's3cret-initial' };
    const answer: Record<string, unknown> =
      scene === 'newInstance'
        ? { instanceId: this.instanceOf(params), ...(generation === 'saas-v1' ? { appInfo } : {}) }
        : scene === 'queryInstance'
          ? {
              info: String(params.instanceId)
                .split(',')
                .map((instanceId) => ({ instanceId, appInfo })),
            }
          : {};
    const built = buildAnswer({ generation, scene, answer, key });
    return {
      ok: true,
      status: built.status,
      headers: built.headers,
      body: Buffer.from(built.body),
      milliseconds: 9,
    };
  }

  instanceOf(params: AnyHeard['params']): string {
    const order = String(params.orderId);
    const known = this.#instances.get(order) ?? String(params.businessId);
    this.#instances.set(order, known);
    return known;
  }

  scenes(): string[] {
    return this.heard.map((h) => h.scene);
  }
}
