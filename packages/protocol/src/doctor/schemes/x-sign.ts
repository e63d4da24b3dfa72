/** 3.7: header `x-sign` over key, nonce, timestamp and the body itself, which is not hashed first. */
import { utf8 } from '../digest.ts';
import { bodyDigest, bodyOf, type Draft, inWriting, type Mistake, macOf } from '../draft.ts';
import { header } from '../message.ts';
import { canonicalBodyMistakes } from '../mistakes/body.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { epochMistakes, how, macMistakes, nonceMistakes } from '../mistakes/text.ts';
import { acceptedCanonicalBodies } from './canonical-body.ts';
import { joined, laidOut, layoutMistakes } from './query-signature.ts';
import type { Scheme, TextPart } from './scheme.ts';

function bodyPart(draft: Draft): TextPart {
  const { inner } = draft.how;
  if (inner === undefined) return { name: 'body', bytes: bodyOf(draft) };
  const digest = bodyDigest(draft, inner === 'SHA256' ? 'SHA256' : 'HMAC');
  return { name: 'bodyHash', bytes: utf8(inWriting(digest, inner)) };
}

const own: readonly Mistake[] = [
  how('BODY_HASHED_FIRST', 'inner', 'HMAC', 'body'),
  how('BODY_HASHED_FIRST', 'inner', 'UPPER', 'body'),
  how('BODY_HASHED_FIRST', 'inner', 'SHA256', 'body'),
];

export const xSignScheme: Scheme = {
  name: 'X_SIGN',
  writing: 'HEX',
  clock: { layout: 'EPOCH', windowSeconds: 60, part: 'header x-timestamp' },
  noncePart: 'header x-nonce',
  mustSendCanonicalBody: true,
  read: ({ headers }) => ({
    signature: header(headers, 'x-sign'),
    timestamp: header(headers, 'x-timestamp')?.trim(),
    nonce: header(headers, 'x-nonce')?.trim(),
    part: 'header x-sign',
    findings: [],
  }),
  accepted: acceptedCanonicalBodies,
  shown: (draft) => laidOut(draft, bodyPart(draft)),
  mac: (draft) => macOf(draft.key, joined(laidOut(draft, bodyPart(draft)), draft.how.between), draft.how),
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
