/** Which cases a product's address must have passed before it may be published. */
import { generations, type KnownGeneration, sceneOf, scenesOf } from './generations.ts';
import type { Edition, WireChargingMode } from './model.ts';

export interface RequiredCase {
  readonly generation: KnownGeneration;
  readonly scene: string;
  /** This very variant; absent when any variant of the scene will do. */
  readonly variant?: string;
}

export interface RequiredCaseOptions {
  /** The product sells upgrades: the upgrade scene is needed too. */
  readonly upgrade?: boolean;
  /** A joint License product needs the code notices, which are else the seller's choice (seller-side 9.4). */
  readonly joint?: boolean;
  /** Also list the push that the seller makes itself, for on-demand and packages. */
  readonly withUsagePush?: boolean;
  readonly edition?: Edition;
}

/**
 * SaaS: the matrix of section 12, for V1 with its rule of variants (13.4). License: five cases of an online
 * License, whatever the charging mode (License 2.8). An on-demand package is bought for an on-demand
 * instance, so its products need both creations; section 12 asks on-demand products for no package case,
 * which the list of seller-side 9.4 does, and the protocol text wins.
 */
export function requiredCases(
  generation: KnownGeneration,
  chargingMode: WireChargingMode,
  options: RequiredCaseOptions = {},
): readonly RequiredCase[] {
  if (generations[generation].direction === 'TO_PLATFORM') return [];
  const modes: readonly (WireChargingMode | undefined)[] =
    chargingMode === 'ON_DEMAND_PKG' ? ['ON_DEMAND', 'ON_DEMAND_PKG', undefined] : [chargingMode, undefined];
  const cases = scenesOf(generation, options.edition).flatMap((name): RequiredCase[] => {
    const scene = sceneOf(generation, name, options.edition);
    const isAsked =
      (options.upgrade === true && UPGRADES.has(name) && scene.neededFor[chargingMode] !== '-') ||
      (options.joint === true && generation === 'license-code') ||
      generation === 'order-notify';
    if (scene.neededFor[chargingMode] !== 'M' && !isAsked) return [];
    const demanded = (scene.variants ?? []).filter((v) => v.isRequired && modes.includes(v.chargingMode));
    return demanded.length === 0
      ? [{ generation, scene: name }]
      : demanded.map((v) => ({ generation, scene: name, variant: v.name }));
  });
  const isMetered = chargingMode === 'ON_DEMAND' || chargingMode === 'ON_DEMAND_PKG';
  const isSaas = generation === 'saas-v1' || generation === 'saas-v2';
  return options.withUsagePush && isMetered && isSaas
    ? [...cases, { generation: 'open-api', scene: 'usagePush' }]
    : cases;
}

const UPGRADES: ReadonlySet<string> = new Set(['upgrade', 'upgradeInstance']);
