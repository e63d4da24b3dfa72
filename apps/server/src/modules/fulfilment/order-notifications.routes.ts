import Type from 'typebox';
import { del, get, patch, post, type Route } from '../../platform/http/route.ts';
import { Done, done, IdText, Instant } from '../../platform/http/shapes.ts';
import {
  addOrderNotification,
  deleteOrderNotification,
  listOrderNotifications,
  NOTIFIED_TYPES,
  NotificationExists,
  NotificationNotFound,
  type OrderNotification,
  switchOrderNotification,
} from './order-notifications.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Params = Type.Object({ notificationId: IdText });
const DeliveryType = Type.Enum([...NOTIFIED_TYPES]);
const View = Type.Object({
  id: Type.String(),
  addressId: Type.String(),
  deliveryType: Nullable(DeliveryType),
  productId: Nullable(Type.String()),
  isEnabled: Type.Boolean(),
  createdAt: Instant,
});

const toView = (one: OrderNotification) => ({
  id: one.id,
  addressId: one.addressId,
  deliveryType: one.deliveryType,
  productId: one.productId,
  isEnabled: one.isEnabled,
  createdAt: one.createdAt.toISOString(),
});

export const notificationRoutes: readonly Route[] = [
  get('/api/seller/order-notifications', {
    id: 'sellerNotifications.list',
    summary: 'Where I am notified of paid orders: by delivery type and by product',
    permission: 'seller.interface.read',
    reply: Type.Object({ items: Type.Array(View) }),
    handle: async (ctx) => ({ items: (await listOrderNotifications(ctx)).map(toView) }),
  }),
  post('/api/seller/order-notifications', {
    id: 'sellerNotifications.create',
    summary: 'Notify an address of the paid orders of a delivery type or of one product',
    description:
      'One address for a type or a product at a time; a product’s own entry counts before its type’s, and every order is notified once. The notification never influences the order (protocol 9, seller spec 9.10).',
    permission: 'seller.key.manage',
    status: 201,
    body: Type.Object(
      {
        addressId: IdText,
        deliveryType: Type.Optional(DeliveryType),
        productId: Type.Optional(IdText),
      },
      { additionalProperties: false },
    ),
    reply: View,
    errors: [NotificationExists],
    handle: async (ctx, { body }) => toView(await addOrderNotification(ctx, body)),
  }),
  patch('/api/seller/order-notifications/:notificationId', {
    id: 'sellerNotifications.switch',
    summary: 'Switch an entry on or off',
    permission: 'seller.key.manage',
    params: Params,
    body: Type.Object({ isEnabled: Type.Boolean() }, { additionalProperties: false }),
    reply: View,
    errors: [NotificationNotFound],
    handle: async (ctx, { params, body }) =>
      toView(await switchOrderNotification(ctx, params.notificationId, body.isEnabled)),
  }),
  del('/api/seller/order-notifications/:notificationId', {
    id: 'sellerNotifications.delete',
    summary: 'Delete an entry, for instance to configure it under another address',
    permission: 'seller.key.manage',
    params: Params,
    reply: Done,
    errors: [NotificationNotFound],
    handle: async (ctx, { params }) => {
      await deleteOrderNotification(ctx, params.notificationId);
      return done;
    },
  }),
];
