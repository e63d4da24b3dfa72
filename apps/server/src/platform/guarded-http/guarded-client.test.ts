import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createGuardedClient, type GuardedOptions, type GuardedRequest, reasons } from './index.ts';
import { testAuthority, testCertificate, testKey } from './test-certificates.ts';

const log = pino({ level: 'silent' });
const loopback = ['127.0.0.0/8', '::1'];
const servers: (Server | TcpServer)[] = [];
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

describe('an answer', () => {
  test('comes back whole, with where it came from, and carries our headers but not the caller’s transport ones', async () => {
    const url = await http((request, response) => {
      const { host, 'accept-encoding': coding, 'x-sign': sign } = request.headers;
      request.on('data', (body) => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.statusCode = 422;
        response.end(
          JSON.stringify({ method: request.method, url: request.url, host, coding, sign, body: `${body}` }),
        );
      });
    });
    const answer = await send({
      method: 'POST',
      url: `${url}/notify?q=发票#part`,
      headers: { 'X-Sign': 'abc', Host: 'inner.corp', 'Accept-Encoding': 'gzip', 'Content-Length': '1' },
      body: '你好',
    });
    expect(answer).toMatchObject({ ok: true, status: 422, remoteAddress: '127.0.0.1' });
    expect(answer.headers?.['set-cookie']).toBe('a=1, b=2');
    expect(answer.milliseconds).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(String(answer.body))).toEqual({
      method: 'POST',
      url: '/notify?q=%E5%8F%91%E7%A5%A8',
      host: new URL(url).host,
      coding: 'identity',
      sign: 'abc',
      body: '你好',
    });
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)(
    'is decoded when it is compressed unasked (%s), and a bomb is stopped',
    async (coding, compress) => {
      const url = await http((request, response) => {
        response.setHeader('content-encoding', coding);
        response.end(compress(Buffer.alloc(request.url === '/bomb' ? 50_000_000 : 1_000, 'x')));
      });
      const answer = await send({ url });
      expect(answer).toMatchObject({ ok: true, body: Buffer.alloc(1_000, 'x') });
      expect(answer.headers).not.toHaveProperty('content-encoding');
      expect(await send({ url: `${url}/bomb` })).toMatchObject({
        ok: false,
        reason: 'TOO_LARGE',
        status: 200,
      });
    },
  );

  test('without a body (HEAD, 204) is an answer too', async () => {
    const url = await http((request, response) => {
      response.statusCode = request.method === 'HEAD' ? 200 : 204;
      if (request.method === 'HEAD') response.setHeader('content-encoding', 'gzip');
      response.end();
    });
    expect(await send({ method: 'HEAD', url })).toMatchObject({
      ok: true,
      status: 200,
      body: Buffer.alloc(0),
    });
    expect(await send({ url })).toMatchObject({ ok: true, status: 204, body: Buffer.alloc(0) });
  });

  test('may be exactly as large as allowed', async () => {
    const url = await http((_request, response) => response.end(Buffer.alloc(1_000)));
    expect(await send({ url, maxBytes: 1_000 })).toMatchObject({ ok: true });
    expect(await send({ url, maxBytes: 999 })).toMatchObject({ ok: false, reason: 'TOO_LARGE' });
  });
});

