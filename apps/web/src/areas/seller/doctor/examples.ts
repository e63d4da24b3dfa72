/** The key of the specification's test vectors: everybody knows it. */
export const TEST_KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';

/** When all examples came in, a few seconds after they were signed. */
export const TEST_RECEIVED_AT = '2026-07-01T12:00:10Z';

export interface Example {
  /** Names its text in the catalogue. */
  readonly id: 'seconds' | 'spaces' | 'plus' | 'newline';
  readonly pasted: string;
}

/** Messages with one mistake each, in every form that can be pasted; a test diagnoses them. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'seconds',
    pasted: String.raw`curl -X POST 'https://isv.example/api?signature=49FCFA92CE79A572B40E9986B3F22CECDDC58FE94BF7665CC54E2EB66FB6FAF5&timestamp=1782907200&nonce=RLLUammMSInlrNWb1234567890abcdef' \
  -H 'Content-Type: application/json' \
  --data-raw '{"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2607011200ABCDE","orderLineId":"CS2607011200ABCDE-000001","testFlag":"1"}'`,
  },
  {
    id: 'spaces',
    pasted: `POST /api?signature=4BAC8158CCABBF77AC9463CB9BAAB15C8970F8419F09BC96E8C048091B1C27D9&timestamp=1782907200123&nonce=RLLUammMSInlrNWb1234567890abcdef HTTP/1.1
Host: isv.example
Content-Type: application/json;charset=utf8

{"activity":"changeInstanceCheck","instanceId":"87b94795-0603-4e24-8ae5-69420d60e3c8","productInfo":{"linearValue":20,"productId":"OFFI461867333479178240","skuCode":"a63ee5c9-4f86-11ed-9f95-fa163e8cb3b2"},"testFlag":"1"}`,
  },
  {
    id: 'plus',
    pasted:
      'https://isv.example/api?activity=newInstance&businessId=03pf80c2-bae9-4c49-80b9-17bea776d7aa&customerName=%E4%BA%91%E5%95%86%E5%BA%97%20buyer%2B1&orderId=CS2607011200ABCDE&testFlag=1&timeStamp=20260701120000123&authToken=MwiMA%2FhSBIwh5oHEBwJ2sKoA02iN26b3kXzrVwwf30E%3D',
  },
  {
    id: 'newline',
    pasted: `HTTP/1.1 200 OK
Content-Type: application/json
Body-Sign: sign_type="HMAC-SHA256", signature= "ZmoBcHcDVP8KjR9z5dt5agR3Xq/b+L8XTrk8HmCwqas="
Content-Length: 98

{"resultCode":"000000","resultMsg":"success.","instanceId":"03pf80c2-bae9-4c49-80b9-17bea776d7aa"}`,
  },
];
