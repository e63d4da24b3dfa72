import { news } from '@jishi/protocol';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { accountIdOf, userIdOf } from '../identity/index.ts';
import { NoPasswordKept, ResourceNotFound } from './resource.errors.ts';
import * as resources from './resource.repository.ts';
import type { Access } from './resource.ts';

/** A sealed password opens only for the resource it was sealed for. */
const sealContext = (resourceId: string) => `resource:${resourceId}:password`;

export function sealPassword(ctx: WriteContext, resourceId: string, password: string | null): string | null {
  return password === null ? null : ctx.world.ways.vault.seal(password, sealContext(resourceId));
}

/** What the seller now says about reaching the instance. A missing password keeps the one we have. */
export async function updateAccess(
  ctx: WriteContext,
  resourceId: string,
  access: Access | null,
  password: string | null,
): Promise<void> {
  await resources.saveAccess(ctx, resourceId, access, sealPassword(ctx, resourceId, password));
}

/** BUY-2: a secret is shown on demand and every look is a fact. */
export async function revealPassword(ctx: WriteContext, resourceId: string): Promise<string> {
  const resource = await resources.find(ctx, resourceId);
  if (!resource || resource.accountId !== accountIdOf(ctx)) throw new ResourceNotFound({ resourceId });
  const sealed = await resources.sealedPassword(ctx, resourceId);
  if (sealed === null) throw new NoPasswordKept();
  const password = ctx.world.ways.vault.open(sealed, sealContext(resourceId));
  await tell(
    ctx,
    news('resource.secret_revealed', resourceId, {
      resourceId,
      accountId: resource.accountId,
      userId: userIdOf(ctx),
      field: 'password',
    }),
  );
  return password;
}
