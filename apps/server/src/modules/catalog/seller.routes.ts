import { InvalidInput, InvalidTransition, type ProductId, say } from '@jishi/protocol';
import Type from 'typebox';
import { pageOf } from '../../platform/http/cursor.ts';
import { get, post, put, type Route } from '../../platform/http/route.ts';
import { Page, PageQuery } from '../../platform/http/shapes.ts';
import { sellerOf } from '../sellers/index.ts';
import {
  DraftConflict,
  NothingToSubmit,
  ProductNotFound,
  SlugTaken,
  SpecificationNotFound,
  TakeDownNotConfirmed,
} from './catalog.errors.ts';
import { toDraftView, toMyProductRowView, toMyProductView, toProductHeadView } from './catalog.mapping.ts';
import {
  DraftView,
  MyProductHead,
  MyProductRowView,
  MyProductView,
  ProblemsView,
  ProductStateShape,
  RevisionStateShape,
} from './catalog.shapes.ts';
import { ProductContent } from './content.ts';
import { createDraft, saveDraft } from './draft.ts';
import { SpecKindFrozen } from './frozen.rules.ts';
import { getMyProduct, listMyProducts } from './my-products.ts';
import { RevisionLocked } from './revision.errors.ts';
import { hideProduct, showProduct, takeDownProduct, takeDownSpecification } from './sale.ts';
import { formProblems, submitDraft, withdrawSubmission } from './submit.ts';

const ProductParams = Type.Object({ productId: Type.String({ minLength: 1, maxLength: 64 }) });
const SpecificationParams = Type.Object({
  productId: Type.String({ minLength: 1, maxLength: 64 }),
  specId: Type.String({ minLength: 1, maxLength: 32 }),
});
const Confirm = Type.Object(
  { confirm: Type.Boolean({ description: 'A take-down cannot be undone' }) },
  { additionalProperties: false },
);
const Version = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const id = (text: string) => text as ProductId;

