/** Test vectors A1 to U1 of the License text; every value is copied from the page. */
import { describe, expect, test } from 'vitest';
import { authTokenOfQuery, authTokenText } from './auth-token.ts';
import { bodySignValue, verifyBodySign } from './body-sign.ts';
import { buildCall } from './call.ts';
import { sha256, toHex } from './hash.ts';
import { sdkCanonicalRequest, signSdk, verifySdk } from './sdk-hmac.ts';
import { verifyCall } from './verify.ts';

const KEY = '0123456789abcdef0123456789abcdef';
const at = new Date(1700000000000);
const signed = { url: 'https://isv.example.com/p', key: KEY, at, nonce: 'A1B2C3D4E5F60718' };

test('A1: create', () => {
  const call = buildCall({
    ...signed,
    generation: 'license-online',
    scene: 'newInstance',
    params: { orderLineId: 'CS2311150000ABCDE-000001', orderId: 'CS2311150000ABCDE', testFlag: '0' },
    businessId: '5f0d4e0e-9d2b-4b57-8a61-0c1d2e3f4a5b',
  });
  expect(call.body).toBe(
    '{"activity":"newInstance","businessId":"5f0d4e0e-9d2b-4b57-8a61-0c1d2e3f4a5b","orderId":"CS2311150000ABCDE","orderLineId":"CS2311150000ABCDE-000001","testFlag":"0"}',
  );
  expect(call.parts.find(({ name }) => name === 'bodyHash')?.value).toBe(
    'b91a10c03908c2e7b4d206a93079d705370fdd1f35d78666941a870c20afd1ae',
  );
  expect(call.signature).toBe('088936EB83B51236F5204A0C3ECEFA019E372137870070E46AA58D335B46A19A');
});

test('A2: asynchronous application', () => {
  const call = buildCall({
    ...signed,
    generation: 'license-online',
    scene: 'getLicenseAsync',
    params: {
      instanceId: 'RA2311150000ABCDE',
      effectiveTime: '2023-11-15 00:00:00 z',
      expireTime: '2024-11-15 00:00:00 z',
      eventId: '8d1c2b3a4e5f60718293a4b5c6d7e8f9',
      deviceFingerprint: '04:7C:16:5E:E3:5D|DISK01||CPU01',
      testFlag: '0',
    },
  });
  expect(call.parts.find(({ name }) => name === 'bodyHash')?.value).toBe(
    '366e4509f4bde51cfb5f3cff34facb4b7060c7d4c1eb5edd66dfd5ba5bfd51b7',
  );
  expect(call.signature).toBe('292967B63141ED2995AB8903C8CDF48565951DE9E45CC54B23F3D91BD472460E');
});

describe('C1: authToken of License 1.0', () => {
  const pairs = [
    ['activity', 'refreshLicense'],
    ['expireTime', '20241115235959'],
    ['instanceId', 'inst 1/é'],
    ['orderId', 'CS2311150000FGHIJ'],
    ['timeStamp', '20231115061320000'],
  ] as const;

  test('the text and the token', () => {
    expect(authTokenText(pairs)).toBe(
      'activity=refreshLicense&expireTime=20241115235959&instanceId=inst 1/é&orderId=CS2311150000FGHIJ&timeStamp=20231115061320000',
    );
    expect(authTokenOfQuery(KEY, pairs)).toBe('aN3hwOhntiqrm/UlNVOj4s+YShix2pquh6sAiGXAukA=');
  });

  test('the request on the wire', () => {
    const { activity: _, timeStamp: __, ...params } = Object.fromEntries(pairs);
    const call = buildCall({
      ...signed,
      generation: 'license-v1',
      scene: 'refreshLicense',
      params,
      at: new Date('2023-11-15T06:13:20.000Z'),
    });
    expect(call.url).toContain('instanceId=inst%201%2F%C3%A9&');
    expect(call.url).toContain('authToken=aN3hwOhntiqrm%2FUlNVOj4s%2BYShix2pquh6sAiGXAukA%3D');
    expect(verifyCall({ request: call, keys: KEY, now: at })).toMatchObject({ kind: 'ok', params });
  });
});

test('D1: Body-Sign', () => {
  const body = '{"resultCode":"000000","resultMsg":"success."}';
  expect(bodySignValue(KEY, body)).toBe('5pcn1OI2UbACnXdIr/eRjZLAYxY7hGiPV11sJgWBIyg=');
  const header = 'sign_type="HMAC-SHA256", signature="5pcn1OI2UbACnXdIr/eRjZLAYxY7hGiPV11sJgWBIyg="';
  expect(verifyBodySign(KEY, body, header)).toBe(true);
});

test('G1: AK/SK of a heartbeat', () => {
  const request = {
    method: 'POST',
    target: '/api/mkp-openapi-public/global/v2/license/heartbeat',
    headers: {
      'Content-Type': 'application/json',
      Host: 'mkt.example.com',
      'X-Sdk-Date': '20231115T061320Z',
    },
    body: '{"license":"PL0001"}',
  };
  expect(toHex(sha256(request.body))).toBe(
    '5a058757a6072031c7c4276da32c7eda8a3ec428d6a419f808c1e8d77918afd9',
  );
  const canonical = sdkCanonicalRequest(request, ['content-type', 'host', 'x-sdk-date']);
  expect(toHex(sha256(canonical))).toBe('3e9f474edecd265e202f48c5550f47101ef578c2a15a97995d389c9005c43a18');
  const authorization = signSdk(request, { accessKey: 'AKDEMO0001', secretKey: 'SKDEMO0123456789' });
  expect(authorization).toBe(
    'SDK-HMAC-SHA256 Access=AKDEMO0001, SignedHeaders=content-type;host;x-sdk-date, Signature=39eab88e17797cbbd149e4de095836b4095f6ee3f8dd80512c2d1408b94f4758',
  );

  const call = buildCall({
    generation: 'open-api',
    scene: 'licenseHeartbeatV2',
    params: { license: 'PL0001' },
    url: 'https://mkt.example.com',
    key: 'SKDEMO0123456789',
    accessKey: 'AKDEMO0001',
    at: new Date('2023-11-15T06:13:20Z'),
    nonce: '',
  });
  expect(call).toMatchObject({
    headers: { ...request.headers, Authorization: authorization },
    body: request.body,
  });
  const sent = { ...request, headers: call.headers };
  expect(verifySdk(sent, 'SKDEMO0123456789', { now: new Date('2023-11-15T06:20:00Z') })).toBeUndefined();
});

test('U1: hash of an uploaded file', () => {
  expect(toHex(sha256('LICENSE-DEMO-0001\n'))).toBe(
    '5a8f0e70a170db00cea1a87909ff509fec727ff958942a48a81defabe9ea1cd1',
  );
});
