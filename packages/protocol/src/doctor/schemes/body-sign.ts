/** 3.4: the header by which a seller signs its answer, over the body byte for byte. */
import { parseBodySign } from '../../seller/body-sign-header.ts';
import { utf8 } from '../digest.ts';
import { bodyDigest, bodyOf, type Draft, type Mistake, macOf } from '../draft.ts';
import { header } from '../message.ts';
import { rawBodyMistakes } from '../mistakes/body.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { how, macMistakes } from '../mistakes/text.ts';
import type { HeaderList } from '../types.ts';
import { type Found, missing, type Scheme, type TextPart } from './scheme.ts';

const PART = 'header Body-Sign';
const QUOTES = '["\'\u201c\u201d\u2018\u2019]';

/** A name that was meant to be Body-Sign: `body_sign`, `BodySign`, `X-Body-Sign`, `Body-Signature`, `sign` … */
export function findBodySign(
  headers: HeaderList,
): { readonly name: string; readonly value: string } | undefined {
  const exact = header(headers, 'Body-Sign');
  if (exact !== undefined) return { name: 'Body-Sign', value: exact };
  const near = headers.find(([name, value]) => {
    const letters = name.toLowerCase().replace(/[^a-z]/g, '');
    return (
      /^(x|http)?bodysign(ature)?$/.test(letters) ||
      (/^(x)?sign(ature)?$/.test(letters) && /sign_?type/i.test(value))
    );
  });
  return near && { name: near[0], value: near[1] };
}

function readValue(value: string): { signature: string; findings: Found[] } {
  const findings: Found[] = [];
  const at = (code: Found['code']) => findings.push({ code, certainty: 'PROVEN', where: { part: PART } });
  const strict = parseBodySign(value);
  const type = new RegExp(`sign_?type\\s*[=:]\\s*${QUOTES}*([^"'\u201c\u201d\u2018\u2019,;]*)`, 'i').exec(
    value,
  );
  const text = new RegExp(`signature\\s*[=:]\\s*${QUOTES}*([^"'\u201c\u201d\u2018\u2019,;]*)`, 'i').exec(
    value,
  );
  if (!strict) {
    // An odd signature inside of well-formed quotes is a matter of the signature, not of the header.
    if (/^\s*sign_type\s*=\s*"[^"]*"\s*,\s*signature\s*=\s*"[^"]*"\s*$/i.test(value)) {
      // Nothing to say about the layout.
    } else if (type && text && /sign_type\s*=.*,\s*signature\s*=/i.test(value)) at('BODY_SIGN_QUOTES');
    else at('BODY_SIGN_LAYOUT');
  }
  if (type && type[1]!.trim().toUpperCase() !== 'HMAC-SHA256') at('BODY_SIGN_TYPE');
  return { signature: (text?.[1] ?? value).trim(), findings };
}

function part(draft: Draft): TextPart {
  const { inner } = draft.how;
  if (inner === undefined) return { name: 'body', bytes: bodyOf(draft) };
  return { name: 'bodyHash', bytes: utf8(bodyDigest(draft, inner === 'HMAC' ? 'HMAC' : 'SHA256')) };
}

const own: readonly Mistake[] = [
  how('BODY_HASHED_FIRST', 'inner', 'HMAC', 'body'),
  how('BODY_HASHED_FIRST', 'inner', 'SHA256', 'body'),
];

export const bodySignScheme: Scheme = {
  name: 'BODY_SIGN',
  writing: 'BASE64',
  clock: undefined,
  noncePart: undefined,
  read({ headers }) {
    const found = findBodySign(headers);
    if (!found) return { signature: undefined, part: PART, findings: [] };
    const { signature, findings } = readValue(found.value);
    const isNamed = found.name === 'Body-Sign';
    return {
      signature,
      part: PART,
      findings: isNamed ? findings : [missing('BODY_SIGN_HEADER_NAME', `header ${found.name}`), ...findings],
    };
  },
  accepted: (draft) => [draft],
  shown: (draft) => [part(draft)],
  mac: (draft) => macOf(draft.key, part(draft).bytes, draft.how),
  mistakes: (draft) => [...own, ...rawBodyMistakes(draft), ...keyMistakes, ...macMistakes],
};
