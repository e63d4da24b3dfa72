/** 3.6 and License 1.1: `?signature=…&timestamp=…&nonce=…` over key, nonce, timestamp and the body's HMAC. */
import { concat, utf8 } from '../digest.ts';
import { bodyDigest, bodyOf, type Draft, inWriting, type Mistake, macOf } from '../draft.ts';
import { lookUp, pairsOf, targetOf } from '../message.ts';
import { canonicalBodyMistakes } from '../mistakes/body.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { epochMistakes, how, macMistakes, nonceMistakes } from '../mistakes/text.ts';
import { acceptedCanonicalBodies } from './canonical-body.ts';
import { type Found, missing, type Scheme, type TextPart } from './scheme.ts';

function innerHash(draft: Draft): TextPart {
  const { inner, hash } = draft.how;
  if (inner === 'NONE') return { name: 'body', bytes: bodyOf(draft) };
  const digest = bodyDigest(draft, inner === 'PLAIN' ? 'SHA256' : 'HMAC');
  return { name: 'bodyHash', bytes: utf8(inWriting(digest, hash)) };
}

/** The order of the parts; `-` puts nothing between them. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  RIGHT: ['accessKey', 'nonce', 'timestamp', 'body'],
  SWAPPED: ['accessKey', 'timestamp', 'nonce', 'body'],
  NO_KEY: ['nonce', 'timestamp', 'body'],
  KEY_LAST: ['nonce', 'timestamp', 'body', 'accessKey'],
  BODY_FIRST: ['body', 'accessKey', 'nonce', 'timestamp'],
  BODY_ONLY: ['body'],
};

export function laidOut(draft: Draft, body: TextPart): readonly TextPart[] {
  return LAYOUTS[draft.how.parts ?? 'RIGHT']!.map((name): TextPart => {
    if (name === 'body') return body;
    if (name === 'accessKey') return { name, bytes: utf8(draft.keyText), isSecret: true };
    return { name, bytes: utf8(name === 'nonce' ? draft.nonce : draft.timestamp) };
  });
}

export function joined(parts: readonly TextPart[], between: string | undefined): Uint8Array {
  if (between === undefined) return concat(parts.map((part) => part.bytes));
  const separator = utf8(between);
  return concat(parts.flatMap((part, i) => (i === 0 ? [part.bytes] : [separator, part.bytes])));
}

export const layoutMistakes: readonly Mistake[] = [
  how('NONCE_AND_TIMESTAMP_SWAPPED', 'parts', 'SWAPPED', 'canonical text'),
  how('KEY_NOT_IN_TEXT', 'parts', 'NO_KEY', 'canonical text'),
  how('PARTS_IN_WRONG_ORDER', 'parts', 'KEY_LAST', 'canonical text'),
  how('PARTS_IN_WRONG_ORDER', 'parts', 'BODY_FIRST', 'canonical text'),
  how('PARTS_LEFT_OUT', 'parts', 'BODY_ONLY', 'canonical text'),
  how('PARTS_SEPARATED', 'between', '&', 'canonical text'),
  how('PARTS_SEPARATED', 'between', '\n', 'canonical text'),
  how('PARTS_SEPARATED', 'between', ',', 'canonical text'),
  how('PARTS_SEPARATED', 'between', ' ', 'canonical text'),
  how('PARTS_SEPARATED', 'between', '+', 'canonical text'),
];

const own: readonly Mistake[] = [
  how('INNER_HASH_UNKEYED', 'inner', 'PLAIN', 'bodyHash'),
  how('INNER_HASH_LEFT_OUT', 'inner', 'NONE', 'bodyHash'),
  how('INNER_HASH_UPPER_CASE', 'hash', 'UPPER', 'bodyHash'),
  how('INNER_HASH_IN_BASE64', 'hash', 'BASE64', 'bodyHash'),
];

/** A query that carries signature, timestamp and nonce, read with an eye on names in another case. */
export const querySignature: Scheme = {
  name: 'QUERY_SIGNATURE',
  writing: 'HEX',
  clock: { layout: 'EPOCH', windowSeconds: 60, part: 'query timestamp' },
  noncePart: 'query nonce',
  mustSendCanonicalBody: true,
  read(message) {
    const pairs = pairsOf(targetOf(message.url).query);
    const findings: Found[] = [];
    const take = (name: string): string | undefined => {
      const found = lookUp(pairs, name);
      if (found?.writtenAs) {
        findings.push({
          code: 'NAME_CASE',
          certainty: 'PROVEN',
          where: { part: `query ${found.writtenAs}` },
        });
      }
      return found?.value;
    };
    return {
      signature: take('signature'),
      timestamp: take('timestamp'),
      nonce: take('nonce'),
      part: 'query signature',
      pairs,
      findings:
        message.method.toUpperCase() === 'GET' ? [...findings, missing('METHOD_WRONG', 'method')] : findings,
    };
  },
  accepted: acceptedCanonicalBodies,
  shown: (draft) => laidOut(draft, innerHash(draft)),
  mac: (draft) => macOf(draft.key, joined(laidOut(draft, innerHash(draft)), draft.how.between), draft.how),
  mistakes: (draft) => [
    ...own,
    ...canonicalBodyMistakes(draft),
    ...keyMistakes,
    ...epochMistakes,
    ...layoutMistakes,
    ...nonceMistakes,
    ...macMistakes,
  ],
};
