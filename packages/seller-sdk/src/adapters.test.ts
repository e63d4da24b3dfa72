import { createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignedCall } from '@jishi/protocol/seller/index.ts';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { expressHandler } from './adapters/express.ts';
import { fastifySeller } from './adapters/fastify.ts';
import { honoHandler } from './adapters/hono.ts';
import { nodeListener } from './adapters/node.ts';
import { createSellerHandler } from './handler.ts';
import { KEY, NOW, read, sign } from './marketplace.test-data.ts';
import { memoryStore } from './store.ts';

const closings: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const handler = () =>
  createSellerHandler({
    generation: ['saas-v1', 'saas-v2'],
    keys: KEY,
    store: memoryStore(),
    now: () => NOW,
    maxBodyBytes: 10_000,
    scenes: {
      newInstance: async (call) => ({ instanceId: call.params.businessId }),
      changeInstanceCheck: async () => undefined,
    },
  });

/** Like many frameworks around Express: the stream is read, and only the parsed body is left. */
const parseJson: express.RequestHandler = async (request, _response, next) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  if (pieces.length > 0) request.body = JSON.parse(Buffer.concat(pieces).toString());
  next();
};

const servers: Record<string, () => Promise<string>> = {
  'node:http': () => listen(nodeListener(handler())),
  Express: () => listen(express().all('/marketplace', expressHandler(handler()))),
  'Express behind a router': () =>
    listen(express().use('/shop', express.Router().all('/marketplace', expressHandler(handler())))).then(
      (url) => `${url}/shop`,
    ),
  'Express with express.json() for the routes after it': () =>
    listen(express().all('/marketplace', expressHandler(handler())).use(express.json())),
  'Express behind middleware that parses JSON': () =>
    listen(express().use(parseJson).all('/marketplace', expressHandler(handler()))),
  'Express behind express.text()': () =>
    listen(
      express()
        .use(express.text({ type: '*/*' }))
        .all('/marketplace', expressHandler(handler())),
    ),
  'Express behind express.raw()': () =>
    listen(
      express()
        .use(express.raw({ type: '*/*' }))
        .all('/marketplace', expressHandler(handler())),
    ),
  Fastify: async () => {
    const app = fastify();
    closings.push(() => app.close());
    app.post('/own', async (request) => request.body);
    app.register(fastifySeller, { handler: handler(), url: '/marketplace' });
    return app.listen({ host: '127.0.0.1', port: 0 });
  },
  Hono: () => {
    const app = new Hono();
    app.all('/marketplace', honoHandler(handler()));
    return listen(nodeListener(async (request) => app.fetch(request)));
  },
  'Hono behind middleware that reads the body': () => {
    const app = new Hono();
    app.use(async (c, next) => {
      if (c.req.method === 'POST') await c.req.json();
      await next();
    });
    app.all('/marketplace', honoHandler(handler()));
    return listen(nodeListener(async (request) => app.fetch(request)));
  },
};

describe.each(Object.entries(servers))('%s', (_name, start) => {
  test('answers POST and GET of a marketplace over HTTP, signed', async () => {
    const url = `${await start()}/marketplace`;
    for (const [generation, scene] of [
      ['saas-v2', 'newInstance'],
      ['saas-v2', 'changeInstanceCheck'],
      ['saas-v1', 'newInstance'],
    ] as const) {
      const { method, headers, body, ...signed }: SignedCall = sign(scene, { generation, url });
      const response = await fetch(signed.url, { method, headers, ...(method === 'POST' ? { body } : {}) });
      expect(response.headers.get('body-sign')).toMatch(/^sign_type=/);
      expect(await read(response, scene, { generation })).toMatchObject({ kind: 'ok' });
    }
  });

  test('refuses a wrong signature', async () => {
    const url = `${await start()}/marketplace`;
    const { headers, body, ...signed } = sign('newInstance', { url, key: 'another' });
    const response = await fetch(signed.url, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ resultCode: '000001' });
  });
});

test('a large body is cut off, and the connection with it', async () => {
  const url = new URL(`${await servers['node:http']!()}/marketplace?signature=x`);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', headers: { 'Content-Type': 'application/json' } });
    outgoing.once('response', (response) => {
      outgoing.destroy();
      resolve(response.statusCode);
    });
    outgoing.once('error', reject);
    outgoing.write(Buffer.alloc(20_000, ' '));
  });
  expect(status).toBe(413);
});

test('express.json() in front refuses what a marketplace sends, before the handler can see it', async () => {
  const url = await listen(express().use(express.json()).all('/', expressHandler(handler())));
  const { headers, body, ...signed } = sign('newInstance', { url });
  // charset=utf8 is the published header (2.3), and Express knows utf-8 only: the docs tell to mount before it.
  expect((await fetch(signed.url, { method: 'POST', headers, body })).status).toBe(415);
});

test('Fastify parses the other routes as before', async () => {
  const url = await servers.Fastify!();
  const response = await fetch(`${url}/own`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"a":1}',
  });
  expect(await response.json()).toEqual({ a: 1 });
});
