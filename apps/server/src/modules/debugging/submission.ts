import type { FieldProblem } from '@jishi/protocol';
import { deliverySettingsOf, requireTestCases, type SubmissionCheck } from '../catalog/index.ts';
import { checklist } from './cases.service.ts';
import { nameOf } from './coverage.ts';

/**
 * A product goes to review only when its address has passed every case of its charging modes (13.2); names
 * what is missing at the field of the address.
 */
export const casesOfSubmission: SubmissionCheck = async (ctx, { product, content }) => {
  const modes = [...new Set((content.specifications ?? []).flatMap(({ kind }) => (kind ? [kind] : [])))];
  if (!content.addressId || modes.length === 0 || !(await requireTestCases.get(ctx))) return [];
  const { generation } = await deliverySettingsOf(ctx, product.id);
  const items = await checklist(ctx, { addressId: content.addressId, generation, modes });
  const missing = items.filter(({ isDone }) => !isDone).map(({ required }) => nameOf(required));
  if (missing.length === 0) return [];
  const problem: FieldProblem = {
    field: 'body.content.addressId',
    rule: 'cases',
    text: {
      'zh-CN': `这个地址还缺通过的调试用例：${missing.map((name) => name['zh-CN']).join('、')}。到「应用接入调试」逐个调通并保存`,
      en: `This address still lacks passed test cases: ${missing.map((name) => name.en).join(', ')}. Debug and save them under Debugging`,
    },
  };
  return [problem];
};
