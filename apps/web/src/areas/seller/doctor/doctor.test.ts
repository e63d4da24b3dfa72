import { decodeBody, parseCaptured } from '@jishi/protocol/doctor/index.ts';
import type { Captured } from '@jishi/protocol/doctor/types.ts';
import { describe, expect, test } from 'vitest';
import { differenceOf } from './difference.ts';
import { examine } from './examine.ts';
import { EXAMPLES, TEST_KEY, TEST_RECEIVED_AT } from './examples.ts';
import { readInstant } from './instant.ts';
import { pastedForm } from './open-doctor.ts';

describe('the examples have the mistake that their name promises', () => {
  test.each([
    ['seconds', 'QUERY_SIGNATURE', 'SECONDS_FOR_MILLISECONDS'],
    ['spaces', 'QUERY_SIGNATURE', 'BODY_SPACES'],
    ['plus', 'AUTH_TOKEN', 'PLUS_DECODED'],
    ['newline', 'BODY_SIGN', 'TRAILING_NEWLINE'],
  ])('%s', async (id, scheme, code) => {
    const { pasted } = EXAMPLES.find((one) => one.id === id)!;
    const { diagnosis, problems } = await examine({
      pasted,
      keys: [{ key: TEST_KEY }],
      receivedAt: new Date(TEST_RECEIVED_AT),
    });
    expect(problems).toEqual([]);
    expect(diagnosis).toMatchObject({ scheme, verdict: 'WRONG', findings: [{ code, certainty: 'PROVEN' }] });
  });
});

describe('what was pasted', () => {
  const request = 'POST /api?signature=AB&timestamp=1782907200123&nonce=n HTTP/1.1\nHost: isv.example\n\n{}';
  const both = `${request}\n${EXAMPLES[3]?.pasted}`;

  test('of a request and its answer, the one that the chosen signature belongs to is examined', async () => {
    const asked = { pasted: both, keys: [{ key: TEST_KEY }] };
    expect((await examine({ ...asked, scheme: 'BODY_SIGN' })).diagnosis?.findings[0]?.code).toBe(
      'TRAILING_NEWLINE',
    );
    expect((await examine(asked)).diagnosis?.received).toBe('AB');
  });

  test('nothing that can be read gives problems in both languages and no diagnosis', async () => {
    const { diagnosis, problems } = await examine({ pasted: 'hello', keys: [{ key: 'k' }] });
    expect(diagnosis).toBeUndefined();
    expect(problems[0]).toMatchObject({
      zh: expect.stringContaining('curl'),
      en: expect.stringContaining('curl'),
    });
  });
});

describe('a captured message is handed over byte for byte', () => {
  const request = (body: Captured['body'], changes: Partial<Captured> = {}): Captured => ({
    kind: 'request',
    method: 'POST',
    url: 'https://isv.example/api?a=1',
    headers: [
      ['Host', 'isv.example'],
      ['X-A', 'b: c'],
    ],
    body: body!,
    ...changes,
  });
  const answer = { kind: 'answer', method: '', url: '', status: 201 } as const;
  test.each<[string, Captured]>([
    ['a text', request('{"a":"云 + b"}')],
    ['no body', request('')],
    ['line breaks at both ends', request('\n{"a":1}\n\n')],
    ['CR LF', request('{\r\n"a":1}\r\n')],
    ['a byte order mark', request('\ufeff{}')],
    ['bytes that are no text', request(Uint8Array.of(0xff, 0xfe, 0, 1))],
    ['a blank in the address', request('{}', { url: 'https://isv.example/api?a=b c' })],
    ['an answer', request('{"a":1}\n', answer)],
    ['an answer with CR LF', request('{\r\n}', answer)],
  ])('%s', (_name, captured) => {
    // As a text field keeps it.
    const { message, problems } = parseCaptured(pastedForm(captured).replaceAll('\r\n', '\n'));
    expect(problems).toEqual([]);
    expect(message).toEqual(captured);
  });

  test('a compressed body goes as it was on the wire', async () => {
    const wireBody = new Uint8Array(
      await new Response(
        new Blob(['{"a":1}']).stream().pipeThrough(new CompressionStream('gzip')),
      ).arrayBuffer(),
    );
    const headers = [
      ['Host', 'isv.example'],
      ['Content-Encoding', 'gzip'],
    ] as const;
    const { message } = parseCaptured(pastedForm(request('{"a":1}', { headers, wireBody })));
    const decoded = (await decodeBody(message!)).message;
    expect(new TextDecoder().decode(decoded.body as Uint8Array)).toBe('{"a":1}');
    expect(decoded.wireBody).toEqual(wireBody);
  });
});

describe('an instant from a log', () => {
  const NOON = '2026-07-01T12:00:10.000Z';
  test.each([
    ['2026-07-01T12:00:10Z', NOON],
    ['2026-07-01T20:00:10+08:00', NOON],
    ['2026-07-01T20:00:10.000+0800', NOON],
    ['2026-07-01 20:00:10', NOON],
    [' 2026-07-01 20:00 ', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01 20:00:10,123', '2026-07-01T12:00:10.123Z'],
    ['Wed, 01 Jul 2026 12:00:10 GMT', NOON],
    ['1782907210', NOON],
    ['1782907210000', NOON],
  ])('%s', (text, at) => expect(readInstant(text)?.toISOString()).toBe(at));

  test.each(['yesterday', '2026-13-01 10:00', '12', '2026-07-01', ''])('%s is none', (text) =>
    expect(readInstant(text)).toBeUndefined(),
  );
});

describe('the first difference of two texts', () => {
  test.each([
    ['abc', 'abd', { same: 'ab', right: 'c', rightRest: '', signed: 'd', signedRest: '' }],
    ['ab', 'ab\\n', { same: 'ab', right: '', rightRest: '', signed: '\\n', signedRest: '' }],
    ['a\\ufeffb', 'ab', { same: 'a', right: '\\ufeff', rightRest: 'b', signed: 'b', signedRest: '' }],
    ['ab', 'ab\n', { same: 'ab', right: '', rightRest: '', signed: '\n', signedRest: '' }],
    ['云a', '商a', { same: '', right: '云', rightRest: 'a', signed: '商', signedRest: 'a' }],
    ['😀', '😁', { same: '', right: '😀', rightRest: '', signed: '😁', signedRest: '' }],
  ])('%s and %s', (right, signed, difference) => expect(differenceOf(right, signed)).toEqual(difference));
});
