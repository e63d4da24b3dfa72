import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBodySign } from '../../seller/body-sign.ts';
import { signV2 } from '../../seller/signature-v2.ts';
import { answer, CANONICAL, correct, KEY, MS, NONCE, NOW } from '../correct.test-data.ts';
import { diagnose } from '../diagnose.ts';
import { bytesOf, header } from '../message.ts';
import { decodeBody } from './decode-body.ts';
import { parseCaptured } from './index.ts';
import { lengthDiffers, problems } from './problems.ts';

const SIGNATURE = signV2({ key: KEY, nonce: NONCE, timestamp: MS, body: CANONICAL });
const TARGET = `/api?signature=${SIGNATURE}&timestamp=${MS}&nonce=${NONCE}`;
const URL_TEXT = `https://isv.example${TARGET}`;
const LENGTH = Buffer.byteLength(CANONICAL);

/** What was pasted leads to the diagnosis of the request it shows. */
function expectGenuine(pasted: string): void {
  const { message, problems: found } = parseCaptured(pasted);
  expect(found).toEqual([]);
  expect(diagnose({ message: message!, keys: [{ key: KEY }], receivedAt: NOW }).findings).toEqual([]);
}

describe('curl', () => {
  test('as shells and browsers write it', () => {
    expectGenuine(`curl -X POST '${URL_TEXT}' -H 'Content-Type: application/json' -d '${CANONICAL}'`);
    expectGenuine(
      `$ curl -sS --location "${URL_TEXT}" \\\n  --data-raw $'${CANONICAL.replace('云', '\\u4e91')}' \\\r\n --compressed`,
    );
    expectGenuine(`curl -XPOST --url="${URL_TEXT}" --json "${CANONICAL.replaceAll('"', '\\"')}" -o out.json`);
  });

  test('options', () => {
    const { request } = parseCaptured(
      `curl -G https://user:pw@x.example:8443/a -d a=1 --data-urlencode 'b=1 +2' -A me -b 'c=d' -H 'authToken: t'`,
    );
    expect(request).toEqual({
      kind: 'request',
      method: 'GET',
      url: 'https://user:pw@x.example:8443/a?a=1&b=1%20%2B2',
      headers: [
        ['User-Agent', 'me'],
        ['Cookie', 'c=d'],
        ['authToken', 't'],
        ['Host', 'x.example:8443'],
      ],
      body: '',
    });
  });

  test('what cannot be read is said', () => {
    expect(parseCaptured(`curl https://x.example -d @body.json`).problems).toEqual([problems.bodyFromFile]);
    expect(parseCaptured(`curl https://x.example -F a=b`).problems).toEqual([problems.multipart]);
    expect(parseCaptured(`curl 'https://x.example`).problems).toEqual([problems.unclosedQuote]);
    expect(parseCaptured('curl -H "a: b"').problems).toEqual([problems.noUrl]);
    expect(parseCaptured('curl ^"https://x.example^"').problems).toEqual([problems.windowsQuotes]);
  });
});

describe('HTTP dump', () => {
  const head = `POST ${TARGET} HTTP/1.1\r\nHost: isv.example\r\nContent-Type: application/json\r\n`;

  test('request, with line breaks added by copying', () => {
    expectGenuine(`${head}\r\n${CANONICAL}`);
    expectGenuine(`${head}Content-Length: ${LENGTH}\r\n\r\n${CANONICAL}\n\n`);
    expectGenuine(`${head.replaceAll('\r', '')}\n${CANONICAL}`);
  });

  test('a body of another length than was counted', () => {
    const { problems: found, request } = parseCaptured(
      `${head}Content-Length: ${LENGTH + 1}\r\n\r\n${CANONICAL}`,
    );
    expect(found).toEqual([lengthDiffers(LENGTH + 1, LENGTH)]);
    expect(request!.body).toBe(CANONICAL);
  });

  test('answer, alone or below its request, also as curl -v prints it', () => {
    const sign = makeBodySign(KEY, '{"resultCode":"000000"}');
    const reply = `HTTP/1.1 200 OK\nBody-Sign: ${sign}\nContent-Length: 23\n\n{"resultCode":"000000"}`;
    expectGenuine(reply);
    const both = parseCaptured(`GET /?a=1 HTTP/1.1\nHost: isv.example\n\n${reply}`);
    expect(both.request).toMatchObject({ method: 'GET', url: 'https://isv.example/?a=1' });
    expect(both.message).toBe(both.answer);
    expect(both.answer).toMatchObject({ status: 200, body: '{"resultCode":"000000"}' });
    const verbose = `* Connected\n> GET /?a=1 HTTP/1.1\n> Host: isv.example\n>\n* remark\n< HTTP/1.1 200 OK\n< Body-Sign: ${sign}\n<\n{"resultCode":"000000"}`;
    expectGenuine(verbose);
  });

  test('lines that are no header are counted, not fatal', () => {
    const { problems: found, request } = parseCaptured('GET /a HTTP/1.1\nHost: x.example\noops\n\n');
    expect(found).toHaveLength(1);
    expect(found[0]!.en).toContain('Line 3');
    expect(request).toMatchObject({ method: 'GET', url: 'https://x.example/a' });
  });
});

