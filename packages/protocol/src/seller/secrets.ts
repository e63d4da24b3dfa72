/** Sensitive members of a message, wherever the table has them (3.5). */
import { isObject, type WireFieldProblem } from './fields.ts';
import type { FieldRule } from './model.ts';
import { decryptField, type EncryptType, encryptField } from './sensitive-fields.ts';

type Members = Readonly<Record<string, unknown>>;

/** Applies `change` to every sensitive text of the message; other members stay as they are. */
function mapSensitive(
  rules: readonly FieldRule[],
  value: Members,
  change: (text: string, path: string) => string,
  path = '',
): Members {
  const mapped: Record<string, unknown> = { ...value };
  for (const rule of rules) {
    const member = mapped[rule.name];
    const here = path + rule.name;
    if (rule.isSensitive && typeof member === 'string' && member !== '')
      mapped[rule.name] = change(member, here);
    else if (rule.members && isObject(member)) {
      mapped[rule.name] = mapSensitive(rule.members, member, change, `${here}.`);
    } else if (rule.members && Array.isArray(member)) {
      const { members } = rule;
      mapped[rule.name] = member.map((entry: unknown, index) =>
        isObject(entry) ? mapSensitive(members, entry, change, `${here}[${index}].`) : entry,
      );
    }
  }
  return mapped;
}

/** Closes every sensitive member; each gets an initialisation vector of its own. */
export function sealSecrets(
  rules: readonly FieldRule[],
  value: Members,
  options: { readonly key: string; readonly encryptType: EncryptType; readonly iv: () => string },
): { readonly value: Members; readonly count: number } {
  let count = 0;
  const sealed = mapSensitive(rules, value, (text) => {
    count++;
    return encryptField(options.key, options.iv(), text, options.encryptType);
  });
  return { value: sealed, count };
}

/** Opens every sensitive member; what does not open is a problem and stays as it is. */
export function openSecrets(
  rules: readonly FieldRule[],
  value: Members,
  key: string,
  encryptTypes: readonly EncryptType[],
): { readonly value: Members; readonly problems: readonly WireFieldProblem[] } {
  const problems: WireFieldProblem[] = [];
  const opened = mapSensitive(rules, value, (text, field) => {
    for (const type of encryptTypes) {
      const plain = decryptField(key, text, type);
      if (plain !== undefined) return plain;
    }
    problems.push({ field, rule: 'encrypted', expected: 'AES-CBC' });
    return text;
  });
  return { value: opened, problems };
}
