import Type from 'typebox';
import { free, get, type Route } from '../../platform/http/route.ts';
import { Done, done, IdText, Instant, line, NullableInstant } from '../../platform/http/shapes.ts';
import type { ReadContext } from '../../platform/world/world.ts';
import { ProductNotFound, ProductNotOnSale } from '../catalog/index.ts';
import { csrfTokenOf, setSessionCookie } from '../identity/index.ts';
import { enterWorld } from './enter.ts';
import {
  NoSuchPart,
  NoWorldsHere,
  WorldLimit,
  WorldNameTaken,
  WorldNotFound,
  WorldNotReady,
  WorldsNotPossible,
} from './world.errors.ts';
import { addProducts, createWorld, deleteWorld, getWorld, listWorlds } from './world.service.ts';
import { PLAY_ROLES, type SandboxWorld } from './world.ts';

const WorldName = Type.String({
  pattern: '^[a-z0-9-]{3,30}$',
  description: 'Part of the address: 3 to 30 small letters, digits and hyphens',
});
const NameParams = Type.Object({ name: WorldName });
const ProductIds = Type.Array(IdText, { maxItems: 20, uniqueItems: true });

const WorldView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  title: Type.String(),
  state: Type.Enum(['CREATING', 'READY', 'DELETING']),
  hasSeller: Type.Boolean({ description: 'Made by a seller, whose record, addresses and keys are in it' }),
  path: Type.String({ description: 'Everything of this world is under this path' }),
  url: Type.String(),
  createdAt: Instant,
  openedAt: NullableInstant,
});

function toView(ctx: ReadContext, world: SandboxWorld) {
  const path = `/w/${world.name}`;
  return {
    id: world.id,
    name: world.name,
    title: world.title,
    state: world.state,
    hasSeller: world.sellerId !== null,
    path,
    url: `${ctx.world.ways.publicUrl}${path}`,
    createdAt: world.createdAt.toISOString(),
    openedAt: world.openedAt?.toISOString() ?? null,
  };
}

/** The main world's list of sandboxes. */
export const worldRoutes: readonly Route[] = [
  get('/api/worlds', {
    id: 'worlds.list',
    summary: 'My sandbox worlds, newest first',
    permission: 'world.manage',
    reply: Type.Object({ items: Type.Array(WorldView) }),
    handle: async (ctx) => ({ items: (await listWorlds(ctx)).map((w) => toView(ctx, w)) }),
  }),
  free('POST', '/api/worlds', {
    id: 'worlds.create',
    summary: 'Make a sandbox world',
    description:
      'A marketplace of its own: a database cloned from a template and a clock that can be frozen and moved. The account, its users, access keys, seller record, production addresses and interface keys are copied in under the same ids, and those products of `productIds` that are on sale: listed there at once. A buyer with 1,000,000.00 of play money and an operator are there already. Nothing in it touches the main world; its mails stay in its mailbox.',
    permission: 'world.manage',
    status: 201,
    body: Type.Object(
      {
        name: WorldName,
        title: line(1, 60, 'Shown on every page of the sandbox'),
        productIds: Type.Optional(ProductIds),
        startsAt: Type.Optional(Instant),
        frozen: Type.Optional(
          Type.Boolean({ description: 'The clock stands at first; it runs when left out' }),
        ),
      },
      { additionalProperties: false },
    ),
    reply: WorldView,
    errors: [
      WorldNameTaken,
      WorldLimit,
      WorldsNotPossible,
      NoWorldsHere,
      NoSuchPart,
      ProductNotFound,
      ProductNotOnSale,
    ],
    rateLimit: { max: 60, windowSeconds: 60 },
    handle: async (ctx, { body }) =>
      toView(
        ctx,
        await createWorld(ctx, {
          name: body.name,
          title: body.title,
          productIds: body.productIds ?? [],
          startsAt: body.startsAt === undefined ? null : new Date(body.startsAt),
          isFrozen: body.frozen ?? false,
        }),
      ),
  }),
  get('/api/worlds/:name', {
    id: 'worlds.get',
    summary: 'One of my sandbox worlds',
    permission: 'world.manage',
    params: NameParams,
    reply: WorldView,
    errors: [WorldNotFound],
    handle: async (ctx, { params }) => toView(ctx, await getWorld(ctx, params.name)),
  }),
  free('DELETE', '/api/worlds/:name', {
    id: 'worlds.delete',
    summary: 'Delete a sandbox world with everything in it; there is no way back',
    permission: 'world.manage',
    params: NameParams,
    reply: Done,
    errors: [WorldNotFound, WorldNotReady, NoWorldsHere],
    handle: async (ctx, { params }) => {
      await deleteWorld(ctx, params.name);
      return done;
    },
  }),
  free('POST', '/api/worlds/:name/products', {
    id: 'worlds.addProducts',
    summary: 'Copy own products into a sandbox world, or bring them to what is live now',
    description:
      'The live revision, specifications, SKUs, current price plans and logo, under the same ids; listed there at once without review. Answers the ids that were new or changed.',
    permission: 'world.manage',
    params: NameParams,
    body: Type.Object(
      { productIds: Type.Array(IdText, { minItems: 1, maxItems: 20, uniqueItems: true }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ changed: Type.Array(Type.String()) }),
    errors: [WorldNotFound, WorldNotReady, NoSuchPart, NoWorldsHere, ProductNotFound, ProductNotOnSale],
    handle: async (ctx, { params, body }) => ({
      changed: [...(await addProducts(ctx, params.name, body.productIds))],
    }),
  }),
  free('POST', '/api/worlds/:name/enter', {
    id: 'worlds.enter',
    summary: 'Enter a sandbox world as seller, buyer or operator',
    description:
      'Sets the session cookie of that world (`jishi_session_<name>`, path `/w/<name>`) and answers its CSRF token. The sessions of other worlds stay.',
    permission: 'world.manage',
    params: NameParams,
    body: Type.Object({ role: Type.Enum([...PLAY_ROLES]) }, { additionalProperties: false }),
    reply: Type.Object({
      role: Type.Enum([...PLAY_ROLES]),
      userId: Type.String(),
      path: Type.String(),
      url: Type.String(),
      csrfToken: Type.String(),
    }),
    errors: [WorldNotFound, WorldNotReady, NoSuchPart, NoWorldsHere],
    handle: async (ctx, { params, body, reply }) => {
      const { world, userId, token } = await enterWorld(ctx, params.name, body.role);
      reply.header('cache-control', 'no-store');
      setSessionCookie(world, reply, token);
      const path = world.prefix ?? '';
      return { role: body.role, userId, path, url: world.ways.publicUrl, csrfToken: csrfTokenOf(token) };
    },
  }),
];
