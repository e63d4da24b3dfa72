/** Reference pages of the seller protocol, one per generation and scene, written from the model. */
import { meaningOfCode } from '../seller/answer.ts';
import {
  generations,
  type KnownGeneration,
  knownGenerations,
  sceneOf,
  scenesOf,
} from '../seller/generations.ts';
import type { FieldRule, GenerationModel, SceneModel, Words } from '../seller/model.ts';
import { retryPolicies } from '../seller/retry-policies.ts';
import { v1Envelope } from '../seller/saas-v1.ts';
import { curlOf, exampleAnswer, exampleCall, exampleKeyOf } from './example.ts';
import { authWords, bodySignWords, describePolicy, pageWords } from './words.ts';

export interface ReferencePage {
  /** `saas-v2/new-instance`: the file's name without language and ending. */
  readonly slug: string;
  readonly generation: KnownGeneration;
  readonly scene: string;
  readonly title: Words;
  /** Markdown. */
  readonly body: Words;
}

/**
 * Every page, in the order of the specification. Pure: a script writes them with
 * `for (const page of referencePages()) write(`${page.slug}.zh.md`, page.body.zh)`.
 */
export function referencePages(): readonly ReferencePage[] {
  return knownGenerations.flatMap((generation) =>
    scenesOf(generation).map((scene): ReferencePage => {
      const page = { model: generations[generation], scene: sceneOf(generation, scene), generation };
      return {
        slug: `${generation}/${scene.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        generation,
        scene,
        title: page.scene.title,
        body: { zh: render(page, 'zh'), en: render(page, 'en') },
      };
    }),
  );
}

/** The table of contents: every generation with its pages, links as the files lie. */
export function referenceContents(pages: readonly ReferencePage[], lang: keyof Words): string {
  const parts = knownGenerations.map((generation) => {
    const links = pages
      .filter((page) => page.generation === generation)
      .map(({ title, scene, slug }) => `- [${title[lang]} \`${scene}\`](${slug}.${lang}.md)`);
    return `## ${generations[generation].title[lang]}\n\n${links.join('\n')}`;
  });
  return `# ${pageWords.contents[lang]}\n\n${parts.join('\n\n')}\n`;
}

type Lang = keyof Words;
interface Page {
  readonly model: GenerationModel;
  readonly scene: SceneModel;
  readonly generation: KnownGeneration;
}

function render(page: Page, lang: Lang): string {
  const { model, scene } = page;
  const w = (words: Words) => words[lang];
  const pieces = [
    `# ${w(model.title)}: ${w(scene.title)} \`${scene.activity}\``,
    `${w(pageWords.trigger)}: ${w(scene.trigger)}`,
    requestTable(page, lang),
    `## ${w(pageWords.parameters)}`,
    fieldTable([...scene.parameters, ...(model.method === 'GET' && !scene.endpoint ? v1Envelope : [])], lang),
    ...variantList(scene, lang),
    `## ${w(pageWords.answer)}`,
    scene.answer.length === 0 ? w(pageWords.noMembers) : fieldTable(scene.answer, lang),
    ...(scene.endpoint ? [] : [`${w(pageWords.bodySign)}: ${w(bodySignWords[model.bodySign])}`]),
    `## ${w(pageWords.codes)}`,
    codeTable(page, lang),
    `## ${w(pageWords.repeated)}`,
    `${w(scene.secondCall)}\n\n${w(pageWords.knownBy)}: ${scene.idempotencyKey.map((name) => `\`${name}\``).join(', ')}`,
    ...(scene.endpoint
      ? []
      : [`## ${w(pageWords.retries)}`, w(describePolicy(retryPolicies[scene.retryPolicy]))]),
    ...examples(page, lang),
  ];
  return `${pieces.join('\n\n')}\n`;
}

function requestTable({ model, scene }: Page, lang: Lang): string {
  const w = (words: Words) => words[lang];
  const { endpoint } = scene;
  const document =
    scene.endpoint && scene.section === '3.1' ? 'seller-protocol-license' : model.spec.document;
  const rows = [
    [w(pageWords.method), endpoint?.method ?? model.method],
    [w(pageWords.address), endpoint ? `\`${endpoint.path}\`` : w(pageWords.ownAddress)],
    [w(pageWords.authentication), w(authWords[endpoint?.auth ?? model.auth])],
    [w(pageWords.timeout), `${model.timeoutSeconds} s`],
    [w(pageWords.section), `${document} ${scene.section}`],
  ];
  return table([w(pageWords.request), ''], rows);
}

function fieldTable(rules: readonly FieldRule[], lang: Lang): string {
  const w = (words: Words) => words[lang];
  const head = [pageWords.name, pageWords.need, pageWords.type, pageWords.values, pageWords.meaning].map(w);
  return table(head, fieldRows(rules, lang, ''));
}

function fieldRows(rules: readonly FieldRule[], lang: Lang, path: string): string[][] {
  return rules.flatMap((rule) => {
    const name = path + rule.name;
    const type = rule.type + (rule.max === undefined ? '' : `(${rule.max})`);
    const layout = rule.format ?? (rule.isSensitive ? 'AES-CBC' : undefined);
    const values = (rule.allowed ?? (layout ? [layout] : [])).map((value) => `\`${value}\``).join(', ');
    const row = [`\`${name}\``, rule.mandatory ? 'M' : 'O', type, values, rule.meaning[lang]];
    const inner = `${name}${rule.type === 'List' ? '[]' : ''}.`;
    return [row, ...(rule.members ? fieldRows(rule.members, lang, inner) : [])];
  });
}

function variantList(scene: SceneModel, lang: Lang): string[] {
  if (!scene.variants) return [];
  const lines = scene.variants.map(({ name, title, params }) => {
    const values = Object.entries(params).map(([key, value]) => `\`${key}=${value}\``);
    return `- \`${name}\` ${title[lang]}${values.length > 0 ? `: ${values.join(', ')}` : ''}`;
  });
  return [`### ${pageWords.variants[lang]}`, lines.join('\n')];
}

function codeTable({ model, scene }: Page, lang: Lang): string {
  const rows = scene.resultCodes.map((code) => {
    const status = scene.endpoint?.codes[code]?.status;
    const meaning = meaningOfCode(model, scene, code)[lang];
    return [`\`${code}\``, status === undefined ? meaning : `HTTP ${status} · ${meaning}`];
  });
  return table([pageWords.code[lang], pageWords.meaning[lang]], rows);
}

function examples({ generation, scene }: Page, lang: Lang): string[] {
  const { activity } = scene;
  const answer = exampleAnswer(generation, activity);
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  return [
    `## ${pageWords.example[lang]}`,
    `${pageWords.exampleKey[lang]} \`${exampleKeyOf(generation, activity)}\``,
    fence('sh', curlOf(exampleCall(generation, activity))),
    `### ${pageWords.exampleAnswer[lang]}`,
    fence('http', [`HTTP/1.1 ${answer.status}`, ...headers, '', answer.body].join('\n')),
  ];
}

const fence = (kind: string, text: string) => `\`\`\`${kind}\n${text}\n\`\`\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
