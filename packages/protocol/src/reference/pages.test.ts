import { expect, test } from 'vitest';
import { readAnswer } from '../seller/answer.ts';
import { knownGenerations, sceneOf, scenesOf } from '../seller/generations.ts';
import type { FieldRule } from '../seller/model.ts';
import { verifyCall } from '../seller/verify.ts';
import { EXAMPLE_AT, exampleKeyOf } from './example.ts';
import { type ReferencePage, referenceContents, referencePages } from './pages.ts';

const pages = referencePages();
const cases = pages.map((page) => [page.slug, page] as const);

/** The pieces of a curl command as a POSIX shell would hand them over. */
function piecesOf(page: ReferencePage) {
  const command = /```sh\n([\s\S]*?)\n```/.exec(page.body.en)?.[1] ?? '';
  const words = [...command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ''),
  );
  const after = (flag: string) => words.flatMap((word, i) => (words[i - 1] === flag ? [word] : []));
  return {
    method: after('-X')[0]!,
    url: words[3]!,
    headers: Object.fromEntries(after('-H').map((line) => line.split(/: (.*)/s) as [string, string])),
    body: after('--data-binary')[0] ?? '',
  };
}

test('there is a page for every scene, each with a name of its own', () => {
  expect(pages).toHaveLength(knownGenerations.flatMap((generation) => scenesOf(generation)).length);
  expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
  expect(pages.map(({ slug }) => slug)).toContain('saas-v2/new-instance');
});

test.each(cases)('%s: the curl command verifies at its time, and not with another key', (_, page) => {
  const request = piecesOf(page);
  const { generation, scene } = page;
  const key = exampleKeyOf(generation, scene);
  expect(page.body.en).toContain(key);
  expect(verifyCall({ generation, request, keys: key, now: EXAMPLE_AT })).toMatchObject({
    kind: 'ok',
    scene,
  });
  expect(verifyCall({ generation, request, keys: 'x', now: EXAMPLE_AT })).toMatchObject({ code: '000001' });
});

test.each(cases)('%s: the answer shown is accepted', (_, { generation, scene, body }) => {
  const [head = '', bodyText = ''] = (/```http\n([\s\S]*?)\n```/.exec(body.zh)?.[1] ?? '').split('\n\n');
  const [statusLine = '', ...lines] = head.split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s) as [string, string]));
  const received = { status: Number(statusLine.split(' ')[1]), headers, bodyText };
  const key = exampleKeyOf(generation, scene);
  expect(readAnswer({ generation, scene, received, key })).toMatchObject({ kind: 'ok' });
});

test.each(cases)('%s names every field and code in both languages', (_, page) => {
  const { parameters, answer, resultCodes } = sceneOf(page.generation, page.scene);
  const expectNamed = (rules: readonly FieldRule[]) => {
    for (const rule of rules) {
      expect(page.body.zh).toContain(rule.meaning.zh);
      expect(page.body.en).toContain(`${rule.name}\``);
      expectNamed(rule.members ?? []);
    }
  };
  expectNamed([...parameters, ...answer]);
  for (const code of resultCodes) expect(page.body.zh).toContain(`\`${code}\``);
  const prose = page.body.en.replace(/```[\s\S]*?```/g, '');
  expect(prose).not.toMatch(/undefined|\p{Script=Han}/u);
});

test('the contents name every page once, as a link to its file', () => {
  const links = [...referenceContents(pages, 'en').matchAll(/\]\((.*?)\.en\.md\)/g)].map(([, slug]) => slug);
  expect(links).toEqual(pages.map(({ slug }) => slug));
});
