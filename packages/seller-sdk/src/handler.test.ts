import { generations, type KnownGeneration } from '@jishi/protocol/seller/index.ts';
import { describe, expect, test, vi } from 'vitest';
import { createSellerHandler, type RefusedCall, type SellerHandlerOptions } from './handler.ts';
import { call, KEY, NOW, OTHER_KEY, read, sign, toRequest } from './marketplace.test-data.ts';
import { processing, type Scenes, SellerRefusal } from './scenes.ts';
import { memoryStore } from './store.ts';

/** A handler with one simple instance, and the list of what was refused. */
const start = (
  scenes: Scenes<'saas-v2' | 'order-notify'> = {},
  options: Partial<SellerHandlerOptions> = {},
) => {
  const refused: RefusedCall[] = [];
  const handler = createSellerHandler({
    keys: KEY,
    store: memoryStore(),
    now: () => NOW,
    onRefused: (one) => refused.push(one),
    waitSeconds: 2,
    ...options,
    scenes: { newInstance: async (c) => ({ instanceId: c.params.businessId }), ...scenes },
  });
  return { handler, refused };
};

const codeOf = async (response: Response) => ((await response.json()) as { resultCode: string }).resultCode;

describe('every scene of every generation is verified, parsed and answered', () => {
  const toSeller = Object.entries(generations).filter(([, model]) => model.direction === 'TO_SELLER');
  const all = toSeller.flatMap(([generation, model]) =>
    Object.keys(model.scenes).map((scene): [KnownGeneration, string] => [
      generation as KnownGeneration,
      scene,
    ]),
  );
  const answerOf: Record<string, unknown> = {
    newInstance: { instanceId: 'i-1' },
    getLicense: { instanceId: 'i-1', license: 'LICENSE TEXT' },
    queryInstance: { info: [{ instanceId: 'i-1', appInfo: { frontEndUrl: 'https://a.example.com' } }] },
  };

  test.each(all)('%s %s', async (generation, scene) => {
    const seen = vi.fn();
    const handler = createSellerHandler({
      keys: KEY,
      store: memoryStore(),
      now: () => NOW,
      generation: generation as 'saas-v2',
      scenes: {
        [scene]: async (c: unknown) => {
          seen(c);
          return answerOf[scene];
        },
      },
    });
    expect(await call(handler, scene, { generation })).toMatchObject({ kind: 'ok' });
    expect(seen).toHaveBeenCalledOnce();
    const got = seen.mock.calls[0]![0];
    expect(got).toMatchObject({ generation, scene, isTest: false, keyId: 'default' });
    expect(got.params).not.toHaveProperty('activity');
    expect(got.params).not.toHaveProperty('testFlag');

    await call(handler, scene, { generation, params: { testFlag: '1' } });
    expect(seen.mock.lastCall![0].isTest).toBe(true);
  });

  test('a typing error in the name of a scene is told at the start', () => {
    expect(() => start({ newInstanc: async () => ({ instanceId: 'x' }) } as never)).toThrow(/newInstanc/);
  });
});