export const sellerRoutes: readonly Route[] = [
  get('/api/seller/products', {
    id: 'sellerProducts.list',
    summary: 'My products, newest change first',
    permission: 'seller.product.read',
    query: Type.Object(
      {
        ...PageQuery,
        state: Type.Optional(ProductStateShape),
        openState: Type.Optional(RevisionStateShape),
        category: Type.Optional(Type.String({ maxLength: 64 })),
        q: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the name, address or id' })),
      },
      { additionalProperties: false },
    ),
    reply: Page(MyProductRowView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const rows = await listMyProducts(ctx, { ...query, limit });
      return pageOf(rows, limit, toMyProductRowView, (row) => [row.updatedAt, row.id]);
    },
  }),
  post('/api/seller/products', {
    id: 'sellerProducts.create',
    summary: 'Start a new product as a draft, however little of it is written',
    permission: 'seller.product.publish',
    status: 201,
    body: Type.Object(
      {
        slug: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 60,
            description: 'Address under /products/; made up when left out',
          }),
        ),
        content: Type.Optional(ProductContent),
      },
      { additionalProperties: false },
    ),
    bodyLimit: 262_144,
    reply: DraftView,
    errors: [SlugTaken, InvalidInput],
    handle: async (ctx, { body }) => toDraftView(await createDraft(ctx, body)),
  }),
  get('/api/seller/products/:productId', {
    id: 'sellerProducts.get',
    summary: 'One of my products: live and open revision, specifications with their codes',
    permission: 'seller.product.read',
    params: ProductParams,
    reply: MyProductView,
    errors: [ProductNotFound],
    handle: async (ctx, { params }) =>
      toMyProductView(await getMyProduct(ctx, id(params.productId)), (await sellerOf(ctx)).feeBasisPoints),
  }),
  put('/api/seller/products/:productId/draft', {
    id: 'sellerProducts.saveDraft',
    summary: 'Save the form as it is; incomplete is fine',
    description:
      '`version` is the version the form was loaded at, 0 when the product had no open revision. A save over a newer draft is refused with DRAFT_CONFLICT and changes nothing.',
    permission: 'seller.product.publish',
    params: ProductParams,
    body: Type.Object({ version: Version, content: ProductContent }, { additionalProperties: false }),
    bodyLimit: 262_144,
    reply: DraftView,
    errors: [ProductNotFound, DraftConflict, RevisionLocked],
    handle: async (ctx, { params, body }) => toDraftView(await saveDraft(ctx, id(params.productId), body)),
  }),
  get('/api/seller/products/:productId/problems', {
    id: 'sellerProducts.problems',
    summary: 'What still keeps the open revision from being submitted, field by field',
    permission: 'seller.product.read',
    params: ProductParams,
    reply: ProblemsView,
    errors: [ProductNotFound, NothingToSubmit, SpecKindFrozen],
    handle: async (ctx, { params }) => {
      const { product, open } = await getMyProduct(ctx, id(params.productId));
      if (!open) throw new NothingToSubmit();
      const problems = await formProblems(ctx, product, open);
      return {
        problems: problems.map(({ field, rule, text }) => ({ field, rule, message: say(text, ctx.lang) })),
      };
    },
  }),
  post('/api/seller/products/:productId/submit', {
    id: 'sellerProducts.submit',
    summary: 'Send the open revision to review; the live one stays on sale',
    permission: 'seller.product.publish',
    params: ProductParams,
    body: Type.Object({ version: Type.Optional(Version) }, { additionalProperties: false }),
    reply: DraftView,
    errors: [
      ProductNotFound,
      NothingToSubmit,
      DraftConflict,
      InvalidTransition,
      InvalidInput,
      SpecKindFrozen,
    ],
    handle: async (ctx, { params, body }) => toDraftView(await submitDraft(ctx, id(params.productId), body)),
  }),
  post('/api/seller/products/:productId/withdraw', {
    id: 'sellerProducts.withdraw',
    summary: 'Take a submission back before it is decided',
    permission: 'seller.product.publish',
    params: ProductParams,
    reply: DraftView,
    errors: [ProductNotFound, NothingToSubmit, InvalidTransition],
    handle: async (ctx, { params }) => toDraftView(await withdrawSubmission(ctx, id(params.productId))),
  }),
  post('/api/seller/products/:productId/hide', {
    id: 'sellerProducts.hide',
    summary: 'Take out of lists and search at once; the address still works',
    permission: 'seller.product.publish',
    params: ProductParams,
    reply: MyProductHead,
    errors: [ProductNotFound, InvalidTransition],
    handle: async (ctx, { params }) => toProductHeadView(await hideProduct(ctx, id(params.productId))),
  }),
  post('/api/seller/products/:productId/show', {
    id: 'sellerProducts.show',
    summary: 'Bring a hidden product back into lists and search',
    permission: 'seller.product.publish',
    params: ProductParams,
    reply: MyProductHead,
    errors: [ProductNotFound, InvalidTransition],
    handle: async (ctx, { params }) => toProductHeadView(await showProduct(ctx, id(params.productId))),
  }),
  post('/api/seller/products/:productId/take-down', {
    id: 'sellerProducts.takeDown',
    summary: 'Stop selling a product for good; running instances live on',
    permission: 'seller.product.publish',
    params: ProductParams,
    body: Confirm,
    reply: MyProductHead,
    errors: [ProductNotFound, InvalidTransition, TakeDownNotConfirmed],
    handle: async (ctx, { params, body }) =>
      toProductHeadView(await takeDownProduct(ctx, id(params.productId), body)),
  }),
  post('/api/seller/products/:productId/specifications/:specId/take-down', {
    id: 'sellerProducts.takeDownSpecification',
    summary: 'Stop selling one specification for good; with the last one the product is discontinued',
    permission: 'seller.product.publish',
    params: SpecificationParams,
    body: Confirm,
    reply: MyProductHead,
    errors: [ProductNotFound, SpecificationNotFound, InvalidTransition, TakeDownNotConfirmed],
    handle: async (ctx, { params, body }) =>
      toProductHeadView(
        await takeDownSpecification(ctx, id(params.productId), { specId: params.specId, ...body }),
      ),
  }),
];
