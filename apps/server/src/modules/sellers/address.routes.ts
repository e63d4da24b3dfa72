import Type from 'typebox';
import { del, free, get, post, put, type Route } from '../../platform/http/route.ts';
import { Done, done, IdText } from '../../platform/http/shapes.ts';
import { writing } from '../../platform/world/world.ts';
import { addAddress, deleteAddress, listAddresses, verifyAddress } from './address.service.ts';
import {
  bindKey,
  createInterfaceKey,
  deleteInterfaceKey,
  listInterfaceKeys,
  rotateKey,
  setKeyState,
} from './interface-keys.ts';
import {
  AddressInUse,
  AddressInvalid,
  AddressLimit,
  AddressNotFound,
  AddressTaken,
  InterfaceKeyDisabled,
  InterfaceKeyLimit,
  InterfaceKeyNotFound,
  NotASeller,
} from './seller.errors.ts';
import { toAddressView, toKeyView } from './seller.mapping.ts';
import { AddressUrl, AddressView, KeyView } from './seller.schemas.ts';

const AddressParams = Type.Object({ addressId: IdText });
const KeyParams = Type.Object({ keyId: IdText });
const OneAddress = Type.Object({ address: AddressView });
const OneKey = Type.Object({ key: KeyView });

export const addressRoutes: readonly Route[] = [
  get('/api/seller/addresses', {
    id: 'sellerAddresses.list',
    summary: 'My production addresses, oldest first',
    permission: 'seller.interface.read',
    reply: Type.Object({ items: Type.Array(AddressView) }),
    errors: [NotASeller],
    handle: async (ctx) => ({ items: (await listAddresses(ctx)).map(toAddressView) }),
  }),
  post('/api/seller/addresses', {
    id: 'sellerAddresses.create',
    summary: 'Add a production address: https and a domain name',
    permission: 'seller.key.manage',
    status: 201,
    body: Type.Object({ url: AddressUrl }, { additionalProperties: false }),
    reply: OneAddress,
    errors: [AddressInvalid, AddressTaken, AddressLimit, NotASeller],
    handle: async (ctx, { body }) => ({ address: toAddressView(await addAddress(ctx, body.url)) }),
  }),
  free('POST', '/api/seller/addresses/:addressId/verify', {
    id: 'sellerAddresses.verify',
    summary: 'Certify an address: name, TLS and an answer within five seconds',
    permission: 'seller.key.manage',
    params: AddressParams,
    reply: OneAddress,
    errors: [AddressNotFound, NotASeller],
    rateLimit: { max: 20, windowSeconds: 60 },
    handle: async (ctx, { params }) => ({
      address: toAddressView(await verifyAddress(ctx, params.addressId)),
    }),
  }),
  put('/api/seller/addresses/:addressId/key', {
    id: 'sellerAddresses.bindKey',
    summary: 'Choose the active key that signs the calls to this address',
    permission: 'seller.key.manage',
    params: AddressParams,
    body: Type.Object({ keyId: IdText }, { additionalProperties: false }),
    reply: OneAddress,
    errors: [AddressNotFound, InterfaceKeyNotFound, InterfaceKeyDisabled],
    handle: async (ctx, { params, body }) => ({
      address: toAddressView(await bindKey(ctx, params.addressId, body.keyId)),
    }),
  }),
  del('/api/seller/addresses/:addressId', {
    id: 'sellerAddresses.delete',
    summary: 'Delete an address that no product uses, with its keys',
    permission: 'seller.key.manage',
    params: AddressParams,
    reply: Done,
    errors: [AddressNotFound, AddressInUse],
    handle: async (ctx, { params }) => {
      await deleteAddress(ctx, params.addressId);
      return done;
    },
  }),
  get('/api/seller/keys', {
    id: 'sellerKeys.list',
    summary: 'My interface keys, oldest first; secrets are not shown again',
    permission: 'seller.interface.read',
    reply: Type.Object({ items: Type.Array(KeyView) }),
    errors: [NotASeller],
    handle: async (ctx) => ({ items: (await listInterfaceKeys(ctx)).map(toKeyView) }),
  }),
  // Free, not write: an answer that is kept beside an Idempotency-Key would keep the secret in the clear.
  free('POST', '/api/seller/keys', {
    id: 'sellerKeys.create',
    summary: 'Create an interface key of an address; the secret is in this answer and nowhere else',
    description:
      'At most two active keys for an address. The first one signs at once; bind the second to switch.',
    permission: 'seller.key.manage',
    status: 201,
    body: Type.Object({ addressId: IdText }, { additionalProperties: false }),
    reply: Type.Object({ key: KeyView, secret: Type.String() }),
    errors: [AddressNotFound, InterfaceKeyLimit],
    handle: async (ctx, { body, reply }) => {
      const key = await writing(ctx.world, ctx, (tx) => createInterfaceKey(tx, body.addressId));
      reply.header('cache-control', 'no-store');
      return { key: toKeyView(key), secret: key.secret };
    },
  }),
  free('POST', '/api/seller/addresses/:addressId/rotate-key', {
    id: 'sellerAddresses.rotateKey',
    summary: 'Replace the key of an address: the new one signs at once, the old one verifies for a while',
    description:
      'Both keys verify what the seller pushes until the overlap is over (24 hours of world time unless set or given); then the old one is disabled. The secret is in this answer and nowhere else.',
    permission: 'seller.key.manage',
    params: AddressParams,
    status: 201,
    body: Type.Object(
      { overlapHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 720 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ key: KeyView, secret: Type.String() }),
    errors: [AddressNotFound, InterfaceKeyLimit],
    handle: async (ctx, { params, body, reply }) => {
      const key = await writing(ctx.world, ctx, (tx) => rotateKey(tx, params.addressId, body.overlapHours));
      reply.header('cache-control', 'no-store');
      return { key: toKeyView(key), secret: key.secret };
    },
  }),
  post('/api/seller/keys/:keyId/disable', {
    id: 'sellerKeys.disable',
    summary: 'Disable a key: calls and pushes signed with it fail from now on',
    permission: 'seller.key.manage',
    params: KeyParams,
    reply: OneKey,
    errors: [InterfaceKeyNotFound],
    handle: async (ctx, { params }) => ({ key: toKeyView(await setKeyState(ctx, params.keyId, 'DISABLED')) }),
  }),
  post('/api/seller/keys/:keyId/enable', {
    id: 'sellerKeys.enable',
    summary: 'Enable a disabled key',
    permission: 'seller.key.manage',
    params: KeyParams,
    reply: OneKey,
    errors: [InterfaceKeyNotFound, InterfaceKeyLimit],
    handle: async (ctx, { params }) => ({ key: toKeyView(await setKeyState(ctx, params.keyId, 'ACTIVE')) }),
  }),
  del('/api/seller/keys/:keyId', {
    id: 'sellerKeys.delete',
    summary: 'Delete a key for good; calls signed with it fail from now on',
    permission: 'seller.key.manage',
    params: KeyParams,
    reply: Done,
    errors: [InterfaceKeyNotFound],
    handle: async (ctx, { params }) => {
      await deleteInterfaceKey(ctx, params.keyId);
      return done;
    },
  }),
];
