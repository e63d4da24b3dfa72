import { requireTestCases, type UpgradeCheck } from '../catalog/index.ts';
import * as cases from './case.repository.ts';
import { covers, nameOf } from './coverage.ts';

/** Buyers may upgrade only what has been seen to work: a passed case of the upgrade interface (seller spec 7.3). */
export const caseOfUpgrade: UpgradeCheck = async (ctx, { product, generation, scene }) => {
  if (!(await requireTestCases.get(ctx))) return [];
  const required = { generation, scene };
  const saved = product.addressId ? await cases.ofAddress(ctx, product.addressId) : [];
  if (saved.some((one) => covers(one, required) && one.verdict === 'PASSED')) return [];
  const name = nameOf(required);
  return [
    {
      field: 'params.skuCode',
      rule: 'cases',
      text: {
        'zh-CN': `这个地址还没有通过的用例「${name['zh-CN']}」。到「应用接入调试」调通并保存，再设升级规则`,
        en: `The address has no passed case “${name.en}” yet. Debug and save it under Debugging, then set upgrade rules`,
      },
    },
  ];
};