describe('HAR', () => {
  const request = {
    method: 'POST',
    url: URL_TEXT,
    headers: [
      { name: ':authority', value: 'isv.example' },
      { name: ':path', value: TARGET },
      { name: 'content-type', value: 'application/json' },
    ],
    bodySize: LENGTH,
    postData: { mimeType: 'application/json', text: CANONICAL },
  };

  test('entry, file, bare request', () => {
    expectGenuine(JSON.stringify({ request, response: { status: 200, headers: [], content: {} } }));
    expectGenuine(JSON.stringify({ log: { entries: [{ request }] } }));
    expectGenuine(JSON.stringify(request));
    expect(header(parseCaptured(JSON.stringify({ request })).request!.headers, 'host')).toBe('isv.example');
  });

  test('an answer in Base64', () => {
    const body = '{"resultMsg":"成功"}';
    const response = {
      status: 200,
      headers: [{ name: 'body-sign', value: makeBodySign(KEY, body) }],
      content: { size: 24, text: Buffer.from(body).toString('base64'), encoding: 'base64' },
    };
    expectGenuine(
      JSON.stringify({ request: { method: 'GET', url: 'https://x.example/', headers: [] }, response }),
    );
  });

  test('what cannot be read is said', () => {
    expect(parseCaptured('{"a":').problems).toEqual([problems.badJson]);
    expect(parseCaptured('{"a":1}').problems).toEqual([problems.badHar]);
    const lost = JSON.stringify({ request: { ...request, postData: undefined } });
    expect(parseCaptured(lost).problems).toEqual([problems.bodyMissing]);
    expect(parseCaptured(JSON.stringify([{ request }, { request }])).problems).toEqual([problems.harEntries]);
  });
});

test('only a URL', () => {
  const token = correct.AUTH_TOKEN!().message.url;
  expectGenuine(`  ${token}\n`);
  expect(parseCaptured(URL_TEXT)).toMatchObject({
    format: 'URL',
    request: { method: 'POST' },
    problems: [problems.urlWithoutBody],
  });
});

test('anything else is refused in words, never by an exception', () => {
  expect(parseCaptured(' ')).toEqual({ format: undefined, problems: [problems.empty] });
  expect(parseCaptured('hello there')).toEqual({ format: undefined, problems: [problems.unknown] });
  const starts = fc.constantFrom(
    '',
    'curl ',
    '{"request":',
    '[',
    'POST / HTTP/1.1\n',
    'HTTP/1.1 200\n',
    'https://',
  );
  fc.assert(
    fc.property(starts, fc.oneof(fc.string(), fc.json()), (start, rest) => {
      const { message, problems: found } = parseCaptured(start + rest);
      expect(message !== undefined || found.length > 0).toBe(true);
    }),
  );
});

describe('content coding', () => {
  const body = '{"resultCode":"000000"}';
  const coded = (coding: string, bytes: Uint8Array, signed: Uint8Array | string = body) =>
    answer({ 'Body-Sign': makeBodySign(KEY, signed), 'Content-Encoding': coding }, bytes);

  test.each([
    ['gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['deflate', deflateRawSync(body)],
  ])('%s is decoded, and the signature over the decoded body is right', async (coding, bytes) => {
    const { message, problems: found } = await decodeBody(coded(coding, bytes));
    expect(found).toEqual([]);
    expect(new TextDecoder().decode(bytesOf(message.body))).toBe(body);
    expect(diagnose({ message, keys: [{ key: KEY }] }).verdict).toBe('OK');
  });

  test('the signature over the compressed bytes is named', async () => {
    const bytes = gzipSync(body);
    const { message } = await decodeBody(coded('gzip', bytes, bytes));
    expect(diagnose({ message, keys: [{ key: KEY }] }).findings).toMatchObject([
      { code: 'BODY_COMPRESSED', certainty: 'PROVEN' },
    ]);
  });

  test('broken or endless bodies are left as they are', async () => {
    const broken = coded('gzip', Uint8Array.of(1, 2, 3));
    expect(await decodeBody(broken)).toEqual({ message: broken, problems: [problems.decodeFailed] });
    const bomb = coded('gzip', gzipSync(Buffer.alloc(11 * 1024 * 1024)));
    expect((await decodeBody(bomb)).problems).toEqual([problems.decodedTooLong]);
    const plain = answer({}, body);
    expect(await decodeBody(plain)).toEqual({ message: plain, problems: [] });
  });
});
