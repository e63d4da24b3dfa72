/** 3.1 and 3.2: authToken, in the query of a GET (V1, License 1.0) and in a header of the kit's POST. */

import { compactSortedJson } from '../../seller/json.ts';
import { authTokenText, type QueryPair } from '../../seller/query-text.ts';
import { utf8 } from '../digest.ts';
import { bodySource, type Draft, type Mistake, macOf } from '../draft.ts';
import { bytesOf, header, lookUp, pairsOf, targetOf } from '../message.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { pairMistakes, pairText } from '../mistakes/pairs.ts';
import { how, macMistakes } from '../mistakes/text.ts';
import { type Found, missing, type Scheme, type TextPart } from './scheme.ts';

/** The HMAC key is the key with timeStamp behind it, nothing in between. */
function keyPart(draft: Draft): Uint8Array {
  const { suffix } = draft.how;
  const stamp = utf8(draft.timestamp);
  const join = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  switch (suffix) {
    case 'NONE':
      return draft.key;
    case 'FIRST':
      return join(stamp, draft.key);
    case undefined:
      return join(draft.key, stamp);
    default:
      return join(draft.key, utf8(suffix), stamp);
  }
}

/** The right way is the algorithm file's; only what is odd is written here. */
function text(draft: Draft): Uint8Array {
  return utf8(Object.keys(draft.how).length === 0 ? authTokenText(draft.pairs) : pairText(draft));
}

const own: readonly Mistake[] = [
  how('TIMESTAMP_NOT_IN_KEY', 'suffix', 'NONE', 'key'),
  how('TIMESTAMP_NOT_IN_KEY', 'suffix', 'FIRST', 'key'),
  how('KEY_AND_TIMESTAMP_SEPARATED', 'suffix', '&', 'key'),
  how('KEY_AND_TIMESTAMP_SEPARATED', 'suffix', '+', 'key'),
  how('KEY_AND_TIMESTAMP_SEPARATED', 'suffix', ' ', 'key'),
  how('KEY_AND_TIMESTAMP_SEPARATED', 'suffix', '_', 'key'),
];

const common = {
  writing: 'BASE64',
  noncePart: undefined,
  accepted: (draft: Draft) => [draft],
  mac: (draft: Draft) => macOf(keyPart(draft), text(draft), draft.how),
  shown: (draft: Draft): readonly TextPart[] => [
    { name: 'hmacKey', bytes: keyPart(draft), isSecret: true },
    { name: 'text', bytes: text(draft) },
  ],
  mistakes: (draft: Draft) => [...own, ...pairMistakes(draft), ...keyMistakes, ...macMistakes],
} as const;

export const authTokenScheme: Scheme = {
  ...common,
  name: 'AUTH_TOKEN',
  clock: { layout: 'DIGITS', windowSeconds: undefined, part: 'query timeStamp' },
  read(message) {
    // The token never signs itself, whatever the case of its name.
    const pairs = pairsOf(targetOf(message.url).query);
    const others = pairs.filter(([name]) => name.toLowerCase() !== 'authtoken');
    const findings: Found[] = [];
    const take = (name: string) => {
      const found = lookUp(pairs, name);
      if (found?.writtenAs) findings.push(missing('NAME_CASE', `query ${found.writtenAs}`));
      return found?.value;
    };
    return {
      signature: take('authToken'),
      timestamp: take('timeStamp'),
      pairs: others,
      part: 'query authToken',
      findings,
    };
  },
};

/** Members as 3.2 renders them; those that are null or blank are marked to be left out. */
export function bodyPairs(body: Uint8Array): readonly QueryPair[] | undefined {
  const value = bodySource(body).json?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).map(([name, member]): QueryPair => {
    if (member === null) return [name, ''];
    return [name, typeof member === 'string' ? member : compactSortedJson(member)];
  });
}

export const kitAuthTokenScheme: Scheme = {
  ...common,
  name: 'KIT_AUTH_TOKEN',
  clock: { layout: 'DIGITS_UTC8', windowSeconds: undefined, part: 'body timeStamp' },
  accepted: (draft) => [{ ...draft, pairs: draft.pairs.filter(([, value]) => value.trim() !== '') }],
  read(message) {
    const pairs = bodyPairs(bytesOf(message.body));
    return {
      signature: header(message.headers, 'authToken'),
      timestamp: pairs?.find(([name]) => name === 'timeStamp')?.[1],
      pairs: pairs ?? [],
      part: 'header authToken',
      findings: pairs ? [] : [missing('BODY_NOT_JSON', 'body')],
    };
  },
};
