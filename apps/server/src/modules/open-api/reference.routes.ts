import { defineRefusal } from '@jishi/protocol';
import { type ReferencePage, referencePages } from '@jishi/protocol/reference/index.ts';
import { generations, type Words } from '@jishi/protocol/seller/index.ts';
import Type from 'typebox';
import { get, type Route } from '../../platform/http/route.ts';
import { Text } from '../../platform/http/shapes.ts';

export const ReferencePageNotFound = defineRefusal({
  code: 'REFERENCE_PAGE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这一页接口参考', en: 'There is no such reference page' },
});

let written: readonly ReferencePage[] | undefined;
/** Written from the model at the first question; they change with a release only. */
const pages = () => {
  written ??= referencePages();
  return written;
};

const both = ({ zh, en }: Words) => ({ 'zh-CN': zh, en });
const Entry = {
  slug: Type.String({ description: 'generation/scene' }),
  generation: Type.String(),
  generationTitle: Text,
  scene: Type.String(),
  title: Text,
};
const entryOf = ({ slug, generation, scene, title }: ReferencePage) => ({
  slug,
  generation,
  generationTitle: both(generations[generation].title),
  scene,
  title: both(title),
});
const Part = Type.String({ minLength: 1, maxLength: 64, pattern: '^[a-z0-9-]+$' });

/** The seller protocol for people: the same pages as `docs/protocol`, written from the model. */
export const referenceRoutes: readonly Route[] = [
  get('/api/protocol-reference', {
    id: 'protocolReference.list',
    summary: 'Pages of the seller protocol reference, in the order of the specification',
    permission: 'public',
    reply: Type.Object({ items: Type.Array(Type.Object(Entry)) }),
    handle: async () => ({ items: pages().map(entryOf) }),
  }),
  get('/api/protocol-reference/:generation/:scene', {
    id: 'protocolReference.get',
    summary: 'One page of the seller protocol reference, as markdown in both languages',
    permission: 'public',
    params: Type.Object({ generation: Part, scene: Part }),
    reply: Type.Object({ ...Entry, body: Text }),
    errors: [ReferencePageNotFound],
    handle: async (_ctx, { params }) => {
      const page = pages().find(({ slug }) => slug === `${params.generation}/${params.scene}`);
      if (!page) throw new ReferencePageNotFound();
      return { ...entryOf(page), body: both(page.body) };
    },
  }),
];
