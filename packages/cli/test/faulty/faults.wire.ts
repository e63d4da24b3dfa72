/** Faults of the transport and of the answer's form. */
import { makeBodySign } from '@jishi/protocol/seller/index.ts';
import type { Members } from './behaviour.ts';
import { type Fault, fault } from './fault.ts';

const QUERY = { scenes: ['newInstance', 'queryInstance'] } as const;

const isSuccess = (members: Members) => members.resultCode === '000000';

export const wireFaults: readonly Fault[] = [
  fault(
    'saas-v2',
    'hangs',
    'TIMEOUT',
    '收到请求后不应答',
    'Never answers',
    () => ({ answersEarly: () => true }),
    { timeoutMs: 500 },
  ),
  fault('saas-v2', 'closes', 'CLOSED', '直接断开连接', 'Closes the connection', () => ({
    answersEarly(request) {
      request.socket.destroy();
      return true;
    },
  })),
  fault('saas-v2', 'redirects', 'REDIRECT', '重定向到登录页', 'Redirects to a page of its own', () => ({
    answersEarly(_, response) {
      response.writeHead(302, { Location: '/login' }).end();
      return true;
    },
  })),
  fault('saas-v2', 'status-503', 'HTTP_STATUS', '返回503', 'Answers 503', () => ({
    answersEarly(_, response) {
      response.writeHead(503).end('busy');
      return true;
    },
  })),
  fault('saas-v2', 'status-201', 'HTTP_STATUS', '新建返回201', 'Answers 201 Created', () => ({
    status: (code) => (code === '000000' ? 201 : 200),
  })),
  fault('saas-v2', 'html', 'NOT_JSON', '返回HTML', 'Answers HTML', () => ({
    answersEarly(_, response) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>OK</h1>');
      return true;
    },
  })),
  fault('saas-v2', 'huge', 'TOO_LARGE', '响应体过大', 'Answers 100 KB', (right) => ({
    success: (call, members) => ({ ...right.success(call, members), debug: 'x'.repeat(100_000) }),
  })),
  fault(
    'saas-v2',
    'slow',
    'SLOW_ANSWER',
    '应答接近时限',
    'Takes most of the time limit',
    () => ({ delay: (call) => (call?.scene === 'newInstance' ? 300 : 0) }),
    { timeoutMs: 600 },
  ),
  fault(
    'saas-v2',
    'content-type',
    'ANSWER_CONTENT_TYPE',
    '以 text/html 返回JSON',
    'Sends JSON as text/html',
    () => ({ headers: () => ({ 'Content-Type': 'text/html' }) }),
  ),
  fault('saas-v2', 'bom', 'ANSWER_BOM', '响应以BOM开头', 'Begins with a byte order mark', (right) => ({
    bytes: (text) => right.bytes(`\uFEFF${text}`),
  })),
  fault('saas-v2', 'latin1', 'ANSWER_ENCODING', '响应不是UTF-8', 'Writes Latin-1', (right) => ({
    success: (call, members) => ({ ...right.success(call, members), resultMsg: 'succès' }),
    bytes: (text) => Buffer.from(text, 'latin1'),
  })),
  fault(
    'saas-v2',
    'code-number',
    'RESULT_CODE_TYPE',
    'resultCode 是数字',
    'resultCode is a number',
    (right) => ({
      success: (call, members) => ({ ...right.success(call, members), resultCode: 0 }),
    }),
  ),
  fault('saas-v2', 'code-missing', 'NO_RESULT_CODE', '用 code 代替 resultCode', 'Says code', (right) => ({
    write: ({ resultCode, ...rest }) => right.write({ code: resultCode, ...rest }),
  })),
  fault(
    'saas-v2',
    'message-long',
    'RESULT_MSG_LENGTH',
    'resultMsg 过长',
    'resultMsg of 400 characters',
    (right) => ({
      success: (call, members) => ({ ...right.success(call, members), resultMsg: 'ok '.repeat(134) }),
    }),
  ),
  fault(
    'saas-v2',
    'instance-id-long',
    'ANSWER_FIELD',
    'instanceId 有80个字符',
    'instanceId of 80 characters',
    (right) => ({ newId: (call) => right.newId(call).padEnd(80, 'x') }),
  ),
  fault(
    'saas-v2',
    'instance-id-missing',
    'ANSWER_FIELD',
    '新建不返回 instanceId',
    'newInstance names no instance',
    (right) => ({
      success: (call, { instanceId: _, ...rest }) => right.success(call, rest),
    }),
  ),
  fault(
    'saas-v2',
    'url-without-scheme',
    'ANSWER_FIELD',
    '访问地址缺少 https://',
    'The address has no scheme',
    (right) => ({
      queryUnknown: (call, ids) =>
        right.queryUnknown(call, ids).map((entry) => ({
          ...entry,
          appInfo: { frontEndUrl: 'app.example.com' },
        })),
    }),
    QUERY,
  ),
  fault(
    'saas-v2',
    'info-object',
    'ANSWER_FIELD',
    'info 是对象而不是数组',
    'info is an object instead of a list',
    (right) => ({
      success: (call, members) =>
        right.success(call, {
          ...members,
          ...(Array.isArray(members.info) ? { info: members.info[0] } : {}),
        }),
    }),
    QUERY,
  ),
  fault('saas-v2', 'leaks-stack', 'STACK_LEAKED', '错误信息带堆栈', 'Answers its stack', (right) => ({
    refusal: (error) => ({ ...right.refusal(error), resultMsg: error.stack?.slice(0, 250) }),
  })),
  fault('saas-v2', 'leaks-key', 'KEY_LEAKED', '错误信息带密钥', 'Answers its key', (right, { key }) => ({
    refusal: (error) => ({ ...right.refusal(error), resultMsg: `expected HMAC with ${key}` }),
  })),
  fault('saas-v2', 'refuses-401', 'REFUSAL_HTTP_STATUS', '拒绝时返回401', 'Refuses by 401', () => ({
    status: (code) => (code === '000001' ? 401 : 200),
  })),
  fault(
    'saas-v2',
    'refuses-in-text',
    'REFUSAL_NOT_JSON',
    '拒绝时返回文本',
    'Refuses in plain text',
    (right) => ({
      write: (members) => (isSuccess(members) ? right.write(members) : 'FAIL'),
    }),
  ),
  fault(
    'saas-v2',
    'refuses-by-000005',
    'REFUSAL_CODE',
    '签名错误时返回000005',
    'Says 000005 for a wrong signature',
    (right) => ({
      refusal: (error) => ({ ...right.refusal(error), resultCode: '000005' }),
    }),
  ),
  fault('saas-v2', 'body-sign-v2', 'BODY_SIGN_WRONG', 'V2的Body-Sign错误', 'A wrong Body-Sign in V2', () => ({
    headers: () => ({ 'Content-Type': 'application/json', 'Body-Sign': makeBodySign('another', 'x') }),
  })),
  fault('saas-v1', 'body-sign-missing', 'BODY_SIGN_MISSING', '没有Body-Sign', 'No Body-Sign', () => ({
    headers: () => ({ 'Content-Type': 'application/json' }),
  })),
  fault(
    'saas-v1',
    'body-sign-newline',
    'BODY_SIGN_WRONG',
    '签名后又追加换行',
    'Appends a line feed after signing',
    (right) => ({
      headers: (bytes) => right.headers(bytes.subarray(0, -1)),
      bytes: (text) => right.bytes(`${text}\n`),
    }),
  ),
  fault(
    'saas-v1',
    'body-sign-hex',
    'BODY_SIGN_WRONG',
    'Body-Sign 用十六进制',
    'The Body-Sign is hexadecimal',
    (right) => ({
      headers(bytes) {
        const { 'Body-Sign': sign = '', ...rest } = right.headers(bytes);
        const hex = sign.replace(/[A-Za-z0-9+/]{43}=/, (b) => Buffer.from(b, 'base64').toString('hex'));
        return { ...rest, 'Body-Sign': hex };
      },
    }),
  ),
  fault(
    'saas-v1',
    'refusals-unsigned',
    'REFUSAL_BODY_SIGN',
    '拒绝的响应没有签名',
    'Refusals are not signed',
    (right) => ({
      headers: (bytes) =>
        bytes.includes('"000000"') ? right.headers(bytes) : { 'Content-Type': 'application/json' },
    }),
  ),
  fault('saas-v1', 'secrets-plain', 'SECRET_NOT_ENCRYPTED', '密码是明文', 'Passwords in plain text', () => ({
    seal: (_, members) => members,
  })),
  fault(
    'saas-v1',
    'secrets-base64',
    'SECRET_NOT_ENCRYPTED',
    '密码只做了Base64',
    'Passwords in Base64 only',
    () => ({
      seal(_, members) {
        const { appInfo } = members as { appInfo?: Members };
        if (!appInfo) return members;
        return {
          ...members,
          appInfo: { ...appInfo, password: Buffer.from(String(appInfo.password)).toString('base64') },
        };
      },
    }),
  ),
  fault(
    'order-notify',
    'notify-body-sign',
    'BODY_SIGN_WRONG',
    '订单通知的Body-Sign错误',
    'A wrong Body-Sign for a notification',
    () => ({
      headers: () => ({ 'Content-Type': 'application/json', 'Body-Sign': makeBodySign('another', 'x') }),
    }),
  ),
];
