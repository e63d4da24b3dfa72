/** What the debugging form is made of: the model's tables with an example in each field. Pure. */
import { type Lang, say } from '@jishi/protocol';
import {
  exampleParams,
  type FieldRule,
  generations,
  sceneOf,
  scenesOf,
} from '@jishi/protocol/seller/index.ts';
import Type, { type Static } from 'typebox';
import { GenerationShape } from './debugging.shapes.ts';
import { localText } from './run.ts';
import { DEBUGGED, FILLED_IN, readTrial } from './trial.ts';

export const FormView = Type.Object({
  generations: Type.Array(Type.Object({ generation: GenerationShape, title: Type.String() })),
  scenes: Type.Array(Type.Object({ scene: Type.String(), title: Type.String() })),
  variants: Type.Array(Type.Object({ variant: Type.String(), title: Type.String() })),
  generation: GenerationShape,
  scene: Type.String(),
  variant: Type.Union([Type.String(), Type.Null()]),
  trigger: Type.String(),
  secondCall: Type.String({ description: 'What a repeated call must bring' }),
  timeoutSeconds: Type.Integer(),
  fields: Type.Array(
    Type.Object({
      name: Type.String(),
      type: Type.Enum(['String', 'Integer', 'Decimal', 'Object', 'List']),
      isMandatory: Type.Boolean(),
      max: Type.Union([Type.Integer(), Type.Null()]),
      allowed: Type.Array(Type.String()),
      format: Type.Union([Type.String(), Type.Null()]),
      meaning: Type.String(),
      example: Type.String({ description: 'JSON for objects and lists; empty for none' }),
    }),
  ),
});

export function formOf(
  asked: { readonly generation?: string; readonly scene?: string; readonly variant?: string },
  lang: Lang,
): Static<typeof FormView> {
  const generation = asked.generation ?? 'saas-v2';
  const { scene, variant, model, ...trial } = readTrial(
    {
      generation,
      scene: asked.scene ?? scenesOf(generation as 'saas-v2')[0] ?? '',
      variant: asked.variant ?? null,
      params: {},
    },
    {},
    'query',
  );
  const examples = exampleParams({ generation: trial.generation, scene, ...(variant ? { variant } : {}) });
  const words = (text: { zh: string; en: string }) => say(localText(text), lang);
  const field = (rule: FieldRule) => {
    const example = examples[rule.name];
    return {
      name: rule.name,
      type: rule.type,
      isMandatory: rule.mandatory,
      max: rule.max ?? null,
      allowed: [...(rule.allowed ?? [])],
      format: rule.format ?? null,
      meaning: words(rule.meaning),
      example:
        example === undefined
          ? ''
          : typeof example === 'object'
            ? JSON.stringify(example, null, 2)
            : String(example),
    };
  };
  return {
    generations: DEBUGGED.map((one) => ({ generation: one, title: words(generations[one].title) })),
    scenes: scenesOf(trial.generation).map((name) => ({
      scene: name,
      title: words(sceneOf(trial.generation, name).title),
    })),
    variants: (model.variants ?? []).map(({ name, title }) => ({ variant: name, title: words(title) })),
    generation: trial.generation,
    scene,
    variant,
    trigger: words(model.trigger),
    secondCall: words(model.secondCall),
    timeoutSeconds: generations[trial.generation].timeoutSeconds,
    fields: model.parameters.filter(({ name }) => !FILLED_IN.has(name)).map(field),
  };
}