describe('who may call', () => {
  test('a wrong key and a changed body are 000001 and touch nothing', async () => {
    const open = vi.fn();
    const { handler, refused } = start({ newInstance: open });
    expect(await call(handler, 'newInstance', { key: OTHER_KEY })).toMatchObject({
      kind: 'refused',
      code: '000001',
    });
    const signed = sign('newInstance');
    const changed = { ...signed, body: signed.body.replace('CS26', 'CS27') };
    expect(await codeOf(await handler(toRequest(changed)))).toBe('000001');
    expect(open).not.toHaveBeenCalled();
    expect(refused.map((r) => r.reason)).toEqual(['WRONG_SIGNATURE', 'WRONG_SIGNATURE']);
  });

  test('a stale or missing timestamp and a missing nonce are 000002', async () => {
    const { handler, refused } = start();
    const late = new Date(NOW.getTime() - 61_000);
    expect(await call(handler, 'newInstance', { at: late })).toMatchObject({ code: '000002' });
    const signed = sign('newInstance');
    const without = (name: string) => {
      const url = new URL(signed.url);
      url.searchParams.delete(name);
      return handler(toRequest({ ...signed, url: url.href }));
    };
    expect(await codeOf(await without('nonce'))).toBe('000002');
    expect(await codeOf(await without('timestamp'))).toBe('000002');
    expect(await codeOf(await without('signature'))).toBe('000001');
    expect(refused.map((r) => r.reason)).toEqual([
      'STALE_TIMESTAMP',
      'NO_NONCE',
      'NO_TIMESTAMP',
      'NO_SIGNATURE',
    ]);
  });

  test('windowSeconds 0 accepts any time', async () => {
    const { handler } = start({}, { windowSeconds: 0 });
    expect(await call(handler, 'newInstance', { at: new Date(0) })).toMatchObject({ kind: 'ok' });
  });

  test('a replayed request is refused, also when the order would be a duplicate', async () => {
    const { handler, refused } = start();
    const signed = sign('newInstance');
    expect(await codeOf(await handler(toRequest(signed)))).toBe('000000');
    expect(await codeOf(await handler(toRequest(signed)))).toBe('000001');
    expect(refused).toMatchObject([{ reason: 'REPLAYED_NONCE' }]);
  });

  test('while keys are rotated both verify, the answer is signed by the one that asked, and the order is one', async () => {
    const open = vi.fn(async (c: { params: { businessId: string } }) => ({
      instanceId: c.params.businessId,
    }));
    const { handler } = start({ newInstance: open }, { keys: [OTHER_KEY, KEY] });
    const first = await call(handler, 'newInstance', { key: KEY });
    expect(first.kind).toBe('ok');
    expect(await call(handler, 'newInstance', { key: OTHER_KEY })).toEqual(first);
    expect(open).toHaveBeenCalledOnce();
  });

  test('orders of two marketplaces with the same number are two', async () => {
    const { handler } = start({}, { keys: { shop: KEY, otherShop: OTHER_KEY } });
    const first = await call(handler, 'newInstance');
    const second = await call(handler, 'newInstance', { key: OTHER_KEY });
    expect(second).toMatchObject({ kind: 'ok' });
    expect(second).not.toEqual(first);
  });

  test('a key that could never work is told at the start', () => {
    for (const keys of ['', [], {}, `${KEY}\n`]) expect(() => start({}, { keys })).toThrow(TypeError);
  });
});

describe('transport', () => {
  test('other methods, content types and large bodies get a clear answer', async () => {
    const { handler, refused } = start({}, { maxBodyBytes: 1000 });
    const signed = sign('newInstance');
    expect((await handler(new Request(signed.url, { method: 'DELETE' }))).status).toBe(405);
    expect((await handler(new Request(signed.url))).status).toBe(405);
    const form = { ...signed, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
    expect((await handler(toRequest(form))).status).toBe(415);
    const large = { ...signed, body: `${signed.body}${' '.repeat(2000)}` };
    expect((await handler(toRequest(large))).status).toBe(413);
    expect(refused.map((r) => r.reason)).toEqual(['METHOD', 'METHOD', 'CONTENT_TYPE', 'TOO_LARGE']);
  });

  test('a body that does not end in time is given up', async () => {
    const { handler } = start({}, { bodyTimeoutSeconds: 0.05 });
    let cancelled = false;
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{')),
      cancel: () => {
        cancelled = true;
      },
    });
    const request = new Request(sign('newInstance').url, { method: 'POST', body, duplex: 'half' } as never);
    expect((await handler(request)).status).toBe(408);
    expect(cancelled).toBe(true);
  });

  test('a body that arrives in pieces is verified as one', async () => {
    const { handler } = start();
    const signed = sign('newInstance');
    const bytes = new TextEncoder().encode(signed.body);
    const body = new ReadableStream({
      async start(stream) {
        for (let at = 0; at < bytes.length; at += 7) {
          stream.enqueue(bytes.slice(at, at + 7));
          await new Promise((resolve) => setImmediate(resolve));
        }
        stream.close();
      },
    });
    const request = new Request(signed.url, {
      method: 'POST',
      headers: signed.headers,
      body,
      duplex: 'half',
    } as never);
    expect(await read(await handler(request), 'newInstance')).toMatchObject({ kind: 'ok' });
  });

  test('no JSON, no activity, an unknown one and a bad parameter are 000002 with the field', async () => {
    const { handler, refused } = start();
    expect(await call(handler, 'newInstance', { params: { orderId: 'x'.repeat(64) } })).toMatchObject({
      kind: 'ok',
    });
    const { signRequest } = await import('@jishi/protocol/seller/index.ts');
    const send = async (body: string) => {
      const signed = signRequest({
        url: 'https://seller.example.com/m',
        key: KEY,
        body,
        timestampMs: NOW.getTime(),
        nonce: crypto.randomUUID(),
      });
      return (await (await handler(toRequest(signed))).json()) as { resultCode: string; resultMsg: string };
    };
    expect(await send('[]')).toMatchObject({ resultCode: '000002' });
    expect(await send('{"orderId":"1"}')).toMatchObject({ resultCode: '000002' });
    expect(await send('{"activity":"dance"}')).toMatchObject({ resultCode: '000002' });
    const bad = await send('{"activity":"updateInstanceStatus","instanceId":"i","status":"MELT"}');
    expect(bad).toMatchObject({ resultCode: '000002', resultMsg: expect.stringContaining('status') });
    expect(refused.map((r) => r.reason)).toEqual([
      'NOT_JSON',
      'NO_ACTIVITY',
      'UNKNOWN_ACTIVITY',
      'PARAMETER',
    ]);
  });
});

