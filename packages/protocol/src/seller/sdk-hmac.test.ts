import { expect, test } from 'vitest';
import { sha256, toHex } from './hash.ts';
import { type SdkRequest, signSdk, UNSIGNED_PAYLOAD, verifySdk } from './sdk-hmac.ts';

const now = new Date('2026-07-01T12:00:00Z');
const key = { accessKey: 'AK', secretKey: 'SK' };
const base = (headers: Record<string, string>, body: string): SdkRequest => ({
  method: 'POST',
  target: '/upload',
  headers: { host: 'mkt.example.com', 'x-sdk-date': '20260701T120000Z', ...headers },
  body,
});
const signed = (request: SdkRequest): SdkRequest => ({
  ...request,
  headers: { ...request.headers, authorization: signSdk(request, key) },
});

test('a body known by its hash verifies as the body itself, and another one does not', () => {
  const { body, ...request } = signed(base({}, 'content'));
  const hashOf = (text: string) => ({ ...request, bodySha256: toHex(sha256(text)) });
  expect(verifySdk(hashOf(String(body)), 'SK', { now })).toBeUndefined();
  expect(verifySdk(hashOf('other'), 'SK', { now })).toBe('SIGNATURE_WRONG');
});

test('UNSIGNED-PAYLOAD covers everything but the body, where it is accepted at all (License 1.4)', () => {
  const request = signed(base({ 'x-sdk-content-sha256': UNSIGNED_PAYLOAD }, 'content'));
  expect(verifySdk(request, 'SK', { now })).toBe('BODY_HASH_WRONG');
  const options = { now, mayBeUnsigned: true };
  expect(verifySdk(request, 'SK', options)).toBeUndefined();
  expect(verifySdk({ ...request, body: 'other' }, 'SK', options)).toBeUndefined();
  expect(verifySdk({ ...request, target: '/elsewhere' }, 'SK', options)).toBe('SIGNATURE_WRONG');
  expect(verifySdk(request, 'wrong', options)).toBe('SIGNATURE_WRONG');
});

test('a claimed hash is held to the body also where it may be left out', () => {
  const request = signed(base({ 'x-sdk-content-sha256': toHex(sha256('content')) }, 'other'));
  expect(verifySdk(request, 'SK', { now, mayBeUnsigned: true })).toBe('BODY_HASH_WRONG');
});
