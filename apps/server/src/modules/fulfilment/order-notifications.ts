import { defineRefusal, wrongField } from '@jishi/protocol';
import { sql } from 'kysely';
import { newId } from '../../platform/ids/ids.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { deliverySettingsOf, getProductHead } from '../catalog/index.ts';
import type { Order } from '../orders/index.ts';
import type { Resource } from '../resources/index.ts';
import { getAddress, releaseAddress, sellerOf, useAddress } from '../sellers/index.ts';
import { plan } from './effects.ts';

/** Delivery types that can be notified of; IMAGE is excluded (seller spec 9.10). */
export const NOTIFIED_TYPES = ['SAAS', 'LICENSE'] as const;
export type NotifiedType = (typeof NOTIFIED_TYPES)[number];

/** One entry: a delivery type or one product, told to one production address. */
export interface OrderNotification {
  readonly id: string;
  readonly sellerId: string;
  readonly addressId: string;
  readonly deliveryType: NotifiedType | null;
  readonly productId: string | null;
  readonly isEnabled: boolean;
  readonly createdAt: Date;
}

export const NotificationNotFound = defineRefusal({
  code: 'ORDER_NOTIFICATION_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这条订单通知配置', en: 'There is no such order notification' },
});
export const NotificationExists = defineRefusal({
  code: 'ORDER_NOTIFICATION_EXISTS',
  kind: 'conflict',
  text: {
    'zh-CN': '这个类型或商品已配置了通知地址。先删除原配置，再配到新地址',
    en: 'This type or product is notified to an address already; delete that entry first',
  },
});

interface Row {
  id: string;
  seller_id: string;
  address_id: string;
  delivery_type: NotifiedType | null;
  product_id: string | null;
  is_enabled: boolean;
  created_at: Date;
}

const fromRow = (r: Row): OrderNotification => ({
  id: r.id,
  sellerId: r.seller_id,
  addressId: r.address_id,
  deliveryType: r.delivery_type,
  productId: r.product_id,
  isEnabled: r.is_enabled,
  createdAt: r.created_at,
});

/** The actor's own entries, oldest first. */
export async function listOrderNotifications(ctx: ReadContext): Promise<OrderNotification[]> {
  const seller = await sellerOf(ctx);
  const { rows } = await sql<Row>`
    select * from order_notifications where seller_id = ${seller.id} order by created_at, id`.execute(ctx.db);
  return rows.map(fromRow);
}

/** Ties a delivery type or a product to an address of the actor's own that passed its verification. */
export async function addOrderNotification(
  ctx: WriteContext,
  wish: {
    readonly addressId: string;
    readonly deliveryType?: NotifiedType | undefined;
    readonly productId?: string | undefined;
  },
): Promise<OrderNotification> {
  const seller = await sellerOf(ctx);
  if ((wish.deliveryType === undefined) === (wish.productId === undefined)) {
    throw wrongField('body.deliveryType', 'one', {
      'zh-CN': '选一个接入类型或一个商品，只能选其一',
      en: 'Choose a delivery type or a product, one of the two',
    });
  }
  await mustBeUsable(ctx, seller.id, wish.addressId);
  if (wish.productId !== undefined) {
    const product = await getProductHead(ctx, wish.productId).catch(() => undefined);
    if (product?.sellerId !== seller.id) {
      throw wrongField('body.productId', 'own', {
        'zh-CN': '选一个你自己的商品',
        en: 'Choose one of your own products',
      });
    }
  }
  const { rows } = await sql<Row>`
    insert into order_notifications (id, seller_id, address_id, delivery_type, product_id, is_enabled, created_at,
      updated_at)
    values (${newId('orderNotification', ctx.now)}, ${seller.id}, ${wish.addressId}, ${wish.deliveryType ?? null},
      ${wish.productId ?? null}, true, ${ctx.now}, ${ctx.now})
    on conflict do nothing returning *`.execute(ctx.tx);
  if (!rows[0]) throw new NotificationExists();
  await useAddress(ctx, wish.addressId);
  return fromRow(rows[0]);
}

async function mustBeUsable(ctx: WriteContext, sellerId: string, addressId: string): Promise<void> {
  const address = await getAddress(ctx, addressId).catch(() => undefined);
  if (address?.sellerId === sellerId && address.state === 'VERIFIED' && address.keyId !== null) return;
  throw wrongField('body.addressId', 'address', {
    'zh-CN': '选一个你自己的、已通过验证且绑定了密钥的生产地址',
    en: 'Choose one of your own production addresses that is verified and has a key',
  });
}

/** On or off; an entry of a product that is off keeps its orders quiet whatever its type says. */
export async function switchOrderNotification(
  ctx: WriteContext,
  id: string,
  isEnabled: boolean,
): Promise<OrderNotification> {
  const seller = await sellerOf(ctx);
  const { rows } = await sql<Row>`
    update order_notifications set is_enabled = ${isEnabled}, updated_at = ${ctx.now}
    where id = ${id} and seller_id = ${seller.id} returning *`.execute(ctx.tx);
  if (!rows[0]) throw new NotificationNotFound();
  return fromRow(rows[0]);
}

export async function deleteOrderNotification(ctx: WriteContext, id: string): Promise<void> {
  const seller = await sellerOf(ctx);
  const { rows } = await sql<Row>`
    delete from order_notifications where id = ${id} and seller_id = ${seller.id} returning *`.execute(
    ctx.tx,
  );
  if (!rows[0]) throw new NotificationNotFound();
  await releaseAddress(ctx, rows[0].address_id);
}

/**
 * Tells the seller that an order was paid (protocol 9), once, where it wants to hear it. In a queue of its
 * own: it goes beside the order's calls, and its outcome never touches the order.
 */
export async function planNotification(ctx: WriteContext, order: Order, resource: Resource): Promise<void> {
  const { rows } = await sql<Row>`
    select * from order_notifications where seller_id = ${order.sellerId}
    order by product_id nulls last limit 200`.execute(ctx.tx);
  if (rows.length === 0) return;
  const entry = rows.find((r) => r.product_id === resource.productId) ?? (await ofType(ctx, resource, rows));
  if (!entry?.is_enabled) return;
  await plan(ctx, {
    of: resource,
    generation: 'order-notify',
    orderId: order.id,
    purpose: `orderNotify:${order.id}`,
    moment: 'NOTIFY',
    telling: {
      scene: 'orderNotify',
      params: { orderId: order.id, orderLineId: order.lines[0]!.id },
    },
    queue: order.id,
    addressId: entry.address_id,
  });
}

async function ofType(ctx: ReadContext, resource: Resource, rows: readonly Row[]): Promise<Row | undefined> {
  const { generation } = await deliverySettingsOf(ctx, resource.productId);
  const type: NotifiedType = generation.startsWith('license') ? 'LICENSE' : 'SAAS';
  return rows.find((r) => r.delivery_type === type);
}
