import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { createOpenApiClient, type OpenApiClient } from '../../../../../packages/seller-sdk/src/open-api.ts';
import { createAccessKey } from '../identity/index.ts';
import { markPaid, placeRenewal } from '../orders/index.ts';
import type { Resource } from '../resources/resource.ts';
import { openShop, type Shop } from '../resources/shop.fixture.ts';
import { claimCode } from './codes.ts';
import type { License } from './license.ts';

/** For tests: the shop of `resources` selling Licenses, answering over a real port, with sellers' programs that call it. */
export interface LicenseShop extends Shop {
  readonly url: string;
  readonly key: { accessKey: string; secretKey: string };
  /** The seller SDK's client, signing with the seller's access key. */
  readonly program: OpenApiClient;
  /** A program of an account that sells nothing, and of another seller. */
  readonly stranger: { accessKey: string; secretKey: string };
  clientOf(key: { accessKey: string; secretKey: string }): OpenApiClient;
  /** Buys and lets everything happen; answers the resource with its code. */
  sellCode(): Promise<{ resource: Resource; license: License }>;
  claim(resourceId: string): Promise<License>;
  /** Renews for one month, pays and lets everything happen; answers the order. */
  renew(resourceId: string): Promise<string>;
  rows<T>(text: string): Promise<T[]>;
  /** GET as the buyer's signed-in browser. */
  asBuyer(url: string): Promise<LightAnswer>;
  close(): Promise<void>;
}

type LightAnswer = Awaited<ReturnType<Shop['house']['http']['inject']>>;

export async function openLicenseShop(generation: 'license-code' | 'license-online'): Promise<LicenseShop> {
  const shop = await openShop();
  const { house } = shop;
  await sql`update products set generation = ${generation}`.execute(house.world.db);
  const keyOf = (edge: Shop['buyerEdge']) => house.write((ctx) => createAccessKey(ctx), edge);
  const [key, stranger] = [await keyOf(shop.sellerEdge), await keyOf(shop.buyerEdge)];
  await house.http.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(house.http.server.address() as AddressInfo).port}`;
  const clientOf = (of: { accessKey: string; secretKey: string }) =>
    createOpenApiClient({ baseUrl: url, ak: of.accessKey, sk: of.secretKey, retries: 0 });
  async function rows<T>(text: string): Promise<T[]> {
    return (await sql.raw<T>(text).execute(house.world.db)).rows;
  }
  return {
    ...shop,
    url,
    key,
    stranger,
    program: clientOf(key),
    clientOf,
    rows,
    async sellCode() {
      const resource = await shop.open();
      const [license] = await rows<License>(
        `select id, code, state from licenses where resource_id = '${resource.id}'`,
      );
      return { resource, license: license! };
    },
    claim: (resourceId) => house.write((ctx) => claimCode(ctx, resourceId), shop.buyerEdge),
    async renew(resourceId) {
      const orderId = await house.write(async (ctx) => {
        const order = await placeRenewal(ctx, {
          ...shop.buyer,
          resourceId: resourceId as Resource['id'],
          planId: shop.month,
          periodCount: 1,
          seats: null,
          auto: false,
        });
        await markPaid(ctx, order.id, order.due);
        return order.id;
      });
      await house.drain();
      return orderId;
    },
    async asBuyer(path) {
      const answer = await house.http.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload: { email: 'buyer@example.com', password: 'correct horse battery' },
      });
      const cookie = `jishi_session=${answer.cookies.find((c) => c.name === 'jishi_session')?.value}`;
      return house.http.inject({ url: path, headers: { cookie } });
    },
    close: () => house.close(),
  };
}