describe('no answer, and why:', () => {
  test.each([
    'isv.example/notify',
    'ftp://isv.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://',
    'http://user:pass@isv.example/',
    'http://user@isv.example/',
    'http://isv.example:0/',
    'http://isv.example:99999/',
    'http://256.1.1.1/',
    'http://a b/',
    `http://isv.example/${'x'.repeat(9_000)}`,
    '',
  ])('BAD_URL for %.60s', async (url) => {
    expect(await send({ url })).toMatchObject({ ok: false, reason: 'BAD_URL' });
  });

  test('HTTPS_REQUIRED for plain http unless allowed', async () => {
    expect(await send({ url: 'http://isv.example/' }, { allowHttp: false })).toMatchObject({
      ok: false,
      reason: 'HTTPS_REQUIRED',
    });
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    '%31%32%37.0.0.1',
    '0',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '10.0.0.1',
    '100.64.0.1',
    '192.168.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
    'LOCALHOST',
  ])('PRIVATE_ADDRESS for http://%s/', async (host) => {
    let touched = false;
    const server = await http((_request, response) => {
      touched = true;
      response.end();
    });
    const answer = await send({ url: `http://${host}:${new URL(server).port}/` }, { allowPrivate: [] });
    expect(answer).toMatchObject({ ok: false, reason: 'PRIVATE_ADDRESS' });
    expect(touched).toBe(false);
  });

  test('PRIVATE_ADDRESS for a name with one public and one private address', async () => {
    const lookup = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    const answer = await send({ url: 'http://isv.example/' }, { allowPrivate: [], lookup });
    expect(answer).toMatchObject({ reason: 'PRIVATE_ADDRESS', detail: 'isv.example is 10.0.0.1' });
  });

  test('a name that changes its mind after the check reaches only what was checked', async () => {
    const hits: string[] = [];
    const seen = (name: string): RequestListener => {
      return (_request, response) => {
        hits.push(name);
        response.end(name);
      };
    };
    const good = await http(seen('checked'), '127.0.0.2');
    const { port } = new URL(good);
    await http(seen('inner'), '127.0.0.1', Number(port));
    let asked = 0;
    const lookup = async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }];
    const answer = await send(
      { url: `http://isv.example:${port}/` },
      { allowPrivate: ['127.0.0.2'], lookup },
    );
    expect(answer).toMatchObject({ ok: true, remoteAddress: '127.0.0.2' });
    expect([asked, hits]).toEqual([1, ['checked']]);
  });

  test('DNS for an unknown name, and for one without addresses', async () => {
    const unknown = () =>
      Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    expect(await send({ url: 'http://isv.example/' }, { lookup: unknown })).toMatchObject({ reason: 'DNS' });
    expect(await send({ url: 'http://isv.example/' }, { lookup: async () => [] })).toMatchObject({
      reason: 'DNS',
    });
    expect(await send({ url: 'http://no-such-name.invalid/' })).toMatchObject({ reason: 'DNS' });
  });

  test('TIMEOUT while the name is resolved', async () => {
    const lookup = () => new Promise<never>(() => {});
    const answer = await send({ url: 'http://isv.example/', timeoutMs: 100 }, { lookup });
    expect(answer).toMatchObject({ reason: 'TIMEOUT', detail: expect.stringContaining('resolving') });
  });

  test('CONNECT when nobody listens; the next address of the name is tried', async () => {
    const url = await http((_request, response) => response.end('second'), '127.0.0.2');
    const { port } = new URL(url);
    expect(await send({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ reason: 'CONNECT' });
    const lookup = async () => ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
    const answer = await send({ url: `http://isv.example:${port}/` }, { lookup });
    expect(answer).toMatchObject({ ok: true, remoteAddress: '127.0.0.2' });
  });

  test('TLS for an untrusted certificate, a wrong name, and a server that speaks no TLS', async () => {
    const { port } = new URL(await https());
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const get = (host: string, ca?: string[]) => send({ url: `https://${host}:${port}/` }, { lookup, ca });
    expect(await get('isv.test')).toMatchObject({ ok: false, reason: 'TLS' });
    expect(await get('other.test', [testAuthority])).toMatchObject({ ok: false, reason: 'TLS' });
    const plain = await http((_request, response) => response.end());
    expect(await send({ url: plain.replace('http:', 'https:') })).toMatchObject({ reason: 'TLS' });
    const silent = await tcp(() => {});
    const slow = await send({ url: silent.replace('http:', 'https:'), timeoutMs: 200 });
    expect(slow).toMatchObject({ reason: 'TIMEOUT', detail: expect.stringContaining('TLS') });
  });

  test('TLS asks for the host’s name while the connection goes to the checked address', async () => {
    const { port } = new URL(await https());
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const named = await send({ url: `https://isv.test:${port}/` }, { lookup, ca: [testAuthority] });
    expect(named).toMatchObject({ ok: true, body: Buffer.from('isv.test') });
    const literal = await send({ url: `https://127.0.0.1:${port}/` }, { ca: [testAuthority] });
    expect(literal).toMatchObject({ ok: true, body: Buffer.from('no name') });
  });

  test('TIMEOUT when the server hangs before the headers, in the body, or drips', async () => {
    const url = await http((request, response) => {
      if (request.url === '/never') return;
      response.writeHead(200, { 'x-part': 'yes' });
      response.write('begin');
      if (request.url === '/body') return;
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const never = await send({ url: `${url}/never`, timeoutMs: 200 });
    expect(never).toMatchObject({ ok: false, reason: 'TIMEOUT' });
    expect(never).not.toHaveProperty('status');
    expect(never.milliseconds).toBeGreaterThanOrEqual(190);
    const body = await send({ url: `${url}/body`, timeoutMs: 200 });
    expect(body).toMatchObject({ reason: 'TIMEOUT', status: 200, headers: { 'x-part': 'yes' } });
    expect(String(body.body)).toBe('begin');
    const drip = await send({ url: `${url}/drip`, timeoutMs: 300 });
    expect(drip).toMatchObject({ reason: 'TIMEOUT', status: 200 });
    expect(String(drip.body)).toMatch(/^begin\.{3,}$/);
  });

  test('REDIRECT is not followed and says where it would go', async () => {
    let followed = false;
    const url = await http((request, response) => {
      if (request.url === '/inner') followed = true;
      response.writeHead(302, { location: '/inner' }).end('moved');
    });
    const answer = await send({ url });
    expect(answer).toMatchObject({ reason: 'REDIRECT', status: 302, headers: { location: '/inner' } });
    expect(String(answer.body)).toBe('moved');
    expect(followed).toBe(false);
  });

  test('TOO_LARGE for 10 MB, announced or not, keeping at most 16 KB', async () => {
    const url = await http((request, response) => {
      const body = Buffer.alloc(10_000_000, 'x');
      if (request.url === '/announced') response.setHeader('content-length', body.length);
      response.end(body);
    });
    for (const path of ['/announced', '/chunked']) {
      const answer = await send({ url: url + path, maxBytes: 100_000 });
      expect(answer).toMatchObject({ ok: false, reason: 'TOO_LARGE', status: 200 });
      expect(answer.body).toHaveLength(16_384);
    }
  });

  test('TOO_LARGE for headers without measure', async () => {
    const url = await tcp((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${'x-filler: yes yes yes yes\r\n'.repeat(1_000)}\r\n`);
    });
    expect(await send({ url })).toMatchObject({ ok: false, reason: 'TOO_LARGE' });
  });

  test('CLOSED when the server hangs up before the headers or in the body', async () => {
    const before = await tcp((socket) => socket.end());
    expect(await send({ url: before })).toMatchObject({ ok: false, reason: 'CLOSED' });
    const reset = await tcp((socket) => void socket.on('data', () => socket.resetAndDestroy()));
    expect(await send({ url: reset })).toMatchObject({ ok: false, reason: 'CLOSED' });
    const within = await tcp((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'));
    const answer = await send({ url: within });
    expect(answer).toMatchObject({ ok: false, reason: 'CLOSED', status: 200 });
    expect(String(answer.body)).toBe('half');
    const chunk = await tcp((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'),
    );
    expect(await send({ url: chunk })).toMatchObject({ ok: false, reason: 'CLOSED', status: 200 });
  });

  test('PROTOCOL when it is not HTTP, or not the encoding it says', async () => {
    const smtp = await tcp((socket) => socket.write('220 mail.example ESMTP\r\n'));
    expect(await send({ url: smtp })).toMatchObject({ ok: false, reason: 'PROTOCOL' });
    const liar = await http((request, response) => {
      response
        .setHeader('content-encoding', request.url === '/odd' ? 'snappy' : 'gzip')
        .end('not compressed');
    });
    expect(await send({ url: liar })).toMatchObject({ ok: false, reason: 'PROTOCOL', status: 200 });
    expect(await send({ url: `${liar}/odd` })).toMatchObject({ ok: false, reason: 'PROTOCOL', status: 200 });
    expect(await send({ url: liar, headers: { 'x-bad': 'a\r\nb: c' } })).toMatchObject({
      reason: 'PROTOCOL',
    });
  });

  test('BUSY beyond the limit of a host, of a key, and of all; room comes back', async () => {
    const waiting: (() => void)[] = [];
    const url = await http((_request, response) => void waiting.push(() => response.end()));
    const other = await http((_request, response) => response.end());
    const client = createGuardedClient({
      allowPrivate: loopback,
      allowHttp: true,
      log,
      perHost: 2,
      total: 3,
    });
    const get = (to: string, concurrencyKey?: string) =>
      client.request({ method: 'GET', url: to, timeoutMs: 5_000, maxBytes: 100, concurrencyKey });
    const held = [get(url), get(url)];
    expect(await get(url)).toMatchObject({ ok: false, reason: 'BUSY', milliseconds: expect.any(Number) });
    expect(await get(other)).toMatchObject({ ok: true });
    held.push(get(url, 'seller'));
    expect(await get(other)).toMatchObject({ ok: false, reason: 'BUSY' });
    await expect.poll(() => waiting.length).toBe(3);
    for (const release of waiting) release();
    for (const answer of await Promise.all(held)) expect(answer.ok).toBe(true);
    expect(await get(other)).toMatchObject({ ok: true });
  });

  test('every reason has a sentence in both languages', () => {
    for (const { zh, en } of Object.values(reasons)) {
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

test('limits that are not positive are a mistake of the caller', async () => {
  await expect(send({ url: 'http://isv.example/', timeoutMs: 0 })).rejects.toThrow(RangeError);
  await expect(send({ url: 'http://isv.example/', maxBytes: Number.NaN })).rejects.toThrow(RangeError);
});

function send(input: Partial<GuardedRequest> & { url: string }, options: Partial<GuardedOptions> = {}) {
  const client = createGuardedClient({ allowPrivate: loopback, allowHttp: true, log, ...options });
  return client.request({ method: 'GET', timeoutMs: 5_000, maxBytes: 1_000_000, ...input });
}

function http(listener: RequestListener, host = '127.0.0.1', port = 0): Promise<string> {
  return listen(createServer(listener), host, port);
}

async function https(): Promise<string> {
  const server = createTlsServer({ cert: testCertificate, key: testKey }, (request, response) => {
    response.end((request.socket as unknown as { servername: string | false }).servername || 'no name');
  });
  server.on('tlsClientError', () => {});
  return (await listen(server, '127.0.0.1', 0)).replace('http:', 'https:');
}

function tcp(greet: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    greet(socket);
  });
  return listen(server, '127.0.0.1', 0);
}

async function listen(server: Server | TcpServer, host: string, port: number): Promise<string> {
  servers.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
