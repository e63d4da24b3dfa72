/** Test vectors of section 15, T1 to T12; every text is copied from the page. */
export const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';

export const T3_TEXT = 'W3sibmFtZSI6ImVtYWlsRG9tYWluTmFtZSIsInZhbHVlIjoidGVzdC5leGFtcGxlLmNvbSJ9XQ==';

export const T4_TEXT =
  'activity=newInstance&businessId=03pf80c2-bae9-4c49-80b9-17bea776d7aa&chargingMode=1&customerId=68cbc86abc2018ab880d92f36422fa0e&customerName=云商店 buyer+1&expireTime=20260801120000&mobilePhone=Zy9Xw8Vu7Ts6Rq5Pd4tflopc4/CaujKg0a6zsA==&orderAmount=12.78&orderId=CS2607011200ABCDE&periodNumber=1&periodType=month&productId=00301-666688-0--0&saasExtendParams=W3sibmFtZSI6ImVtYWlsRG9tYWluTmFtZSIsInZhbHVlIjoidGVzdC5leGFtcGxlLmNvbSJ9XQ==&skuCode=d0abcd12-54ed-421c-8a3c-1d2b3c4d5e6f&testFlag=1&timeStamp=20260701120000123';

export const T6_TEXT =
  'domainName=https://example.tenantaccount.com&flag=1&instanceId=huaweitest123456&name=huaweitest&orderId=CS2607011200ABCDE&tenantCode=huawei&tenantId=68cbc86abc2018ab880d92f36422fa0e&testFlag=0&timeStamp=20260701120000123';

export const T7_BODY = String.raw`{"resultCode":"000000","resultMsg":"success.","encryptType":"1","instanceId":"03pf80c2-bae9-4c49-80b9-17bea776d7aa","appInfo":{"frontEndUrl":"https://saas.example.com","adminUrl":"https://saas.example.com/admin","userName":"A1b2C3d4E5f6G7h8YPdAhptR9rdXCJaOMiBwLD4tQ4Ob5sHXR3ZhSO5JOqo=","password":"A1b2C3d4E5f6G7h8SwiSITNcquKVmEvJl9/ZHQ==","memo":"\u4e2d\u6587"}}`;
export const T7_SIGNATURE = 'LsvQuI2fSfnSzOJY6Mlq3MqNZ+z+stcPiol3VG6zcyo=';

export const T8_TIMESTAMP = '1782907200123';
export const T8_NONCE = 'RLLUammMSInlrNWb1234567890abcdef';
export const T8_BODY =
  '{"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2607011200ABCDE","orderLineId":"CS2607011200ABCDE-000001","testFlag":"1"}';
export const T8_SIGNATURE = '7FEF2FB7448C25DE77095D00B8E1C66FD11D7DA48D366902C6479CDDA0BF0635';
export const T8_NESTED_BODY =
  '{"activity":"changeInstanceCheck","instanceId":"87b94795-0603-4e24-8ae5-69420d60e3c8","productInfo":{"linearValue":20,"productId":"OFFI461867333479178240","skuCode":"a63ee5c9-4f86-11ed-9f95-fa163e8cb3b2"},"testFlag":"1"}';
export const T8_NESTED_SIGNATURE = 'AB614CF8486D9E2FDDF3E3C3E81972002FBF7686DE916A4749D18E47DDCC5209';

export const T9_BODY =
  '{"domainName":"https://example.tenantaccount.com","flag":1,"instanceId":"huaweitest123456","name":"huaweitest","orderId":"CS2607011200ABCDE","tenantCode":"huawei","tenantId":"68cbc86abc2018ab880d92f36422fa0e","testFlag":0,"timeStamp":"20260701120000123"}';
export const T9_X_SIGN = 'D07DFA3E7D419198559FAA069E4B82ACBF042A34C7A72ABA3055426FCBBCE981';

export const T10 = {
  ts: '1782907500000',
  nonce: '6c63c221-1f6b-4141-8ff4-22f5dfe82b65',
  body: '{"usage_records":[{"begin_time":"20260701T110000Z","end_time":"20260701T120000Z","instance_id":"7f141bf1-aec8-4859-8323-fb3a8ad50721","metering_sn":"0b8f6f0e-5a7f-4b53-9d7c-2f0f6f3b9a11","record_time":"20260701T120500Z","usage_value":"99.5"}]}',
  signature: '4uuQJkt4ygfeOMiFsQTzXGO7bYi6lYfR+oKuLlVeZgw=',
} as const;

export const SDK_CREDENTIALS = {
  accessKey: 'EXAMPLEAK0000000001',
  secretKey: 'ExampleSecretKey000000000000000000000001',
} as const;

export const T11_CANONICAL = `GET
/api/mkp-openapi-public/global/v1/order/query/
orderId=MOCKPERIODYEARNEW&orderLineId=MOCKPERIODYEARNEW-000001
content-type:application/json;charset=UTF-8
host:mkt.example.com
x-sdk-date:20260701T120000Z

content-type;host;x-sdk-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;

export const T12_BODY =
  '{"usage_records":[{"instance_id":"7f141bf1-aec8-4859-8323-fb3a8ad50721","product_id":"OFFI461867333479178240","record_time":"20260701T120500Z","begin_time":"20260701T110000Z","end_time":"20260701T120000Z","usage_value":"99"}]}';
