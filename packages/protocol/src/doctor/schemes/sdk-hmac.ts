/** 3.9: `Authorization: SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`. */
import { parseSdkAuthorization } from '../../seller/sdk-authorization.ts';
import { concat, hex, sha256, utf8 } from '../digest.ts';
import { bodyDigest, type Draft, inWriting, type Mistake, macOf } from '../draft.ts';
import { bytesOf, header } from '../message.ts';
import { rawBodyMistakes } from '../mistakes/body.ts';
import { keyMistakes } from '../mistakes/key.ts';
import { sdkMistakes } from '../mistakes/sdk.ts';
import { macMistakes } from '../mistakes/text.ts';
import type { Captured } from '../types.ts';
import { type Found, missing, type Reading, type Scheme, type TextPart } from './scheme.ts';
import { canonicalHeaders, canonicalPath, canonicalQuery } from './sdk-canonical.ts';

const ALGORITHM = 'SDK-HMAC-SHA256';
const PART = 'header Authorization';

function canonicalParts(draft: Draft): readonly TextPart[] {
  const { facts, how } = draft;
  const part = (name: string, text: string): TextPart => ({ name, bytes: utf8(text) });
  const names = facts.signedHeaders.map((name) => (how.headers === 'CASE' ? name : name.toLowerCase()));
  const listed = (how.headers === 'UNSORTED' ? names : names.toSorted()).join(';');
  const claimed = header(facts.headers, 'x-sdk-content-sha256');
  const method = facts.method.toUpperCase();
  return [
    part('method', `${how.method === 'LOWER' ? method.toLowerCase() : method}\n`),
    part('path', `${canonicalPath(facts.path, how.path)}\n`),
    part('query', `${canonicalQuery(facts.query, how.query)}\n`),
    part('headers', canonicalHeaders(draft)),
    part('signedHeaders', `${how.headers === 'NO_BLANK_LINE' ? '' : '\n'}${listed}\n`),
    part('bodyHash', claimed ?? inWriting(bodyDigest(draft, 'SHA256'), how.hash)),
  ];
}

function stringParts(draft: Draft): readonly TextPart[] {
  const canonical = concat(canonicalParts(draft).map((part) => part.bytes));
  const { string } = draft.how;
  const digest = inWriting(hex(sha256(canonical)), string);
  const last: TextPart =
    string === 'NOT_HASHED'
      ? { name: 'canonicalRequest', bytes: canonical }
      : { name: 'canonicalHash', bytes: utf8(digest) };
  if (string === 'HASH_ONLY' || string === 'CANONICAL_ONLY') {
    return [string === 'HASH_ONLY' ? last : { name: 'canonicalRequest', bytes: canonical }];
  }
  return [
    ...(string === 'NO_ALGORITHM' ? [] : [{ name: 'algorithm', bytes: utf8(`${ALGORITHM}\n`) }]),
    { name: 'X-Sdk-Date', bytes: utf8(`${draft.timestamp}\n`) },
    last,
  ];
}

/** The three parts one by one, so that a header with a piece missing can be named. */
function readAuthorization(
  value: string,
): Pick<Reading, 'signature' | 'signedHeaders' | 'accessKey' | 'findings'> {
  const take = (name: string) => new RegExp(`${name}\\s*=\\s*([^,\\s]*)`, 'i').exec(value)?.[1] || undefined;
  const [accessKey, listed, signature] = [take('Access'), take('SignedHeaders'), take('Signature')];
  const findings: Found[] = [];
  if (!accessKey || !listed || !signature) {
    const lost = [!accessKey && 'Access', !listed && 'SignedHeaders', !signature && 'Signature'].filter(
      Boolean,
    );
    findings.push(missing('AUTHORIZATION_PARTS_MISSING', `${PART}: ${lost.join(', ')}`));
  } else if (!value.trim().startsWith(ALGORITHM)) findings.push(missing('AUTHORIZATION_ALGORITHM', PART));
  else if (!parseSdkAuthorization(value) && /^[0-9a-f]{64}$/i.test(signature)) {
    findings.push(missing('AUTHORIZATION_LAYOUT', PART));
  }
  return { signature, signedHeaders: listed?.split(';').filter(Boolean) ?? [], accessKey, findings };
}

function read(message: Captured): Reading {
  const { headers } = message;
  const value = header(headers, 'authorization');
  const authorization =
    value === undefined
      ? { signature: undefined, signedHeaders: [], accessKey: undefined, findings: [] }
      : readAuthorization(value);
  const findings = [...authorization.findings];
  for (const name of authorization.signedHeaders ?? []) {
    if (header(headers, name) === undefined) findings.push(missing('SIGNED_HEADER_ABSENT', `header ${name}`));
  }
  const claimed = header(headers, 'x-sdk-content-sha256');
  if (claimed !== undefined && claimed.toLowerCase() !== hex(sha256(bytesOf(message.body)))) {
    findings.push(missing('BODY_HASH_WRONG', 'header X-Sdk-Content-Sha256'));
  }
  return { ...authorization, timestamp: header(headers, 'x-sdk-date')?.trim(), part: PART, findings };
}

/** The access key in the place of the secret key. */
const accessForSecret: Mistake = {
  code: 'KEY_IS_ACCESS_KEY',
  slot: 'key',
  part: 'key',
  apply: (draft) => ({ ...draft, key: draft.facts.accessKey ? utf8(draft.facts.accessKey) : draft.key }),
};

/** Nothing but the date of the last step may be another one: the header itself is signed, too. */
export const sdkHmacScheme: Scheme = {
  name: 'SDK_HMAC',
  writing: 'HEX',
  clock: { layout: 'BASIC_ISO', windowSeconds: 900, part: 'header X-Sdk-Date' },
  noncePart: undefined,
  read,
  // Client libraries disagree on what `+` in a query stands for; both name the same request.
  accepted: (draft) => [draft, { ...draft, how: { ...draft.how, query: 'PLUS_IS_BLANK' } }],
  shown: (draft) => [...canonicalParts(draft), ...stringParts(draft)],
  mac: (draft) => macOf(draft.key, concat(stringParts(draft).map((part) => part.bytes)), draft.how),
  mistakes: (draft) => [
    ...sdkMistakes(draft),
    accessForSecret,
    ...rawBodyMistakes(draft),
    ...keyMistakes,
    ...macMistakes,
  ],
};
