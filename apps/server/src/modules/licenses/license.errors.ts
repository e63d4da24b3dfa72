import { defineRefusal, type Refusal } from '@jishi/protocol';
import { licenseApiCodes } from '@jishi/protocol/seller/index.ts';
import type { LicenseApiCode } from './license.ts';

/** A published License call that is refused; `code` decides the status (License 3.1). */
export const LicenseApiRefused = defineRefusal({
  code: 'LICENSE_API_REFUSED',
  kind: 'malformed',
  text: { 'zh-CN': '{code}：{why}', en: '{code}: {why}' },
});

/** A published upload that is refused; `code` decides the status (License 2.6). */
export const UploadRefused = defineRefusal({
  code: 'UPLOAD_REFUSED',
  kind: 'malformed',
  text: { 'zh-CN': '{code}：{why}', en: '{code}: {why}' },
});

export const LicenseNotFound = defineRefusal({
  code: 'LICENSE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个授权码', en: 'There is no such authorisation code' },
});
export const ApplicationNotFound = defineRefusal({
  code: 'LICENSE_APPLICATION_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个License申请', en: 'There is no such License application' },
});
export const LicenseNotOffered = defineRefusal({
  code: 'LICENSE_NOT_OFFERED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个资源的商品不是在线开通License，没有可申请的License',
    en: 'The product of this resource is no online License; there is nothing to apply for',
  },
});
export const ResourceNotUsable = defineRefusal({
  code: 'LICENSE_RESOURCE_NOT_USABLE',
  kind: 'conflict',
  text: {
    'zh-CN': '资源现在是「{state}」，不能申请License。续费或等开通完成后再申请',
    en: 'The resource is {state}: no License can be applied for. Renew it, or wait until it is open',
  },
});
export const ValidityOutside = defineRefusal({
  code: 'LICENSE_VALIDITY_OUTSIDE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '有效期要在资源的有效期内，并且结束晚于开始',
    en: 'The validity must lie within the term of the resource, and end after it begins',
  },
});
export const NothingDelivered = defineRefusal({
  code: 'LICENSE_NOT_DELIVERED',
  kind: 'conflict',
  text: { 'zh-CN': '商家还没有交付这个License', en: 'The seller has not delivered this License yet' },
});
export const TestCodeLimit = defineRefusal({
  code: 'LICENSE_TEST_CODE_LIMIT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '未激活的测试授权码最多 {limit} 个，先用掉已有的',
    en: 'At most {limit} test codes may be waiting for activation; use those first',
  },
});

export function refuseLicense(code: LicenseApiCode, why?: string): Refusal {
  return new LicenseApiRefused({ code, why: why ?? licenseApiCodes[code].meaning.en });
}

export type UploadCode = 'CBC.0101' | 'CBC.0150' | 'CBC.0999';

export function refuseUpload(code: UploadCode, why: string): Refusal {
  return new UploadRefused({ code, why });
}
