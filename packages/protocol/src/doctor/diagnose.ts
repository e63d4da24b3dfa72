/** The doctor itself: reads the message, searches for the mistake, and writes it up without any key. */
import { checkClock } from './clock.ts';
import { base64, hex, utf8 } from './digest.ts';
import { bodyOf, bodySource, type Draft } from './draft.ts';
import { bytesOf, targetOf } from './message.ts';
import { type Redactor, redactor } from './redact.ts';
import { detectScheme, schemes } from './schemes/index.ts';
import type { Found, Reading, Scheme } from './schemes/scheme.ts';
import { type Keyed, type Match, type SearchResult, search } from './search.ts';
import { firstDifference, showPart } from './show.ts';
import { readSignature, type SignatureReading } from './signature-text.ts';
import type { Diagnosis, DoctorInput, Finding, ShownPart } from './types.ts';
import { words } from './words/index.ts';

/**
 * Explains a message's signature. Never throws for what a message can contain, needs no network and no
 * clock, and nothing of a key stands in the answer.
 *
 * @example
 * const { verdict, findings } = diagnose({ message: parseCaptured(pasted).message!, keys: [{ key }] });
 */
export function diagnose(input: DoctorInput): Diagnosis {
  const redact = redactor(input.keys.map(({ key }) => key));
  const name = input.scheme ?? detectScheme(input.message);
  if (name === undefined) return unreadable([{ code: 'SCHEME_UNKNOWN', certainty: 'PROVEN' }], redact);
  const scheme = schemes[name];
  const reading = scheme.read(input.message);
  const received = input.computed ?? reading.signature;
  const findings = [...readingFindings(scheme, reading, input, received)];

  const drafts = input.keys
    .filter(({ key }) => key.trim() !== '')
    .map(
      (candidate): Keyed => ({ candidate, draft: draftOf(input, reading, candidate.key, received ?? '') }),
    );
  const main = drafts.find(({ candidate }) => (candidate.role ?? 'EXPECTED') === 'EXPECTED') ?? drafts[0];
  if (main === undefined) {
    return {
      ...unreadable([...findings, { code: 'NO_KEY_GIVEN', certainty: 'PROVEN' }], redact),
      scheme: name,
    };
  }
  if (isKeyExposed(input, redact)) findings.unshift({ code: 'KEY_EXPOSED', certainty: 'PROVEN' });

  const readings = received === undefined ? [] : readSignature(received, scheme.writing);
  const byMac = new Map(readings.toReversed().map((one) => [hex(one.mac), one]));
  const result: SearchResult =
    byMac.size === 0
      ? { match: undefined, tried: 0, isCut: false }
      : search(scheme, drafts, new Set(byMac.keys()));
  const right = result.match?.base ?? scheme.accepted(main.draft)[0]!;
  const explained = result.match
    ? matchFindings(scheme, result.match, byMac.get(result.match.mac)!, reading, redact)
    : unexplained(reading, received, readings[0], main);
  const all = ordered([...findings, ...explained]);

  const isOther = result.match !== undefined && result.match.mistakes.length > 0;
  const expected = scheme.mac(scheme.accepted(main.draft)[0]!);
  return {
    scheme: name,
    verdict: all.length === 0 ? 'OK' : 'WRONG',
    findings: all.map((found) => written(found, redact)),
    canonical: shown(scheme, result.match ? withMainKey(right, main) : right, redact),
    signed: isOther ? shown(scheme, result.match!.draft, redact) : [],
    expected: redact.text(scheme.writing === 'BASE64' ? base64(expected) : hexOf(scheme, expected)),
    received: received === undefined ? undefined : redact.text(received),
    keyLabel: result.match?.keyed.candidate.label && redact.text(result.match.keyed.candidate.label),
    tried: result.tried,
    isSearchCut: result.isCut,
  };
}

/** V2 signatures are sent in upper case (3.6 step 4), AK/SK ones in lower case (3.9). */
const hexOf = (scheme: Scheme, mac: Uint8Array) =>
  scheme.name === 'SDK_HMAC' ? hex(mac) : hex(mac).toUpperCase();

const withMainKey = (draft: Draft, { draft: { key, keyText } }: Keyed): Draft => ({ ...draft, key, keyText });

function draftOf(input: DoctorInput, reading: Reading, key: string, received: string): Draft {
  const { message, sentBody } = input;
  return {
    key: utf8(key),
    keyText: key,
    nonce: reading.nonce ?? '',
    timestamp: reading.timestamp ?? '',
    source: bodySource(bytesOf(message.body), {
      wire: message.wireBody,
      sent: sentBody === undefined ? undefined : bytesOf(sentBody),
    }),
    body: { source: 'RAW' },
    pairs: reading.pairs ?? [],
    how: {},
    facts: {
      method: message.method,
      ...targetOf(message.url),
      headers: message.headers,
      signedHeaders: reading.signedHeaders ?? [],
      received: reading.signature ?? received,
      accessKey: reading.accessKey,
    },
  };
}

