import { type FieldProblem, Refusal, type RefusalDefinition } from '@jishi/protocol';
import type { PricePlan, Specification } from './catalog.ts';
import type { DraftContent } from './content.ts';

const specKindFrozen: RefusalDefinition<'SPEC_KIND_FROZEN'> = {
  code: 'SPEC_KIND_FROZEN',
  kind: 'rule_broken',
  text: {
    'zh-CN': '已上架规格的计费方式不能换：{specIds}。另加一个新规格',
    en: 'The charging kind of a listed specification cannot change: {specIds}. Add a new specification',
  },
};

/** A specification keeps its charging kind for life (seller spec 6.1). */
export class SpecKindFrozen extends Refusal {
  static readonly definition = specKindFrozen;
  constructor(facts: { specIds: string } = { specIds: '' }, fields: readonly FieldProblem[] = []) {
    super(specKindFrozen, facts, fields);
  }
}

/**
 * What listing has frozen: kinds (refused as a whole), listed specifications may not be left out (they are
 * taken down), steps may not change (seller spec 6.3, 7.2). Throws SpecKindFrozen, answers the rest.
 */
export function frozenProblems(
  content: DraftContent,
  listed: readonly Specification[],
  plans: readonly PricePlan[],
): readonly FieldProblem[] {
  const root = 'body.content.specifications';
  const specs = content.specifications ?? [];
  const problems: FieldProblem[] = [];
  const kinds: FieldProblem[] = [];
  for (const old of listed) {
    const index = specs.findIndex((spec) => spec.specId === old.specId);
    const now = specs[index];
    if (!now) {
      if (old.state === 'ON_SALE') {
        problems.push({
          field: root,
          rule: 'listed',
          text: {
            'zh-CN': `规格 ${old.specId} 已上架，不能删除，只能下架`,
            en: `Specification ${old.specId} is listed: it cannot be deleted, only taken down`,
          },
        });
      }
      continue;
    }
    if (now.kind !== old.kind) {
      kinds.push({ field: `${root}.${index}.kind`, rule: 'SPEC_KIND_FROZEN', text: specKindFrozen.text });
    }
    const seats = plans.find((plan) => plan.skuCode === old.skuCode && plan.seats)?.seats;
    if (seats && now.seats && now.seats.step !== seats.step) {
      problems.push({
        field: `${root}.${index}.seats.step`,
        rule: 'frozen',
        text: {
          'zh-CN': `上架后步长不能改，保持 ${seats.step}`,
          en: `The step cannot change after listing; keep ${seats.step}`,
        },
      });
    }
  }
  if (kinds.length > 0) {
    const specIds = kinds.map((k) => specs[Number(k.field.split('.').at(-2))]?.specId).join(', ');
    throw new SpecKindFrozen({ specIds }, kinds);
  }
  return problems;
}
