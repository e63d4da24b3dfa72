import type { ProductId } from '@jishi/protocol';
import Type from 'typebox';
import { get, put, type Route } from '../../platform/http/route.ts';
import { ProductNotFound } from './catalog.errors.ts';
import {
  ASKS,
  type DeliverySettings,
  GenerationFixed,
  myDelivery,
  PRODUCT_GENERATIONS,
  setMyDelivery,
} from './delivery.ts';

const ProductParams = Type.Object({ productId: Type.String({ minLength: 1, maxLength: 64 }) });
const Compat = Type.Object(
  {
    testFlagZero: Type.Optional(Type.Boolean({ description: 'Send testFlag=0 on real traffic (2.9)' })),
    requireBodySign: Type.Optional(Type.Boolean({ description: 'Refuse answers without Body-Sign (3.4)' })),
    innerHash: Type.Optional(
      Type.Enum(['KEYED', 'PLAIN'], {
        description: 'PLAIN: the body is hashed without the key (section 16)',
      }),
    ),
    hexCase: Type.Optional(
      Type.Enum(['upper', 'lower'], { description: 'Case of the signature (section 16)' }),
    ),
    edition: Type.Optional(
      Type.Enum(['CN', 'INTL', 'EU'], { description: 'Which scenes and values exist (7)' }),
    ),
    encryptType: Type.Optional(
      Type.Enum(['1', '2'], { description: '1 AES-256, 2 AES-128, for personal data that we send (3.5)' }),
    ),
  },
  { additionalProperties: false, description: 'Compatibility switches; an absent one is the published norm' },
);
const settings = {
  generation: Type.Enum([...PRODUCT_GENERATIONS]),
  compat: Compat,
  asks: Type.Array(Type.Enum([...ASKS]), {
    maxItems: ASKS.length,
    description:
      'V1 only: USER sends the ordering user’s id and name, EMAIL the encrypted e-mail address (5.1)',
  }),
};
const DeliveryBody = Type.Object(settings, { additionalProperties: false });
const DeliveryView = Type.Object({
  ...settings,
  isGenerationFixed: Type.Boolean({ description: 'A product that was listed keeps its generation' }),
});

export const deliveryRoutes: readonly Route[] = [
  get('/api/seller/products/:productId/delivery', {
    id: 'sellerProducts.delivery',
    summary: 'How the production interface of my product is called: generation and compatibility switches',
    permission: 'seller.product.read',
    params: ProductParams,
    reply: DeliveryView,
    errors: [ProductNotFound],
    handle: async (ctx, { params }) => toView(await myDelivery(ctx, params.productId as ProductId)),
  }),
  put('/api/seller/products/:productId/delivery', {
    id: 'sellerProducts.setDelivery',
    summary: 'Change it; switches hold from the next call on, the generation until the first listing',
    permission: 'seller.product.publish',
    params: ProductParams,
    body: DeliveryBody,
    reply: DeliveryView,
    errors: [ProductNotFound, GenerationFixed],
    handle: async (ctx, { params, body }) =>
      toView(await setMyDelivery(ctx, params.productId as ProductId, body as DeliverySettings)),
  }),
];

const toView = (view: Awaited<ReturnType<typeof myDelivery>>) => ({
  generation: view.generation,
  compat: { ...view.compat },
  asks: [...view.asks],
  isGenerationFixed: view.isGenerationFixed,
});
