import { QUERY_IDS_MAX } from '@jishi/protocol/seller/index.ts';
import { machineNow } from '../../platform/world/machine-time.ts';
import { type ReadContext, writing } from '../../platform/world/world.ts';
import { accountIdOf } from '../identity/index.ts';
import {
  type Access,
  getResource,
  type Resource,
  ResourceNotFound,
  updateAccess,
} from '../resources/index.ts';
import { accessIn, judge, prepare, type Said, timeoutOf } from './attempt.ts';
import * as calls from './call.repository.ts';
import { exchange, targetOf } from './make-call.ts';
import { reasonText } from './reasons.ts';
import { lifeOf } from './scenes-of-life.ts';

export interface LiveAccess {
  /** True when the seller answered just now; else what it said last is shown with its time (BUY-1). */
  readonly isLive: boolean;
  readonly access: Access | null;
  readonly accessUpdatedAt: string | null;
  readonly reason: { readonly code: string; readonly text: string } | null;
}

type Target = NonNullable<Awaited<ReturnType<typeof targetOf>>>;

/** BUY-1: the seller is asked when the buyer looks. No transaction is open meanwhile. */
export async function refreshAccess(ctx: ReadContext, resourceId: string): Promise<LiveAccess> {
  const resource = await ownResource(ctx, resourceId);
  if (!isAskable(resource)) return cached(ctx, resource, null);
  const target = await targetOf(ctx, resource.productId);
  if (!target) return cached(ctx, resource, 'ADDRESS_UNUSABLE');
  const said = await readOf(ctx, resource, target);
  return said ? askOne(ctx, resource, target, said) : cached(ctx, resource, null);
}

/**
 * The same for many of a buyer's resources: one queryInstance for each address and at most a hundred
 * instances (6.2). V1 has its access data in newInstance, one by one, so there the kept data is answered.
 */
export async function refreshAccesses(
  ctx: ReadContext,
  resourceIds: readonly string[],
): Promise<Map<string, LiveAccess>> {
  const resources = await Promise.all([...new Set(resourceIds)].map((id) => ownResource(ctx, id)));
  const answers = new Map(resources.map((r) => [r.id as string, cached(ctx, r, null)]));
  const products = [...new Set(resources.filter(isAskable).map((r) => r.productId as string))];
  const groups = new Map<string, { target: Target; resources: Resource[] }>();
  for (const productId of products) {
    const target = await targetOf(ctx, productId);
    if (target?.generation !== 'saas-v2') continue;
    // Products of one address that differ in their switches are asked for apart.
    const group = `${target.addressId} ${JSON.stringify(target.compat)}`;
    const known = groups.get(group) ?? { target, resources: [] };
    known.resources.push(...resources.filter((r) => r.productId === productId && isAskable(r)));
    groups.set(group, known);
  }
  await Promise.all(
    [...groups.values()].flatMap(({ target, resources: some }) =>
      chunksOf(some, QUERY_IDS_MAX).map(async (chunk) => {
        for (const [id, answer] of await askMany(ctx, chunk, target)) answers.set(id, answer);
      }),
    ),
  );
  return answers;
}

async function ownResource(ctx: ReadContext, resourceId: string): Promise<Resource> {
  const resource = await getResource(ctx, resourceId);
  if (resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  return resource;
}

const isAskable = (r: Resource) => r.instanceId !== null && (r.state === 'IN_USE' || r.state === 'EXPIRED');

function cached(
  ctx: ReadContext,
  resource: Resource,
  reason: string | null,
  facts: Readonly<Record<string, unknown>> = {},
): LiveAccess {
  return {
    isLive: false,
    access: resource.access,
    accessUpdatedAt: resource.accessUpdatedAt?.toISOString() ?? null,
    reason: reason === null ? null : { code: reason, text: reasonText(reason, facts, ctx.lang) },
  };
}

/** V1 reads by asking for the same order again (2.6); everybody else by a query. */
async function readOf(ctx: ReadContext, resource: Resource, target: Target): Promise<Said | undefined> {
  const { generation } = target;
  if (generation === 'saas-v1') {
    const first = await calls.findOpening(ctx, resource.id);
    return first && { generation, scene: first.scene, params: first.params };
  }
  const telling = lifeOf(generation).query([resource.instanceId!]);
  return telling ? { generation, scene: telling.scene, params: telling.params } : undefined;
}

async function ask(ctx: ReadContext, sellerId: string, target: Target, said: Said) {
  // Machine time: the seller compares the signature's timestamp with its own clock (3.6).
  const request = prepare(said, target, machineNow());
  // A limit of its own: buyers who look must not crowd out the calls that orders wait for.
  const answer = await exchange(ctx.world, `seller:${sellerId}:live`, request, timeoutOf(said.generation));
  return judge(said, answer, target);
}

async function askOne(ctx: ReadContext, resource: Resource, target: Target, said: Said): Promise<LiveAccess> {
  const verdict = await ask(ctx, resource.sellerId, target, said);
  switch (verdict.kind) {
    case 'failed':
      return cached(ctx, resource, verdict.reason, verdict.facts);
    case 'opening':
      return cached(ctx, resource, 'NOT_READY');
    case 'done':
      break;
  }
  // An answer about another instance says nothing about this one.
  const { instanceId } = verdict;
  if (instanceId !== resource.instanceId) return cached(ctx, resource, 'INSTANCE_ID_TAKEN', { instanceId });
  return keep(ctx, resource, verdict);
}

async function keep(
  ctx: ReadContext,
  resource: Resource,
  { access, password }: { readonly access: Access | null; readonly password: string | null },
): Promise<LiveAccess> {
  if (!access) return { ...cached(ctx, resource, null), isLive: true };
  await writing(ctx.world, ctx, (tx) => updateAccess(tx, resource.id, access, password));
  return { isLive: true, access, accessUpdatedAt: ctx.now.toISOString(), reason: null };
}

async function askMany(
  ctx: ReadContext,
  some: readonly Resource[],
  target: Target,
): Promise<[string, LiveAccess][]> {
  const { generation } = target;
  const telling = lifeOf(generation).query(some.map((r) => r.instanceId!))!;
  const said = { generation, scene: telling.scene, params: telling.params };
  const verdict = await ask(ctx, some[0]!.sellerId, target, said);
  if (verdict.kind === 'failed') {
    return some.map((r) => [r.id, cached(ctx, r, verdict.reason, verdict.facts)]);
  }
  const info = verdict.kind === 'done' ? (verdict.answer.info ?? []) : [];
  return Promise.all(
    some.map(async (r): Promise<[string, LiveAccess]> => {
      const found = info.find(({ instanceId }) => instanceId === r.instanceId);
      return [r.id, found ? await keep(ctx, r, accessIn(found.appInfo)) : cached(ctx, r, 'NOT_READY')];
    }),
  );
}

function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
