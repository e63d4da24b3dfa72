import { defineRefusal } from '@jishi/protocol';

export const AccountNotFound = defineRefusal({
  code: 'ACCOUNT_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个账号', en: 'There is no such account' },
});
export const EmailTaken = defineRefusal({
  code: 'EMAIL_TAKEN',
  kind: 'conflict',
  text: {
    'zh-CN': '这个邮箱已经注册过。直接登录，或用它重设密码',
    en: 'This e-mail address is registered already. Sign in with it, or reset its password',
  },
});
export const AccountNameTaken = defineRefusal({
  code: 'ACCOUNT_NAME_TAKEN',
  kind: 'conflict',
  text: { 'zh-CN': '账号名已有人用，换一个', en: 'This account name is taken; choose another' },
});
export const PasswordWeak = defineRefusal({
  code: 'PASSWORD_WEAK',
  kind: 'rule_broken',
  text: {
    'zh-CN': '密码须 8 到 128 个字符，不含空格，大写字母、小写字母、数字、符号至少有其中两类',
    en: 'A password has 8 to 128 characters, no spaces, and at least two of capital letters, small letters, digits and signs',
  },
});
export const TermsNotAccepted = defineRefusal({
  code: 'TERMS_NOT_ACCEPTED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '注册前要同意用户协议和隐私声明',
    en: 'Accept the user agreement and the privacy statement to register',
  },
});
export const WrongCredentials = defineRefusal({
  code: 'WRONG_CREDENTIALS',
  kind: 'unauthenticated',
  text: {
    'zh-CN': '邮箱或密码不对。忘了密码可以用邮箱重设',
    en: 'The e-mail address or the password is wrong. A forgotten password can be reset by mail',
  },
});
export const SignInLocked = defineRefusal({
  code: 'SIGN_IN_LOCKED',
  kind: 'too_many',
  text: {
    'zh-CN': '密码连续输错，{minutes} 分钟后可以再试；也可以现在用邮箱重设密码',
    en: 'Too many wrong passwords. Try again in {minutes} min, or reset the password by mail now',
  },
});
export const AccountFrozen = defineRefusal({
  code: 'ACCOUNT_FROZEN',
  kind: 'forbidden',
  text: {
    'zh-CN': '这个账号已被平台停用，里面的钱和资源都还在。请联系平台客服',
    en: 'The platform has suspended this account; its money and resources are untouched. Contact the platform',
  },
});
export const WrongPassword = defineRefusal({
  code: 'WRONG_PASSWORD',
  kind: 'rule_broken',
  text: {
    'zh-CN': '当前密码不对，密码没有改',
    en: 'The current password is wrong; the password was not changed',
  },
});
export const ResetLinkInvalid = defineRefusal({
  code: 'RESET_LINK_INVALID',
  kind: 'rule_broken',
  text: {
    'zh-CN': '这个重设链接已用过或过了 30 分钟，密码没有改。请重新申请一封邮件',
    en: 'This reset link was used already or is older than 30 minutes; the password was not changed. Ask for a new mail',
  },
});
export const AccessKeyNotFound = defineRefusal({
  code: 'ACCESS_KEY_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个访问密钥', en: 'There is no such access key' },
});
export const AccessKeyLimit = defineRefusal({
  code: 'ACCESS_KEY_LIMIT',
  kind: 'rule_broken',
  text: {
    'zh-CN': '启用中的访问密钥最多 {limit} 个。先停用或删除一个',
    en: 'At most {limit} access keys may be active. Disable or delete one first',
  },
});
export const SignatureRefused = defineRefusal({
  code: 'SIGNATURE_REFUSED',
  kind: 'unauthenticated',
  text: {
    'zh-CN': '访问密钥或签名不对，或签名时间与现在相差超过 15 分钟',
    en: 'The access key or the signature is wrong, or it was signed more than 15 minutes from now',
  },
});
export const SignatureMissing = defineRefusal({
  code: 'SIGNATURE_MISSING',
  kind: 'unauthenticated',
  text: {
    'zh-CN': '请求没有签名。请用访问密钥按 SDK-HMAC-SHA256 签名',
    en: 'The request is not signed; sign it with an access key by SDK-HMAC-SHA256',
  },
});
