/** Answers of SaaS V2.0 with their types; the judging is the same for all generations (`answer.ts`). */
import { readAnswer } from './answer.ts';
import type { HttpAnswer, ParsedAnswer } from './contract.ts';
import type { InstanceInfo, SaasV2Answer, SaasV2Scene } from './saas-v2.ts';

export { describeBroken } from './answer.ts';

/**
 * @example
 * const parsed = parseAnswer('newInstance', received, { key, requireBodySign: false });
 * if (parsed.kind === 'ok') remember(parsed.answer.instanceId);
 */
export function parseAnswer<S extends SaasV2Scene>(
  scene: S,
  received: HttpAnswer,
  options: { readonly key: string; readonly requireBodySign?: boolean },
): ParsedAnswer<SaasV2Answer<S>> {
  const { key, requireBodySign = false } = options;
  // Read by this scene's own table; TypeScript cannot follow the table through its name.
  return readAnswer({
    generation: 'saas-v2',
    scene,
    received,
    key,
    compat: { requireBodySign },
  }) as ParsedAnswer<SaasV2Answer<S>>;
}

/**
 * The entry of our instance. An opening is ready when queryInstance answers 000000 *and* this finds it;
 * its appInfo may legitimately be missing (6.2).
 */
export function findInstance(
  answer: SaasV2Answer<'queryInstance'>,
  instanceId: string,
): InstanceInfo | undefined {
  return answer.info?.find((instance) => instance.instanceId === instanceId);
}
