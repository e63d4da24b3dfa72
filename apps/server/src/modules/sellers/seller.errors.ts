import { defineRefusal } from '@jishi/protocol';

export const SellerNotFound = defineRefusal({
  code: 'SELLER_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个商家', en: 'There is no such seller' },
});
export const NotASeller = defineRefusal({
  code: 'NOT_A_SELLER',
  kind: 'forbidden',
  text: {
    'zh-CN': '这个账号还不是商家。先提交入驻申请',
    en: 'This account is not a seller yet. Apply to sell here first',
  },
});
export const SellerNotActive = defineRefusal({
  code: 'SELLER_NOT_ACTIVE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '商家状态是「{state}」，入驻通过后才能做这一步',
    en: 'The seller is in state {state}; this is possible once the application is approved',
  },
});
export const CapitalTooLow = defineRefusal({
  code: 'CAPITAL_TOO_LOW',
  kind: 'rule_broken',
  text: {
    'zh-CN': '注册资金至少 {minimum} 万元，按营业执照填写',
    en: 'Registered capital is at least {minimum} × 10,000 CNY, as on the business licence',
  },
});
export const AgreementsNotAccepted = defineRefusal({
  code: 'AGREEMENTS_NOT_ACCEPTED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '提交前要同意全部协议：合作协议、合作管理规范、隐私声明',
    en: 'Accept all agreements to submit: cooperation agreement, cooperation rules, privacy statement',
  },
});
export const LinkInText = defineRefusal({
  code: 'LINK_IN_TEXT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '公司简介里不放网址，删掉后再提交；官网填在「公司网站」',
    en: 'A company profile carries no links: remove them, and put the site into the field for the website',
  },
});
export const AddressNotFound = defineRefusal({
  code: 'ADDRESS_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个生产地址', en: 'There is no such production address' },
});
export const AddressTaken = defineRefusal({
  code: 'ADDRESS_TAKEN',
  kind: 'conflict',
  text: { 'zh-CN': '这个地址已经加过了', en: 'This address was added already' },
});
export const AddressInvalid = defineRefusal({
  code: 'ADDRESS_INVALID',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个地址不能用：{why}。例：https://api.example.com/jishi',
    en: 'This address cannot be used: {why}. Example: https://api.example.com/jishi',
  },
});
export const AddressInUse = defineRefusal({
  code: 'ADDRESS_IN_USE',
  kind: 'conflict',
  text: {
    'zh-CN': '有 {count} 个商品或订单通知在用这个地址，先给它们换地址再删',
    en: '{count} products or order notifications use this address; give them another before deleting it',
  },
});
export const AddressLimit = defineRefusal({
  code: 'ADDRESS_LIMIT',
  kind: 'rule_broken',
  text: { 'zh-CN': '生产地址最多 {limit} 个', en: 'A seller has at most {limit} production addresses' },
});
export const InterfaceKeyNotFound = defineRefusal({
  code: 'INTERFACE_KEY_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个接口密钥', en: 'There is no such interface key' },
});
export const InterfaceKeyLimit = defineRefusal({
  code: 'INTERFACE_KEY_LIMIT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '一个地址最多 {limit} 个启用的密钥。先停用或删除旧的',
    en: 'An address has at most {limit} active keys. Disable or delete the old one first',
  },
});
export const InterfaceKeyDisabled = defineRefusal({
  code: 'INTERFACE_KEY_DISABLED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个密钥已停用，不能用来签名。先启用它或另选一个',
    en: 'This key is disabled and cannot sign. Enable it or choose another',
  },
});
export const InterfaceKeyMissing = defineRefusal({
  code: 'INTERFACE_KEY_MISSING',
  kind: 'rule_broken',
  text: {
    'zh-CN': '生产地址没有绑定启用的密钥，调用无法签名。到「密钥管理」绑定一个',
    en: 'The production address has no active key bound, so calls cannot be signed. Bind one under Keys',
  },
});
