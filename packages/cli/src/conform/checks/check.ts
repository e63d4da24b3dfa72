/** What a check is, and how it tells what it found. */
import type { SceneParams, WireChargingMode, Words } from '@jishi/protocol/seller/index.ts';
import { describeReceived, describeSent } from '../evidence.ts';
import { type FindingCode, findingKinds } from '../findings.ts';
import type { Finding } from '../report.ts';
import type { Ask, Exchange, Session } from '../session.ts';

export interface Target {
  readonly session: Session;
  readonly traffic: 'test' | 'real';
  readonly mode: WireChargingMode;
  readonly scene: string;
  readonly variant: string | undefined;
  /** An instance that this run has opened; undefined before, and where there are none. */
  readonly instanceId: string | undefined;
}

export interface Check {
  readonly id: string;
  readonly title: Words;
  /** ACCEPT: pointless when the plain call fails. REFUSE: the seller must say no. */
  readonly kind: 'ACCEPT' | 'REFUSE';
  applies(target: Target): boolean;
  run(target: Target, found: Found): Promise<void>;
}

/** Notes a finding; the exchange becomes its evidence. */
export type Found = (code: FindingCode, exchange?: Exchange, detail?: Words) => void;

export const CREATION: ReadonlySet<string> = new Set(['newInstance', 'getLicense']);

/** Fresh ids for one call of the scene; what concerns an instance concerns the one of this run. */
export function askOf(target: Target, own: SceneParams = {}): Ask {
  const names = new Set(target.session.scene(target.scene).parameters.map(({ name }) => name));
  const orderId = target.session.orderId();
  const ids: Record<string, unknown> = {
    orderId,
    orderLineId: `${orderId}-000001`,
    eventId: orderId,
    ...(target.instanceId === undefined ? {} : { instanceId: target.instanceId }),
  };
  const params = Object.fromEntries(Object.entries(ids).filter(([name]) => names.has(name)));
  return { scene: target.scene, variant: target.variant, params: { ...params, ...own } };
}

export function collector(target: Target, into: Finding[]): Found {
  return (code, exchange, detail) => {
    // One cause, one line: the first exchange that shows it is evidence enough.
    const same = (f: Finding) => f.code === code && f.detail?.en === detail?.en;
    if (into.some(same)) return;
    const kind = findingKinds[code];
    const isLicense = target.session.options.generation.startsWith('license');
    into.push({
      code,
      severity: kind.severity,
      section: `${isLicense ? 'seller-protocol-license' : 'seller-protocol-saas'} ${isLicense ? kind.license : kind.saas}`,
      ...(detail ? { detail } : {}),
      ...(exchange
        ? {
            evidence: {
              request: describeSent(exchange, target.session.options.key),
              answer: describeReceived(exchange, target.session.options.key),
            },
          }
        : {}),
    });
  };
}

export const reasonWords = (exchange: Exchange): Words => {
  const { reply, code, json } = exchange;
  const text =
    reply.kind === 'none'
      ? `${reply.reason} ${reply.detail}`
      : code
        ? `resultCode ${code}${typeof json?.resultMsg === 'string' ? ` ${json.resultMsg.slice(0, 200)}` : ''}`
        : `HTTP ${reply.status}`;
  return { zh: text, en: text };
};
