/** A diagnosis never reveals a key, and never claims a proof that it does not have. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentEncode } from '../seller/auth-token.ts';
import { CANONICAL, correct, KEY, MS, NONCE, NOW, post, query } from './correct.test-data.ts';
import { diagnose } from './diagnose.ts';
import { bodySource, type Draft } from './draft.ts';
import { schemes } from './schemes/index.ts';
import { SCHEMES } from './types.ts';
import { FINDING_CODES, words } from './words/index.ts';

/** Long enough that prose cannot hold it by chance; every letter that needs some kind of encoding. */
const keys = fc.oneof(
  fc.uuid(),
  fc.string({ unit: fc.constantFrom(...'aB3-+/=&%"\\ .中é<>$^'), minLength: 12, maxLength: 40 }),
);

function spellings(key: string): string[] {
  const bytes = Buffer.from(key);
  const inside = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
  });
  return [
    key,
    key.trim(),
    JSON.stringify(key).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    percentEncode(key),
    encodeURIComponent(key),
    ...inside,
  ].filter((text) => text.length > 0);
}

/** The strings of an answer, as a reader gets them. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

function expectNoKey(key: string, answer: unknown): void {
  const all = texts(answer);
  // Also what a reader can copy together out of a hex dump.
  const dumped = all
    .filter((line) => /^[0-9a-f]{8} {2}/.test(line))
    .map((line) => line.slice(10, 57).replaceAll(' ', ''))
    .join('');
  const readable = all.map((text) => text.toLowerCase());
  for (const spelling of spellings(key)) {
    expect(readable.filter((text) => text.includes(spelling.toLowerCase()))).toEqual([]);
  }
  expect(dumped).not.toContain(Buffer.from(key).toString('hex'));
}

describe('a diagnosis never reveals a key', () => {
  test('when the message is right', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(...Object.keys(correct)), (key, scheme) => {
        const input = correct[scheme]!(key);
        const diagnosis = diagnose(input);
        expect(diagnosis.verdict).toBe('OK');
        expectNoKey(key, diagnosis);
      }),
      { numRuns: 150 },
    );
  });

  test('when a mistake of the catalogue, or two of them, were made', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(...SCHEMES), fc.nat(), fc.nat(), (key, name, i, j) => {
        const input = correct[name]!(key);
        const scheme = schemes[name];
        const draft = draftOf(input.message, key, name);
        const list = scheme.mistakes(draft);
        const mistaken = list[j % list.length]!.apply(list[i % list.length]!.apply(draft));
        const computed = Buffer.from(scheme.mac(mistaken)).toString(
          scheme.writing === 'HEX' ? 'hex' : 'base64',
        );
        expectNoKey(key, diagnose({ ...input, computed }));
      }),
      { numRuns: 150 },
    );
  });

  test('when the message itself holds it, in any spelling and at any edge of what is shown', () => {
    fc.assert(
      fc.property(keys, fc.nat(8200), fc.nat(8), (key, padding, i) => {
        const spelling = spellings(key)[i % spellings(key).length]!;
        const body = JSON.stringify({ a: 'x'.repeat(padding), k: spelling, z: 1 });
        const message = post(
          `https://isv.example/?timestamp=${MS}&nonce=${percentEncode(key)}&signature=${percentEncode(spelling)}`,
          { 'x-key': spelling },
          body,
        );
        const diagnosis = diagnose({ message, keys: [{ key, label: `key ${key}` }], receivedAt: NOW });
        expectNoKey(key, diagnosis);
        expect(diagnosis.findings.map(({ code }) => code)).toContain('KEY_EXPOSED');
      }),
      { numRuns: 60 },
    );
  });

  test('a key of a few letters neither breaks nor shows', () => {
    for (const key of ['k', 'e', '<key>', 'key', '.*', '中']) {
      expect(diagnose(correct.QUERY_SIGNATURE!(key)).verdict).toBe('OK');
      expect(diagnose(correct.QUERY_SIGNATURE!(key)).canonical[0]!.value).toBe('<key>');
    }
  });
});

/** The right draft of a scheme for a message, the way the doctor makes it. */
function draftOf(
  message: (typeof correct)[string] extends (key?: string) => { message: infer M } ? M : never,
  key: string,
  name: (typeof SCHEMES)[number],
): Draft {
  const reading = schemes[name].read(message);
  const draft: Draft = {
    key: Buffer.from(key),
    keyText: key,
    nonce: reading.nonce ?? '',
    timestamp: reading.timestamp ?? '',
    source: bodySource(Buffer.from(message.body ?? '')),
    body: { source: 'RAW' },
    pairs: reading.pairs ?? [],
    how: {},
    facts: {
      method: message.method,
      path: '/rest/marketplace/v1/order',
      query: message.url.split('?')[1] ?? '',
      headers: message.headers,
      signedHeaders: reading.signedHeaders ?? [],
      received: reading.signature ?? '',
      accessKey: reading.accessKey,
    },
  };
  return schemes[name].accepted(draft)[0]!;
}

describe('nothing is proven that is not so', () => {
  test('random signatures of the right shape', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMES),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (name, bytes) => {
          const scheme = schemes[name];
          const computed = Buffer.from(bytes).toString(scheme.writing === 'HEX' ? 'hex' : 'base64');
          const { verdict, findings, signed } = diagnose({ ...correct[name]!(), computed });
          expect(verdict).toBe('WRONG');
          expect(findings.map(({ code, certainty }) => [code, certainty])).toEqual([['KEY_WRONG', 'LIKELY']]);
          expect(signed).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('signatures of an unknown mistake', () => {
    const odd = createHmac('sha256', KEY).update(
      `${KEY}|${NONCE}|${MS}|${createHash('md5').update(CANONICAL).digest('hex')}`,
    );
    const { findings } = diagnose({
      message: query(odd.digest('hex')),
      keys: [{ key: KEY }],
      receivedAt: NOW,
    });
    expect(findings).toMatchObject([{ code: 'KEY_WRONG', certainty: 'LIKELY' }]);
  });

  test('whatever a message holds, the doctor answers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEMES),
        fc.string(),
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'authorization',
              'x-sign',
              'Body-Sign',
              'signature',
              'ts',
              'authToken',
              'x-sdk-date',
            ),
            fc.string(),
          ),
        ),
        fc.oneof(fc.json(), fc.string(), fc.uint8Array()),
        (scheme, url, headers, body) => {
          const message = { kind: 'request' as const, method: 'POST', url: `/?${url}`, headers, body };
          const { findings } = diagnose({ scheme, message, keys: [{ key: KEY }], receivedAt: NOW });
          expect(findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('every finding has its words in both languages', () => {
  for (const code of FINDING_CODES) {
    for (const text of Object.values(words[code])) {
      expect(text.zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en, code).toMatch(/^[^\u4e00-\u9fff]{4,}$/);
    }
  }
});
