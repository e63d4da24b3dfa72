/** All generations in one record, and the few questions that everybody asks of it. */
import { licenseCode } from './license-code.ts';
import { licenseOnline } from './license-online.ts';
import { licenseV1 } from './license-v1.ts';
import type { Edition, FieldRule, Generation, GenerationModel, SceneModel, VariantModel } from './model.ts';
import { openApi } from './open-api.ts';
import { orderNotify } from './order-notify.ts';
import { saasV1 } from './saas-v1.ts';
import { saasV2 } from './saas-v2.ts';

/** The generations that are described as data; the joint-operation kit has its names reserved only. */
export type KnownGeneration = Exclude<Generation, 'kit-v1' | 'kit-v2'>;

export const generations: Readonly<Record<KnownGeneration, GenerationModel>> = {
  'saas-v1': saasV1,
  'saas-v2': saasV2,
  'license-online': licenseOnline,
  'license-code': licenseCode,
  'license-v1': licenseV1,
  'order-notify': orderNotify,
  'open-api': openApi,
};

export const knownGenerations = Object.keys(generations) as readonly KnownGeneration[];

export function isKnownGeneration(name: string): name is KnownGeneration {
  return Object.hasOwn(generations, name);
}

/** A generation or scene was named that the model does not have (or not in this edition): a caller's bug. */
export class UnknownSceneError extends Error {
  constructor(generation: string, scene: string, edition: Edition) {
    super(`There is no scene ${scene} in ${generation} of the ${edition} edition`);
    this.name = 'UnknownSceneError';
  }
}

/** Names of the scenes that an edition has, in the order of the page. */
export function scenesOf(generation: KnownGeneration, edition: Edition = 'CN'): readonly string[] {
  const model = generations[generation];
  if (!isIn(model.editions, edition)) return [];
  return Object.keys(model.scenes).filter((scene) => isIn(model.scenes[scene]!.editions, edition));
}

/**
 * One scene as an edition has it: values and variants that the edition lacks are gone.
 *
 * @throws UnknownSceneError
 */
export function sceneOf(generation: Generation, scene: string, edition: Edition = 'CN'): SceneModel {
  const model = isKnownGeneration(generation) ? generations[generation] : undefined;
  const found = model && Object.hasOwn(model.scenes, scene) ? model.scenes[scene] : undefined;
  if (!model || !found || !isIn(model.editions, edition) || !isIn(found.editions, edition)) {
    throw new UnknownSceneError(generation, scene, edition);
  }
  const parameters = found.parameters.map((rule) => ruleIn(rule, edition));
  const { variants } = found;
  return {
    ...found,
    parameters,
    ...(variants ? { variants: variants.filter((variant) => isPossible(variant, parameters)) } : {}),
  };
}

function isIn(editions: readonly Edition[] | undefined, edition: Edition): boolean {
  return editions === undefined || editions.includes(edition);
}

function ruleIn(rule: FieldRule, edition: Edition): FieldRule {
  const { valueEditions } = rule;
  return {
    ...rule,
    ...(rule.optionalIn?.includes(edition) ? { mandatory: false } : {}),
    ...(valueEditions && rule.allowed
      ? { allowed: rule.allowed.filter((value) => isIn(valueEditions[value], edition)) }
      : {}),
  };
}

function isPossible(variant: VariantModel, parameters: readonly FieldRule[]): boolean {
  return parameters.every((rule) => {
    const value = variant.params[rule.name];
    return value === undefined || !rule.allowed || rule.allowed.includes(String(value));
  });
}
