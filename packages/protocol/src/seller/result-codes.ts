/** Result codes of seller answers (section 4; 000900 and up: License 2.7). */
import type { Words } from './model.ts';

interface ResultCodeEntry {
  readonly meaning: Words;
  /** 000101-000107 and 000900-000903 are shown to the buyer, who can do something about them. */
  readonly isBuyerVisible: boolean;
  /** 000100-000107 are decisions of the seller's business; retried all the same (section 4). */
  readonly isBusinessRefusal: boolean;
}

const plain = (zh: string, en: string): ResultCodeEntry => ({
  meaning: { zh, en },
  isBuyerVisible: false,
  isBusinessRefusal: false,
});
const shown = (zh: string, en: string): ResultCodeEntry => ({
  meaning: { zh, en },
  isBuyerVisible: true,
  isBusinessRefusal: true,
});

export const resultCodes = {
  '000000': plain('成功', 'Success'),
  '000001': plain('鉴权失败', 'Authentication failed'),
  '000002': plain('请求参数不合法', 'Illegal parameter'),
  '000003': plain('实例ID不存在', 'The instance ID does not exist'),
  '000004': plain('请求处理中', 'The request is being processed'),
  '000005': plain('其他服务内部错误', 'Other internal error of the service'),
  '000100': {
    ...plain('无可用实例资源分配', 'No instance resource left to allocate'),
    isBusinessRefusal: true,
  },
  '000101': shown('手机号为空或已被使用', 'The mobile number is missing or already in use'),
  '000102': shown('邮箱为空或已被使用', 'The e-mail address is missing or already in use'),
  '000103': shown('该商品不能重复购买', 'The product cannot be bought again'),
  '000104': shown('该商品内部错误', 'Internal error of this product'),
  '000105': shown('该账号已拥有此权益', 'The account already holds this benefit'),
  '000106': shown('商品已售罄', 'The product is sold out'),
  '000107': shown('SaaS邮箱域名已存在', 'The SaaS e-mail domain already exists'),
  '000900': shown('有效订单的License额度已用完', 'The License quota of the effective order is used up'),
  '000901': shown('申请时间不在订单有效期内', 'The application is outside the valid dates of the order'),
  '000902': shown('周期License必须有到期时间', 'A period License needs an expiry'),
  '000903': shown('需要设备指纹或硬件码', 'A device fingerprint or hardware code is needed'),
} as const satisfies Record<string, ResultCodeEntry>;

export type ResultCode = keyof typeof resultCodes;

export function isResultCode(code: string): code is ResultCode {
  return Object.hasOwn(resultCodes, code);
}

/** Some V2 texts print 0000004 with seven digits; it is 000004 (section 4). */
export function normaliseResultCode(code: string): string {
  const trimmed = code.trim();
  return trimmed === '0000004' ? '000004' : trimmed;
}