describe('one order, one effect', () => {
  test('a repeated order gets the first answer, and a new businessId changes nothing', async () => {
    const open = vi.fn(async (c: { params: { businessId: string } }) => ({
      instanceId: c.params.businessId,
    }));
    const { handler } = start({ newInstance: open });
    const first = await call(handler, 'newInstance', { businessId: 'first' });
    expect(first).toMatchObject({ kind: 'ok', answer: { instanceId: 'first' } });
    expect(await call(handler, 'newInstance', { businessId: 'second' })).toEqual(first);
    expect(open).toHaveBeenCalledOnce();
  });

  test('twenty duplicates at once make one instance and all hear its name', async () => {
    const open = vi.fn(async (c: { params: { businessId: string } }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { instanceId: c.params.businessId };
    });
    const { handler } = start({ newInstance: open });
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(handler, 'newInstance')));
    expect(open).toHaveBeenCalledOnce();
    expect(answers[0]).toMatchObject({ kind: 'ok' });
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
  });

  test('a duplicate of work that takes too long is 000005, and the next one gets the answer', async () => {
    let finish = () => {};
    const { handler, refused } = start(
      {
        newInstance: () =>
          new Promise((resolve) => {
            finish = () => resolve({ instanceId: 'slow' });
          }),
      },
      { waitSeconds: 0.05 },
    );
    const first = call(handler, 'newInstance');
    expect(await call(handler, 'newInstance')).toMatchObject({ kind: 'refused', code: '000005' });
    expect(refused).toMatchObject([{ reason: 'BUSY' }]);
    finish();
    expect(await first).toMatchObject({ answer: { instanceId: 'slow' } });
    expect(await call(handler, 'newInstance')).toMatchObject({ answer: { instanceId: 'slow' } });
  });

  test('after a failure the same order is tried again, with the first businessId', async () => {
    const seen: string[] = [];
    const { handler } = start({
      newInstance: async (c) => {
        seen.push(c.params.businessId);
        if (seen.length === 1) throw new SellerRefusal('000100', 'none left');
        return { instanceId: c.params.businessId };
      },
    });
    expect(await call(handler, 'newInstance', { businessId: 'first' })).toMatchObject({ code: '000100' });
    expect(await call(handler, 'newInstance', { businessId: 'second' })).toMatchObject({
      answer: { instanceId: 'first' },
    });
    expect(seen).toEqual(['first', 'first']);
  });

  test('an opening that takes its time is asked for again and keeps its instance (000004)', async () => {
    let isReady = false;
    const { handler } = start({
      newInstance: async (c) => {
        const instanceId = c.earlier?.instanceId ?? 'opened-1';
        return isReady ? { instanceId } : processing({ instanceId });
      },
    });
    const opening = { kind: 'processing', instanceId: 'opened-1' };
    expect(await call(handler, 'newInstance')).toMatchObject(opening);
    expect(await call(handler, 'newInstance')).toMatchObject(opening);
    isReady = true;
    expect(await call(handler, 'newInstance')).toMatchObject({
      kind: 'ok',
      answer: { instanceId: 'opened-1' },
    });
  });

  test('a scene that names another instance than before is stopped', async () => {
    let count = 0;
    const { handler, refused } = start({
      newInstance: async () => processing({ instanceId: `opened-${++count}` }),
    });
    await call(handler, 'newInstance');
    expect(await call(handler, 'newInstance')).toMatchObject({ code: '000005' });
    expect(String(refused[0]?.error)).toContain('opened-1');
  });

  test('debugging calls and real ones never share an answer', async () => {
    const { handler } = start({ newInstance: async (c) => ({ instanceId: c.isTest ? 'test' : 'live' }) });
    const answer = (testFlag?: string) =>
      call(handler, 'newInstance', { params: testFlag ? { testFlag } : {} });
    expect(await answer('1')).toMatchObject({ answer: { instanceId: 'test' } });
    expect(await answer()).toMatchObject({ answer: { instanceId: 'live' } });
  });

  test('a renewal is done once; freezing works as often as it is asked for', async () => {
    const calls: string[] = [];
    const { handler } = start({
      refreshInstance: async (c) => void calls.push(c.params.expireTime),
      updateInstanceStatus: async (c) => void calls.push(c.params.status),
      releaseInstance: async () => void calls.push('RELEASE'),
    });
    for (const [scene, params] of [
      ['refreshInstance', {}],
      ['refreshInstance', {}],
      ['updateInstanceStatus', { status: 'FREEZE' }],
      ['updateInstanceStatus', { status: 'UNFREEZE' }],
      ['updateInstanceStatus', { status: 'FREEZE' }],
      ['releaseInstance', {}],
      ['releaseInstance', {}],
    ] as const) {
      expect(await call(handler, scene, { params })).toMatchObject({ kind: 'ok' });
    }
    expect(calls).toEqual(['20270701155959', 'FREEZE', 'UNFREEZE', 'FREEZE', 'RELEASE']);
  });
});

