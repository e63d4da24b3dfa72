import { defineRefusal, type FieldProblem, InvalidInput, type ProductId } from '@jishi/protocol';
import { type KnownGeneration, scenesOf } from '@jishi/protocol/seller/index.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { ProductNotFound, SpecificationNotFound } from './catalog.errors.ts';
import type { PricePlan, Product, Specification } from './catalog.ts';
import { deliverySettingsOf } from './delivery.ts';
import { lockMine } from './draft.ts';
import { getMyProduct } from './my-products.ts';
import * as plans from './plan.repository.ts';
import * as products from './product.repository.ts';
import * as rules from './upgrade.repository.ts';
import { type UpgradeRule, type VoidReason, voidReasonOf, voidReasonOfTarget } from './upgrade.rules.ts';

export const UpgradeNotSupported = defineRefusal({
  code: 'UPGRADE_NOT_SUPPORTED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '接口版本 {generation} 没有升级接口，不能设置升级规则',
    en: 'The generation {generation} has no upgrade interface, so upgrade rules cannot be set',
  },
});

/** What a room downstream wants to see before a seller may allow upgrades; answers what is missing. */
export type UpgradeCheck = (
  ctx: ReadContext,
  of: {
    readonly product: Product;
    readonly generation: KnownGeneration;
    /** The scene that tells of an upgrade. */
    readonly scene: string;
  },
) => Promise<readonly FieldProblem[]>;
const checks: UpgradeCheck[] = [];

/** For the wiring: the catalogue asks without knowing whom. */
export function checkUpgradesBy(check: UpgradeCheck): void {
  checks.push(check);
}

const UPGRADE_SCENES = ['upgradeInstance', 'upgrade'];

/** The scene by which a generation is told of an upgrade; undefined where it has none. */
function upgradeSceneOf(generation: KnownGeneration): string | undefined {
  return scenesOf(generation).find((scene) => UPGRADE_SCENES.includes(scene));
}

type Spec = Specification & { readonly plans: readonly PricePlan[] };

async function sidesOf(ctx: ReadContext, productId: ProductId): Promise<Map<string, Spec>> {
  const [specs, current] = [
    await products.specificationsOf(ctx.db, productId),
    await plans.currentPlansOfProduct(ctx.db, productId),
  ];
  return new Map(
    specs.map((spec) => [
      spec.skuCode,
      { ...spec, plans: current.filter((plan) => plan.skuCode === spec.skuCode) },
    ]),
  );
}

export interface RuleView extends UpgradeRule {
  /** Why the whole rule does not hold now; null when it does. */
  readonly void: VoidReason | null;
  readonly voidTargets: Readonly<Record<string, VoidReason>>;
}

/** Rules of the actor's own product as they stand today, for its specifications that are billed by period. */
export async function myUpgradeRules(
  ctx: ReadContext,
  productId: ProductId,
): Promise<{ readonly isSupported: boolean; readonly rules: readonly RuleView[] }> {
  await getMyProduct(ctx, productId);
  const { generation } = await deliverySettingsOf(ctx, productId);
  const sides = await sidesOf(ctx, productId);
  const own = await rules.rulesOfProduct(ctx, productId);
  return {
    isSupported: upgradeSceneOf(generation) !== undefined,
    rules: own.flatMap((rule) => {
      const from = sides.get(rule.skuCode);
      if (!from) return [];
      const voidTargets = rule.targets.flatMap((target) => {
        const to = sides.get(target);
        const reason = to ? voidReasonOfTarget(from, to) : 'WITHDRAWN';
        return reason ? [[target, reason] as const] : [];
      });
      return [{ ...rule, void: voidReasonOf(from), voidTargets: Object.fromEntries(voidTargets) }];
    }),
  };
}

/**
 * Sets what may be changed within the term of one specification of the actor's own product; no targets and no step take
 * the rule away (7.3). The upgrade interface must have been debugged and its case saved before.
 */
