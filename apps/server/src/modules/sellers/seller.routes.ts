import { InvalidTransition } from '@jishi/protocol';
import Type from 'typebox';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { IdText, line, Page, PageQuery } from '../../platform/http/shapes.ts';
import { findLatestReview, ReviewAlreadyPending } from '../approvals/index.ts';
import { accountIdOf } from '../identity/index.ts';
import { AgreementsNotAccepted, CapitalTooLow, LinkInText, SellerNotFound } from './seller.errors.ts';
import { toCard, toEntryReview, toMine } from './seller.mapping.ts';
import * as repository from './seller.repository.ts';
import {
  ApplicationBody,
  EntryReviewView,
  MySellerView,
  OperatorSellerView,
  SellerCard,
  SellerStateShape,
} from './seller.schemas.ts';
import { applyAsSeller, findSellerOfAccount, getSeller } from './seller.service.ts';

const Params = Type.Object({ sellerId: IdText });
const NullableReview = Type.Union([EntryReviewView, Type.Null()]);

export const sellerRoutes: readonly Route[] = [
  post('/api/seller/application', {
    id: 'seller.apply',
    summary: 'Apply to sell here, or again after a rejection',
    description:
      'Seller spec 3.5. Decided within three working days; `GET /api/seller` tells where it stands.',
    permission: 'seller.apply',
    status: 201,
    body: ApplicationBody,
    reply: Type.Object({ seller: MySellerView }),
    errors: [CapitalTooLow, AgreementsNotAccepted, LinkInText, InvalidTransition, ReviewAlreadyPending],
    handle: async (ctx, { body }) => ({
      seller: toMine(await applyAsSeller(ctx, { ...body, website: body.website ?? null })),
    }),
  }),
  get('/api/seller', {
    id: 'seller.get',
    summary: 'My seller record and where its application stands; nulls when I never applied',
    permission: 'account.read',
    reply: Type.Object({ seller: Type.Union([MySellerView, Type.Null()]), review: NullableReview }),
    handle: async (ctx) => {
      const seller = await findSellerOfAccount(ctx, accountIdOf(ctx));
      if (!seller) return { seller: null, review: null };
      const review = await findLatestReview(ctx, seller.id);
      return { seller: toMine(seller), review: review ? toEntryReview(review) : null };
    },
  }),
  get('/api/sellers/:sellerId', {
    id: 'sellers.get',
    summary: 'The public card of a seller',
    permission: 'public',
    params: Params,
    reply: Type.Object({ seller: SellerCard }),
    errors: [SellerNotFound],
    handle: async (ctx, { params }) => {
      const seller = await getSeller(ctx, params.sellerId);
      // An application is nobody else's business.
      if (seller.activatedAt === null) throw new SellerNotFound();
      return { seller: toCard(seller) };
    },
  }),
  get('/api/operator/sellers', {
    id: 'operatorSellers.list',
    summary: 'Sellers and applicants, newest first; search by company name or id',
    permission: 'operator.account.read',
    query: Type.Object(
      { ...PageQuery, state: Type.Optional(SellerStateShape), text: Type.Optional(line(1, 100)) },
      { additionalProperties: false },
    ),
    reply: Page(OperatorSellerView),
    handle: async (ctx, { query }) => {
      const limit = query.limit ?? 20;
      const after = decodeCursor(query.cursor, ['instant', 'text']);
      const rows = await repository.list(ctx, {
        state: query.state ?? null,
        text: query.text ?? null,
        after,
        limit,
      });
      return pageOf(
        rows,
        limit,
        (row) => ({ ...toMine(row), accountId: row.accountId }),
        (row) => [row.appliedAt, row.id],
      );
    },
  }),
  get('/api/operator/sellers/:sellerId', {
    id: 'operatorSellers.get',
    summary: 'One seller with everything the application says',
    permission: 'operator.account.read',
    params: Params,
    reply: Type.Object({ seller: OperatorSellerView, review: NullableReview }),
    errors: [SellerNotFound],
    handle: async (ctx, { params }) => {
      const seller = await getSeller(ctx, params.sellerId);
      const review = await findLatestReview(ctx, seller.id);
      return {
        seller: { ...toMine(seller), accountId: seller.accountId },
        review: review ? toEntryReview(review) : null,
      };
    },
  }),
];
