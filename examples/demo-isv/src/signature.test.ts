import { expect, test } from 'vitest';
import { verifySdk } from '../../../packages/protocol/src/seller/index.ts';
import * as v from '../../../packages/protocol/src/seller/vectors.test-data.ts';
import { bodySign, signOpenApiGet, signRequest, signUsage, verifyRequest } from './signature.ts';

test('T7: our answers are signed as the access guide says', () => {
  expect(bodySign(v.KEY, v.T7_BODY)).toBe(`sign_type="HMAC-SHA256", signature= "${v.T7_SIGNATURE}"`);
});

test('T8: requests are verified ignoring case, and a changed body never verifies', () => {
  expect(signRequest(v.KEY, v.T8_NONCE, v.T8_TIMESTAMP, v.T8_BODY)).toBe(v.T8_SIGNATURE.toLowerCase());
  const query = { nonce: v.T8_NONCE, timestamp: v.T8_TIMESTAMP };
  for (const signature of [v.T8_NESTED_SIGNATURE, v.T8_NESTED_SIGNATURE.toLowerCase()]) {
    expect(verifyRequest(v.KEY, { ...query, signature }, v.T8_NESTED_BODY)).toBe(true);
    expect(verifyRequest(v.KEY, { ...query, signature }, `${v.T8_NESTED_BODY} `)).toBe(false);
  }
});

test('T10: the usage push', () => {
  expect(signUsage(v.KEY, v.T10.ts, v.T10.nonce, v.T10.body)).toBe(v.T10.signature);
});

test('3.9: order queries are accepted by the verifier that T11 holds for', () => {
  const url = new URL('https://mkt.example.com/w/a/api/order/query?orderLineId=CS1-000001&orderId=CS 1(x)');
  const { accessKey, secretKey } = v.SDK_CREDENTIALS;
  const headers = { ...signOpenApiGet(url, accessKey, secretKey, '20260701T120000Z'), Host: url.host };
  const request = { method: 'GET', target: url.pathname + url.search, headers };
  expect(verifySdk(request, secretKey, { now: new Date('2026-07-01T12:00:00Z') })).toBeUndefined();
  expect(verifySdk(request, 'another', { now: new Date('2026-07-01T12:00:00Z') })).toBe('SIGNATURE_WRONG');
});
