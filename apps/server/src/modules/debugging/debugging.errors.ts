import { defineRefusal } from '@jishi/protocol';

export const DebugRunNotFound = defineRefusal({
  code: 'DEBUG_RUN_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这次调试', en: 'There is no such debugging call' },
});
export const TestCaseNotFound = defineRefusal({
  code: 'TEST_CASE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个调试用例', en: 'There is no such test case' },
});
export const AddressNotVerified = defineRefusal({
  code: 'ADDRESS_NOT_VERIFIED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个生产地址还没有通过验证，没有发出请求。到「接入与密钥」验证它',
    en: 'This production address is not verified, so nothing was sent. Verify it under Access and keys',
  },
});
export const DebuggingTooFast = defineRefusal({
  code: 'DEBUGGING_TOO_FAST',
  kind: 'too_many',
  text: {
    'zh-CN': '一分钟内最多调试 {limit} 次，没有发出请求。等一会儿再试',
    en: 'At most {limit} debugging calls a minute; nothing was sent. Wait a moment and try again',
  },
});
export const CaseNotPassed = defineRefusal({
  code: 'CASE_NOT_PASSED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这次调试没有通过，没有保存。只有通过的调试才能存为用例',
    en: 'This call did not pass; nothing was saved. Only a call that passed becomes a test case',
  },
});
export const CaseInUse = defineRefusal({
  code: 'CASE_IN_USE',
  kind: 'conflict',
  text: {
    'zh-CN': '在售商品 {productId} 需要这个用例，又没有别的用例能替它，没有删除。先为同一接口另存一个',
    en: 'Product {productId} on sale needs this case and no other one covers it; nothing was deleted. Save another case of the same interface first',
  },
});
export const CaseLimit = defineRefusal({
  code: 'CASE_LIMIT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '用例最多 {limit} 个，先删除不用的',
    en: 'At most {limit} test cases; delete unused ones first',
  },
});
export const NothingToExamine = defineRefusal({
  code: 'NOTHING_TO_EXAMINE',
  kind: 'conflict',
  text: {
    'zh-CN': '这次调试没有发出请求，没有签名可查',
    en: 'Nothing was sent in this call, so there is no signature to examine',
  },
});
export const DoctorBusy = defineRefusal({
  code: 'DOCTOR_BUSY',
  kind: 'unavailable',
  text: {
    'zh-CN': '签名诊断正忙或超时，没有结果。稍后再试',
    en: 'The signature doctor is busy or took too long; there is no result. Try again shortly',
  },
});
