import type { AccountKind } from '@jishi/protocol';
import { signSdk } from '@jishi/protocol/seller/index.ts';
import type { FastifyInstance } from 'fastify';
import type { Actor, WriteContext } from '../../platform/world/world.ts';
import { createAccount } from './accounts.ts';

export const GOOD_PASSWORD = 'Jishi-2026';

/** A person with an account, for tests of any room: `actor` for verbs, `send` for routes. */
export interface TestPerson {
  readonly accountId: string;
  readonly userId: string;
  readonly email: string;
  readonly edge: { readonly actor: Actor };
  /** Sends a request as this person's signed-in browser. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely.
  ): Promise<{ status: number; body: any; headers: Record<string, unknown> }>;
}

/** As much of a test house as is needed here; the wiring is not for rooms to see. */
interface House {
  readonly http: FastifyInstance;
  write<T>(work: (ctx: WriteContext) => Promise<T>): Promise<T>;
}

let counter = 0;

/** Makes an account and signs its owner in. */
export async function person(house: House, kind: AccountKind = 'CUSTOMER'): Promise<TestPerson> {
  const n = ++counter;
  const email = `person${n}@test.example`;
  const { accountId, userId } = await house.write((ctx) =>
    createAccount(ctx, {
      name: `account-${n}`,
      kind,
      email,
      password: GOOD_PASSWORD,
      userName: `Person ${n}`,
      lang: 'zh-CN',
    }),
  );
  const answer = await house.http.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email, password: GOOD_PASSWORD },
  });
  if (answer.statusCode !== 200) throw new Error(`sign-in: ${answer.body}`);
  const cookie = `jishi_session=${answer.cookies.find((c) => c.name === 'jishi_session')?.value}`;
  const { csrfToken } = answer.json();
  return {
    accountId,
    userId,
    email,
    edge: { actor: { kind: 'USER', userId, accountId } },
    async send(method, url, body, headers = {}) {
      const reply = await house.http.inject({
        method,
        url,
        headers: { cookie, 'x-csrf-token': csrfToken, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return {
        status: reply.statusCode,
        body: reply.body === '' ? undefined : reply.json(),
        headers: reply.headers,
      };
    },
  };
}

/** The headers with which a program signs a request (AK/SK). The machine's clock counts, in every world. */
export function signedBy(
  key: { readonly accessKey: string; readonly secretKey: string },
  request: { readonly method: string; readonly target: string; readonly body?: string },
): Record<string, string> {
  const headers = {
    host: 'mkt.test',
    'x-sdk-date': `${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`,
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return { ...headers, authorization: signSdk({ ...request, headers }, key) };
}