export async function setMyUpgradeRule(
  ctx: WriteContext,
  productId: ProductId,
  rule: UpgradeRule,
): Promise<void> {
  const product = await lockMine(ctx, productId);
  const sides = await sidesOf(ctx, productId);
  const from = sides.get(rule.skuCode);
  if (!from) throw new SpecificationNotFound({ specId: rule.skuCode });
  if (rule.targets.length === 0 && rule.scaleOutStep === null) {
    await rules.removeRule(ctx, rule.skuCode);
    return;
  }
  const { generation } = await deliverySettingsOf(ctx, productId);
  const scene = upgradeSceneOf(generation);
  if (!scene) throw new UpgradeNotSupported({ generation });
  const wrong = problemsOf(from, rule, sides);
  for (const check of checks) wrong.push(...(await check(ctx, { product, generation, scene })));
  if (wrong.length > 0) throw new InvalidInput(wrong);
  await rules.putRule(ctx, productId, { ...rule, targets: [...new Set(rule.targets)] });
}

const SENTENCES: { readonly [R in VoidReason]: FieldProblem['text'] } = {
  WITHDRAWN: { 'zh-CN': '这个规格已下架', en: 'This specification is withdrawn' },
  NOT_PERIOD: {
    'zh-CN': '只有包周期、并且有相同周期价格的规格之间可以升级',
    en: 'Only specifications that are billed by period, with a price for the same period, can be upgraded',
  },
  PRICE_INVERTED: {
    'zh-CN': '目标规格比原规格便宜，那是降级',
    en: 'The target is cheaper than the original: that is a downgrade',
  },
};

function problemsOf(from: Spec, rule: UpgradeRule, sides: ReadonlyMap<string, Spec>): FieldProblem[] {
  const own = voidReasonOf(from);
  if (own) return [{ field: 'params.skuCode', rule: 'upgrade', text: SENTENCES[own] }];
  const wrong: FieldProblem[] = rule.targets.flatMap((target, n) => {
    const field = `body.targets.${n}`;
    const to = sides.get(target);
    if (!to || target === rule.skuCode) {
      return [
        {
          field,
          rule: 'specification',
          text: {
            'zh-CN': `这个商品没有别的规格 ${target}`,
            en: `This product has no other specification ${target}`,
          },
        },
      ];
    }
    const reason = voidReasonOfTarget(from, to);
    return reason ? [{ field, rule: 'upgrade', text: SENTENCES[reason] }] : [];
  });
  if (rule.scaleOutStep !== null && !from.plans.some((plan) => plan.seats)) {
    wrong.push({
      field: 'body.scaleOutStep',
      rule: 'seats',
      text: {
        'zh-CN': '这个规格没有可加的数量',
        en: 'This specification counts nothing that could be added',
      },
    });
  }
  return wrong;
}

export interface UpgradeOffer {
  /** Specifications that it may become, on sale now. */
  readonly targets: readonly Spec[];
  /** How many steps of the plan one addition is; null when nothing may be added. */
  readonly scaleOutStep: number | null;
}

/** What the seller's rule allows a resource of this SKU today; undefined when nothing (CHG-1). */
export async function upgradeOfferOf(
  ctx: ReadContext,
  what: { readonly productId: string; readonly skuCode: string },
): Promise<UpgradeOffer | undefined> {
  const rule = await rules.ruleOf(ctx, what.skuCode);
  if (!rule) return undefined;
  const product = await products.productById(ctx.db, what.productId as ProductId);
  if (!product) throw new ProductNotFound();
  if (product.state !== 'LISTED' && product.state !== 'HIDDEN') return undefined;
  const sides = await sidesOf(ctx, product.id);
  const from = sides.get(what.skuCode);
  if (!from || voidReasonOf(from)) return undefined;
  const targets = rule.targets.flatMap((target) => {
    const to = sides.get(target);
    return to && voidReasonOfTarget(from, to) === null ? [to] : [];
  });
  if (targets.length === 0 && rule.scaleOutStep === null) return undefined;
  return { targets, scaleOutStep: rule.scaleOutStep };
}
