/** 3.8: the new usage push, headers `signature`, `ts`, `nonce`. */
import { concat, utf8 } from '../digest.ts';
import { bodyDigest, bodyOf, type Draft, type Mistake, macOf } from '../draft.ts';
import { header } from '../message.ts';
import { rawBodyMistakes } from '../mistakes/body.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { epochMistakes, how, macMistakes, nonceMistakes } from '../mistakes/text.ts';
import type { Scheme, TextPart } from './scheme.ts';

const LAYOUTS: Readonly<Record<string, readonly [label: string, value: 'ts' | 'nonce' | 'body'][]>> = {
  RIGHT: [
    ['ts=', 'ts'],
    ['&nonce=', 'nonce'],
    ['&body=', 'body'],
  ],
  SWAPPED: [
    ['nonce=', 'nonce'],
    ['&ts=', 'ts'],
    ['&body=', 'body'],
  ],
  SORTED: [
    ['body=', 'body'],
    ['&nonce=', 'nonce'],
    ['&ts=', 'ts'],
  ],
  NO_LABELS: [
    ['', 'ts'],
    ['', 'nonce'],
    ['', 'body'],
  ],
  VALUES_ONLY: [
    ['', 'ts'],
    ['&', 'nonce'],
    ['&', 'body'],
  ],
  BODY_ONLY: [['', 'body']],
};

function parts(draft: Draft): readonly TextPart[] {
  const values = {
    ts: utf8(draft.timestamp),
    nonce: utf8(draft.nonce),
    body: draft.how.inner
      ? utf8(bodyDigest(draft, draft.how.inner === 'HMAC' ? 'HMAC' : 'SHA256'))
      : bodyOf(draft),
  };
  return LAYOUTS[draft.how.parts ?? 'RIGHT']!.map(([label, name]) => ({
    name,
    bytes: concat([utf8(label), values[name]]),
  }));
}

const own: readonly Mistake[] = [
  how('NONCE_AND_TIMESTAMP_SWAPPED', 'parts', 'SWAPPED', 'canonical text'),
  how('PARTS_IN_WRONG_ORDER', 'parts', 'SORTED', 'canonical text'),
  how('LABELS_LEFT_OUT', 'parts', 'NO_LABELS', 'canonical text'),
  how('LABELS_LEFT_OUT', 'parts', 'VALUES_ONLY', 'canonical text'),
  how('PARTS_LEFT_OUT', 'parts', 'BODY_ONLY', 'canonical text'),
  how('BODY_HASHED_FIRST', 'inner', 'HMAC', 'body'),
  how('BODY_HASHED_FIRST', 'inner', 'SHA256', 'body'),
];

export const usageScheme: Scheme = {
  name: 'USAGE_SIGNATURE',
  writing: 'BASE64',
  clock: { layout: 'EPOCH', windowSeconds: 300, part: 'header ts' },
  noncePart: 'header nonce',
  read: ({ headers }) => ({
    signature: header(headers, 'signature'),
    timestamp: header(headers, 'ts')?.trim(),
    nonce: header(headers, 'nonce')?.trim(),
    part: 'header signature',
    findings: [],
  }),
  accepted: (draft) => [
    draft,
    ...(['EVERY', 'TOP'] as const).map((order) => ({
      ...draft,
      body: { source: 'RAW' as const, style: { order, nulls: 'DROP' as const } },
    })),
  ],
  shown: parts,
  mac: (draft) => macOf(draft.key, concat(parts(draft).map((part) => part.bytes)), draft.how),
  // A sorted body is one of the accepted readings here.
  mistakes: (draft) => [
    ...own,
    ...rawBodyMistakes(draft),
    ...keyMistakes,
    ...epochMistakes,
    ...nonceMistakes,
    ...macMistakes,
  ],
};