describe('what a scene says', () => {
  test('a refusal keeps its code and message', async () => {
    const { handler } = start({
      changeInstanceCheck: () => {
        throw new SellerRefusal('000002', '请先删除一些笔记');
      },
    });
    expect(await call(handler, 'changeInstanceCheck')).toMatchObject({
      kind: 'refused',
      code: '000002',
      message: '请先删除一些笔记',
    });
  });

  test('an unexpected error is 000005, and its text stays at home', async () => {
    const { handler, refused } = start({
      queryInstance: () => {
        throw new Error('password of the database');
      },
    });
    const response = await handler(toRequest(sign('queryInstance')));
    const text = await response.text();
    expect(text).toContain('000005');
    expect(text).not.toContain('database');
    expect(String(refused[0]?.error)).toContain('database');
  });

  test('an answer that breaks its table is an error of ours, and is not kept', async () => {
    let instanceId = 'x'.repeat(65);
    const { handler, refused } = start({ newInstance: async () => ({ instanceId }) });
    expect(await call(handler, 'newInstance')).toMatchObject({ code: '000005' });
    expect(String(refused[0]?.error)).toContain('instanceId');
    instanceId = 'short';
    expect(await call(handler, 'newInstance')).toMatchObject({ kind: 'ok', answer: { instanceId } });
  });

  test('a scene without a function is named in the answer', async () => {
    const { handler } = start();
    expect(await call(handler, 'upgradeInstance')).toMatchObject({
      kind: 'refused',
      code: '000005',
      message: expect.stringContaining('upgradeInstance'),
    });
  });

  test('a hundred ids come taken apart', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `instance-${i}`);
    const { handler } = start({
      queryInstance: async (c) => ({ info: c.instanceIds.map((instanceId) => ({ instanceId })) }),
    });
    const found = await call(handler, 'queryInstance', { params: { instanceId: ids.join(',') } });
    expect(found).toMatchObject({ kind: 'ok' });
    expect(found.kind === 'ok' && found.answer.info?.map((i) => i.instanceId)).toEqual(ids);
  });
});

