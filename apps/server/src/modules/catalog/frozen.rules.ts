import { defineRefusal, type FieldProblem, refuseField } from '@jishi/protocol';
import type { PricePlan, Specification } from './catalog.ts';
import type { DraftContent } from './content.ts';

/** A specification keeps its charging kind for life (seller spec 6.1). */
export const SpecKindFrozen = defineRefusal({
  code: 'SPEC_KIND_FROZEN',
  kind: 'rule_broken',
  text: {
    'zh-CN': '已上架规格的计费方式不能换：{specId}。另加一个新规格',
    en: 'The charging kind of a listed specification cannot change: {specId}. Add a new specification',
  },
});

/**
 * What listing has frozen: kinds (refused by a code of their own), listed specifications may not be left out (they are
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
      throw refuseField(SpecKindFrozen, `${root}.${index}.kind`, { specId: old.specId });
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
  return problems;
}
