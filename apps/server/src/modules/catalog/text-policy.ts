/**
 * Text policy (seller spec 2.4): words that advertising law forbids, external links, phone numbers and
 * prices where they do not belong. Pure; the word list is a setting.
 */
export const FORBIDDEN_WORDS: readonly string[] = [
  '国家级',
  '世界级',
  '宇宙级',
  '最佳',
  '最好',
  '最强',
  '最先进',
  '最低价',
  '极致',
  '顶级服务',
  '顶级品质',
  '业内顶级',
  '世界第一',
  '全国第一',
  '全球第一',
  '行业第一',
  '第一品牌',
  '独一无二',
  '绝无仅有',
  '史无前例',
  '万能',
  '百分之百安全',
  "world's best",
  'best in the world',
  'world-leading',
  'number one',
  'no. 1',
  'unrivalled',
  'second to none',
];

const LINK = /(?:https?:\/\/|www\.)[^\s，。；、）)]+/i;
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[48]00-?\d{3}-?\d{4})(?!\d)/;
const PRICE = /[¥￥$€]\s?\d|\d+(?:\.\d+)?\s?(?:元|块钱|rmb|cny|usd)(?![a-z])/i;

export type Finding = {
  readonly rule: 'forbidden-word' | 'link' | 'phone' | 'price';
  readonly found: string;
};

/** What a text may not contain. Names also bear no phone number and no price. */
export function findingsIn(
  text: string,
  what: { readonly isName: boolean; readonly forbidden: readonly string[] },
): Finding[] {
  const lower = text.toLowerCase();
  const findings: Finding[] = what.forbidden
    .filter((word) => word !== '' && lower.includes(word.toLowerCase()))
    .map((found) => ({ rule: 'forbidden-word', found }));
  const link = LINK.exec(text);
  if (link) findings.push({ rule: 'link', found: link[0] });
  const phone = PHONE.exec(text);
  if (phone) findings.push({ rule: 'phone', found: phone[0] });
  const price = what.isName ? PRICE.exec(text) : null;
  if (price) findings.push({ rule: 'price', found: price[0] });
  return findings;
}
