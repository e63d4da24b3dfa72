import { InvalidInput } from '@jishi/protocol';
import Type from 'typebox';
import { get, put, type Route } from '../../platform/http/route.ts';
import { CategoryMoved, RevisionNotFound } from './catalog.errors.ts';
import { toComparisonView } from './catalog.mapping.ts';
import { CategoriesView, ComparisonView } from './catalog.shapes.ts';
import { putCategories } from './categories.ts';
import { compareRevision } from './my-products.ts';

const code = Type.String({ pattern: '^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$' });
const words = (max: number) =>
  Type.Object(
    {
      'zh-CN': Type.String({ minLength: 1, maxLength: max }),
      en: Type.String({ minLength: 1, maxLength: max }),
    },
    { additionalProperties: false },
  );

const CategoriesBody = Type.Object(
  {
    categories: Type.Array(
      Type.Object(
        {
          code,
          name: words(40),
          brief: Type.Optional(words(120)),
          children: Type.Array(Type.Object({ code, name: words(40) }, { additionalProperties: false }), {
            maxItems: 40,
          }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 40 },
    ),
  },
  { additionalProperties: false },
);

export const operatorRoutes: readonly Route[] = [
  get('/api/operator/revisions/:revisionId/comparison', {
    id: 'operatorRevisions.compare',
    summary: 'A submitted revision beside the one that was live before it, field by field',
    permission: 'operator.review.decide',
    params: Type.Object({ revisionId: Type.String({ minLength: 1, maxLength: 64 }) }),
    reply: ComparisonView,
    errors: [RevisionNotFound],
    handle: async (ctx, { params }) => toComparisonView(await compareRevision(ctx, params.revisionId)),
  }),
  put('/api/operator/categories', {
    id: 'operatorCategories.put',
    summary: 'Replace the category menu; what is left out is hidden and its products keep their place',
    permission: 'operator.catalog.manage',
    body: CategoriesBody,
    reply: CategoriesView,
    errors: [CategoryMoved, InvalidInput],
    handle: async (ctx, { body }) =>
      ({ categories: [...(await putCategories(ctx, body.categories))] }) as never,
  }),
];
