import { verifyV2 } from '@jishi/protocol/seller/index.ts';
import type { Outside, OutsideAnswer, OutsideRequest } from '../../platform/world/world.ts';

export interface Heard {
  readonly host: string;
  readonly activity: string;
  readonly body: Record<string, string>;
  readonly url: string;
}

/** What the seller does with the next request of an activity; undefined means: behave. */
export type Whim = (heard: Heard) => OutsideAnswer | Promise<OutsideAnswer> | undefined;

export const lost = (reason: string): OutsideAnswer => ({
  ok: false,
  reason,
  detail: `${reason} in a test`,
  milliseconds: 5,
});

export function says(body: unknown, status = 200): OutsideAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    ok: true,
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(text),
    milliseconds: 12,
  };
}

/**
 * A seller that keeps the protocol: it recognises a repeated order and answers the same instance. A test
 * gives it whims to be late, double, silent or wrong.
 */
export class FakeSeller implements Outside {
  readonly heard: Heard[] = [];
  /** instanceId by orderId + orderLineId: what was really created. */
  readonly instances = new Map<string, string>();
  /** Lasting whims by activity; a queue is consumed first. */
  readonly whims = new Map<string, Whim>();
  readonly once = new Map<string, Whim[]>();
  key = 'unknown';
  forged = 0;

  async request(input: OutsideRequest): Promise<OutsideAnswer> {
    const url = new URL(input.url);
    const body = JSON.parse(String(input.body)) as Record<string, string>;
    const heard: Heard = { host: url.host, activity: body.activity ?? '', body, url: input.url };
    this.heard.push(heard);
    const genuine = verifyV2({
      key: this.key,
      nonce: url.searchParams.get('nonce') ?? '',
      timestamp: url.searchParams.get('timestamp') ?? '',
      body: String(input.body),
      signature: url.searchParams.get('signature') ?? '',
    });
    if (!genuine) {
      this.forged += 1;
      return says({ resultCode: '000001' });
    }
    const whim = this.once.get(heard.activity)?.shift() ?? this.whims.get(heard.activity);
    return (await whim?.(heard)) ?? this.behave(heard);
  }

  behave({ activity, body }: Heard): OutsideAnswer {
    switch (activity) {
      case 'newInstance':
        return says({ resultCode: '000000', instanceId: this.create(body) });
      case 'queryInstance':
        return says({
          resultCode: '000000',
          info: [
            {
              instanceId: body.instanceId,
              appInfo: {
                frontEndUrl: 'https://app.example.com',
                userName: 'admin',
                password: 's3cret-initial',
              },
            },
          ],
        });
      default:
        return says({ resultCode: '000000' });
    }
  }

  create(body: Record<string, string>): string {
    const line = `${body.orderId}/${body.orderLineId}`;
    const known = this.instances.get(line);
    if (known) return known;
    const instanceId = body.businessId!;
    this.instances.set(line, instanceId);
    return instanceId;
  }

  said(activity: string): Heard[] {
    return this.heard.filter((h) => h.activity === activity);
  }
}
