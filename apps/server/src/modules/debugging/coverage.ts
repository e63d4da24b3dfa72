/** Which saved cases cover what a product asks of its address (section 12, seller-side 9.4). Pure. */
import type { ChargingMode, LocalText } from '@jishi/protocol';
import {
  generations,
  type KnownGeneration,
  type RequiredCase,
  requiredCases,
  sceneOf,
  type WireChargingMode,
} from '@jishi/protocol/seller/index.ts';

export interface Case {
  readonly generation: string;
  readonly scene: string;
  readonly variant: string | null;
}

/** The cases of several charging modes together, each once. */
export function requiredOf(
  generation: KnownGeneration,
  modes: readonly (ChargingMode | WireChargingMode)[],
): readonly RequiredCase[] {
  const all = modes.flatMap((mode) => requiredCases(generation, mode as WireChargingMode));
  return [...new Map(all.map((one) => [`${one.scene} ${one.variant ?? ''}`, one])).values()];
}

export function covers(one: Case, required: RequiredCase): boolean {
  return (
    one.generation === required.generation &&
    one.scene === required.scene &&
    (required.variant === undefined || one.variant === required.variant)
  );
}

/** "创建实例 newInstance", for lists of what is missing. */
export function nameOf({ generation, scene, variant }: RequiredCase): LocalText {
  const model = generations[generation].scenes[scene] ?? sceneOf(generation, scene);
  const title = model.variants?.find(({ name }) => name === variant)?.title;
  return {
    'zh-CN': title ? `${model.title.zh}（${title.zh}）` : model.title.zh,
    en: title ? `${model.title.en} (${title.en})` : model.title.en,
  };
}