describe('SaaS V1', () => {
  const startV1 = (options: { encryptType?: '1' | '2'; now?: () => Date } = {}) => {
    const seen = vi.fn();
    const handler = createSellerHandler({
      generation: 'saas-v1',
      keys: KEY,
      store: memoryStore(),
      now: () => NOW,
      ...options,
      scenes: {
        newInstance: async (c) => {
          seen(c.params);
          const appInfo = { frontEndUrl: 'https://a.example.com', userName: 'admin', password: 'P@ss-中文' };
          return { instanceId: c.params.businessId, appInfo };
        },
      },
    });
    return { handler, seen };
  };

  test.each([['1'], ['2']] as const)(
    'personal data arrive in plain text and secrets leave encrypted (%s)',
    async (encryptType) => {
      const { handler, seen } = startV1({ encryptType });
      const options = { generation: 'saas-v1' as const, params: { email: 'alice@example.com' } };
      const response = await handler(toRequest(sign('newInstance', options)));
      const text = await response.clone().text();
      expect(JSON.parse(text)).toMatchObject({ encryptType });
      expect(text).not.toContain('P@ss-中文');
      expect(response.headers.get('body-sign')).toContain('HMAC-SHA256');
      expect(await read(response, 'newInstance', options)).toMatchObject({
        kind: 'ok',
        answer: { appInfo: { userName: 'admin', password: 'P@ss-中文' } },
      });
      expect(seen.mock.calls[0]![0]).toMatchObject({
        email: 'alice@example.com',
        mobilePhone: '13800138000',
        periodNumber: 1,
      });
    },
  );

  test('newInstance again, as when the buyer opens the details, tells the same access data', async () => {
    const { handler, seen } = startV1();
    const ask = (ms: number) =>
      call(handler, 'newInstance', { generation: 'saas-v1', at: new Date(NOW.getTime() + ms) });
    expect(await ask(1)).toEqual(await ask(2));
    expect(seen).toHaveBeenCalledOnce();
  });

  test('a token may repeat for a minute, a debugging link as often as it is opened', async () => {
    let clock = NOW;
    const { handler } = startV1({ now: () => clock });
    const young = sign('newInstance', { generation: 'saas-v1' });
    const link = sign('newInstance', { generation: 'saas-v1', params: { testFlag: '1' } });
    for (const [seconds, code] of [
      [0, '000000'],
      [60, '000000'],
      [61, '000001'],
    ] as const) {
      clock = new Date(NOW.getTime() + seconds * 1000);
      expect(await codeOf(await handler(toRequest(young)))).toBe(code);
      expect(await codeOf(await handler(toRequest(link)))).toBe('000000');
    }
  });

  test('a late call that was never received is accepted', async () => {
    const { handler } = startV1();
    const at = new Date(NOW.getTime() - 3600_000);
    expect(await call(handler, 'newInstance', { generation: 'saas-v1', at })).toMatchObject({ kind: 'ok' });
  });

  test('a stranger is refused with a signature too, or the console could not show the reason', async () => {
    const { handler } = startV1();
    const signed = sign('newInstance', { generation: 'saas-v1', key: OTHER_KEY });
    const answer = await read(await handler(toRequest(signed)), 'newInstance', { generation: 'saas-v1' });
    expect(answer).toMatchObject({ kind: 'refused', code: '000001' });
  });

  test('a token older than the memory of tokens is refused', async () => {
    const { handler } = startV1();
    const at = new Date(NOW.getTime() - 8 * 24 * 3600_000);
    expect(await call(handler, 'newInstance', { generation: 'saas-v1', at })).toMatchObject({
      code: '000001',
    });
  });

  test('a refused parameter is answered with a signature, as V1 demands', async () => {
    const { handler } = startV1();
    const signed = sign('newInstance', { generation: 'saas-v1' });
    const { authTokenOfQuery } = await import('@jishi/protocol/seller/index.ts');
    const url = new URL(signed.url);
    url.searchParams.delete('businessId');
    url.searchParams.set('authToken', authTokenOfQuery(KEY, url.searchParams));
    const answer = await read(await handler(new Request(url)), 'newInstance', { generation: 'saas-v1' });
    expect(answer).toMatchObject({ kind: 'refused', code: '000002' });
  });
});

test('one address serves several generations', async () => {
  const seen: string[] = [];
  const handler = createSellerHandler({
    generation: ['saas-v1', 'saas-v2', 'license-code'],
    keys: KEY,
    store: memoryStore(),
    now: () => NOW,
    scenes: {
      newInstance: async (c) => {
        seen.push(c.generation);
        return { instanceId: 'i-1' };
      },
      refreshLicenseCode: async (c) => void seen.push(c.params.license),
      orderNotify: async (c) => void seen.push(c.scene),
    },
  });
  for (const [generation, scene] of [
    ['saas-v1', 'newInstance'],
    ['saas-v2', 'newInstance'],
    ['license-code', 'refreshLicenseCode'],
    ['order-notify', 'orderNotify'],
  ] as const) {
    expect(await call(handler, scene, { generation })).toMatchObject({ kind: 'ok' });
  }
  expect(seen).toEqual(['saas-v1', 'saas-v2', 'PL2607011200ABCDE', 'orderNotify']);
});