/** What needs no key: missing parts, the clock, the nonce. */
function* readingFindings(
  scheme: Scheme,
  reading: Reading,
  input: DoctorInput,
  received: string | undefined,
): Generator<Found> {
  if (!received) yield { code: 'SIGNATURE_MISSING', certainty: 'PROVEN', where: { part: reading.part } };
  yield* reading.findings;
  if (scheme.clock) yield* checkClock(scheme.clock, reading.timestamp, input.receivedAt, input.windowSeconds);
  if (scheme.noncePart !== undefined) {
    const where = { part: scheme.noncePart };
    if (!reading.nonce) yield { code: 'NONCE_MISSING', certainty: 'PROVEN', where };
    else if (input.seenNonces?.includes(reading.nonce)) {
      yield { code: 'NONCE_REPLAYED', certainty: 'PROVEN', where };
    }
  }
  const { accessKey } = reading;
  const known = input.keys.flatMap((candidate) => candidate.accessKey ?? []);
  if (accessKey !== undefined && known.length > 0 && !known.includes(accessKey)) {
    yield { code: 'ACCESS_KEY_UNKNOWN', certainty: 'PROVEN', where: { part: reading.part } };
  }
}

function matchFindings(
  scheme: Scheme,
  match: Match,
  signature: SignatureReading,
  reading: Reading,
  redact: Redactor,
): Found[] {
  const found: Found[] = [];
  const { role } = match.keyed.candidate;
  if (role === 'OTHER_ADDRESS')
    found.push({ code: 'KEY_OF_OTHER_ADDRESS', certainty: 'PROVEN', where: { part: 'key' } });
  if (role === 'RETIRED') found.push({ code: 'KEY_RETIRED', certainty: 'PROVEN', where: { part: 'key' } });
  for (const mistake of match.mistakes) {
    found.push({
      code: mistake.code,
      certainty: 'PROVEN',
      where: whereOf(scheme, match, mistake.apply(match.base), mistake.part, redact),
    });
  }
  for (const code of signature.codes)
    found.push({ code, certainty: 'PROVEN', where: { part: reading.part } });
  // Correctly signed, but a receiver that hashes what came (3.6: "send exactly the bytes") would refuse it.
  if (scheme.mustSendCanonicalBody && match.mistakes.length === 0) {
    const difference = firstDifference(
      [{ name: 'body', bytes: match.base.source.raw }],
      [{ name: 'body', bytes: bodyOf(match.base) }],
      redact,
    );
    if (difference) found.push({ code: 'BODY_NOT_CANONICAL', certainty: 'PROVEN', where: difference });
  }
  return found;
}

function whereOf(scheme: Scheme, match: Match, draft: Draft, part: string | undefined, redact: Redactor) {
  const body = (of: Draft) => [{ name: 'body', bytes: bodyOf(of) }];
  const difference = part?.startsWith('body')
    ? (firstDifference(body(match.base), body(draft), redact) ??
      firstDifference(scheme.shown(match.base), scheme.shown(draft), redact))
    : firstDifference(scheme.shown(match.base), scheme.shown(draft), redact);
  return { ...difference, part: part ?? difference?.part ?? 'canonical text' };
}

function unexplained(
  reading: Reading,
  received: string | undefined,
  signature: SignatureReading | undefined,
  main: Keyed,
): Found[] {
  if (!received) return [];
  const where = { part: reading.part };
  if (!signature) return [{ code: 'SIGNATURE_LAYOUT', certainty: 'PROVEN', where }];
  const found: Found[] = signature.codes.map((code) => ({ code, certainty: 'LIKELY', where }));
  if (signature.mac.length !== 32) return [...found, { code: 'OTHER_HASH', certainty: 'LIKELY', where }];
  const encoding = main.draft.facts.headers.find(([name]) => name.toLowerCase() === 'content-encoding');
  if (encoding && encoding[1].trim() !== 'identity' && !main.draft.source.wire) {
    found.push({ code: 'BODY_COMPRESSED', certainty: 'LIKELY', where: { part: 'body' } });
  }
  return [...found, { code: 'KEY_WRONG', certainty: 'LIKELY', where: { part: 'key' } }];
}

/** A key of a few letters is found everywhere and says nothing. */
function isKeyExposed(input: DoctorInput, redact: Redactor): boolean {
  if (input.keys.some(({ key }) => key.trim().length < 8)) return false;
  const { url, headers, body } = input.message;
  return (
    redact.finds(utf8(url)) ||
    redact.finds(bytesOf(body)) ||
    headers.some(([, value]) => redact.finds(utf8(value)))
  );
}

/** Proven ones first, each code once for one place. */
function ordered(findings: readonly Found[]): Found[] {
  const known = new Set<string>();
  const unique = findings.filter(({ code, where }) => {
    const name = `${code} ${where?.part ?? ''}`;
    return !known.has(name) && known.add(name);
  });
  return [
    ...unique.filter(({ certainty }) => certainty === 'PROVEN'),
    ...unique.filter(({ certainty }) => certainty === 'LIKELY'),
  ];
}

function written({ code, certainty, where }: Found, redact: Redactor): Finding {
  if (!where) return { code, certainty, ...words[code] };
  // Snippets were cleaned before they were cut; a part can hold a name that the message chose.
  return { code, certainty, ...words[code], where: { ...where, part: redact.text(where.part) } };
}

function shown(scheme: Scheme, draft: Draft, redact: Redactor): ShownPart[] {
  return scheme.shown(draft).map((part) => showPart(part, redact));
}

function unreadable(findings: readonly Found[], redact: Redactor): Diagnosis {
  return {
    scheme: undefined,
    verdict: 'UNREADABLE',
    findings: findings.map((found) => written(found, redact)),
    canonical: [],
    signed: [],
    expected: undefined,
    received: undefined,
    keyLabel: undefined,
    tried: 0,
    isSearchCut: false,
  };
}
