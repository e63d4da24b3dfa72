import { InvalidInput, type ProductId } from '@jishi/protocol';
import Type from 'typebox';
import { get, put, type Route } from '../../platform/http/route.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { ProductNotFound, SpecificationNotFound } from './catalog.errors.ts';
import { VOID_REASONS } from './upgrade.rules.ts';
import { myUpgradeRules, setMyUpgradeRule, UpgradeNotSupported } from './upgrades.ts';

const Code = Type.String({ minLength: 1, maxLength: 64 });
const Params = Type.Object({ productId: Code });
const Reason = Type.Enum([...VOID_REASONS]);
const Step = Type.Unsafe<number | null>({
  type: ['integer', 'null'],
  minimum: 1,
  maximum: 5,
  description: 'Seats are added in so many times their own step; null: none may be added',
});
const RulesView = Type.Object({
  isSupported: Type.Boolean({ description: 'The product’s generation has an upgrade interface' }),
  rules: Type.Array(
    Type.Object({
      skuCode: Type.String(),
      targets: Type.Array(Type.String(), { description: 'SKUs of this product that it may become' }),
      scaleOutStep: Step,
      void: Type.Union([Reason, Type.Null()], {
        description: 'Why the rule does not hold now (CHG-1); null when it does',
      }),
      voidTargets: Type.Record(Type.String(), Reason, {
        description: 'Targets that do not hold now, and why',
      }),
    }),
  ),
});

export const upgradeRoutes: readonly Route[] = [
  get('/api/seller/products/:productId/upgrade-rules', {
    id: 'sellerProducts.upgradeRules',
    summary: 'What buyers of my product may change within their term',
    permission: 'seller.product.read',
    params: Params,
    reply: RulesView,
    errors: [ProductNotFound],
    handle: (ctx, { params }) => viewOf(ctx, params.productId),
  }),
  put('/api/seller/products/:productId/upgrade-rules/:skuCode', {
    id: 'sellerProducts.setUpgradeRule',
    summary: 'Set the upgrade rule of one specification; no targets and no step take it away',
    description:
      'Seller spec 7.3: targets are other period-billed specifications of the product that cost no less (CHG-1). The case of the upgrade interface must have passed and been saved.',
    permission: 'seller.product.publish',
    params: Type.Object({ productId: Code, skuCode: Code }),
    body: Type.Object(
      { targets: Type.Array(Code, { maxItems: 50 }), scaleOutStep: Step },
      { additionalProperties: false },
    ),
    reply: RulesView,
    errors: [ProductNotFound, SpecificationNotFound, UpgradeNotSupported, InvalidInput],
    handle: async (ctx, { params, body }) => {
      const { skuCode } = params;
      await setMyUpgradeRule(ctx, params.productId as ProductId, { skuCode, ...body });
      return viewOf(ctx, params.productId);
    },
  }),
];

async function viewOf(ctx: ReadContext, productId: string) {
  const { isSupported, rules } = await myUpgradeRules(ctx, productId as ProductId);
  return {
    isSupported,
    rules: rules.map((rule) => ({
      ...rule,
      targets: [...rule.targets],
      voidTargets: { ...rule.voidTargets },
    })),
  };
}
