/** The keys a handler accepts (访问密钥), under names of the seller's own. */

/**
 * One key; several keys of one account, while one replaces another; or such by a name of your own, when you
 * sell on several marketplaces or accounts: `{ shop: [newKey, oldKey], otherShop: key }`. Orders and instances
 * of one name are never mixed with those of another.
 */
export type SellerKeys = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

export interface NamedKey {
  readonly keyId: string;
  readonly key: string;
}

/** @throws TypeError when there is no key at all, or one is blank or has blanks around it: nothing would verify. */
export function readKeys(keys: SellerKeys): readonly NamedKey[] {
  const named =
    typeof keys === 'string' || isList(keys) ? { default: keys } : (keys as Readonly<Record<string, string>>);
  const list = Object.entries<string | readonly string[]>(named).flatMap(([keyId, one]) =>
    (typeof one === 'string' ? [one] : one).map((key) => ({ keyId, key })),
  );
  if (list.length === 0) throw new TypeError('keys: give at least one access key (访问密钥)');
  for (const { keyId, key } of list) {
    if (typeof key !== 'string' || key === '') throw new TypeError(`keys: the key of ${keyId} is empty`);
    if (key !== key.trim()) throw new TypeError(`keys: the key of ${keyId} has white space around it`);
  }
  return list;
}

function isList(keys: SellerKeys): keys is readonly string[] {
  return Array.isArray(keys);
}
