import type { LocalText } from '@jishi/protocol';
import { listen } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { getResource } from '../resources/index.ts';
import type { NoticeFacts } from './notice.ts';
import { notify } from './notify.ts';
import type { NoticeName } from './texts/index.ts';
import { reasonWords } from './texts/reasons.ts';

async function tellOwner(
  ctx: WriteContext,
  eventId: bigint,
  notice: NoticeName,
  resourceId: string,
  facts: NoticeFacts = {},
): Promise<void> {
  const resource = await getResource(ctx, resourceId);
  await notify(ctx, {
    eventId,
    notice,
    to: { accountId: resource.accountId },
    facts: { product: resource.productName, ...facts },
    link: `/buyer/resources/${resource.id}`,
  });
}

const REMEDIES: Readonly<Record<string, LocalText>> = {
  ARREARS: { 'zh-CN': '充值补上欠费', en: 'Top up what is owed' },
  EXPIRED: { 'zh-CN': '续费', en: 'Renew it' },
};

function whenOf(daysLeft: number): LocalText {
  if (daysLeft === 0) return { 'zh-CN': '今天', en: 'today' };
  if (daysLeft === 1) return { 'zh-CN': '明天', en: 'tomorrow' };
  return { 'zh-CN': `${daysLeft} 天后`, en: `in ${daysLeft} days` };
}

export const renewalListeners = [
  listen('resource.price_rising', 'notifications.price_rising', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.price_rising', payload.resourceId, {
      renewsAt: { at: new Date(payload.renewsAt) },
      before: { money: BigInt(payload.before) },
      due: { money: BigInt(payload.due) },
    }),
  ),
  listen('resource.expiring', 'notifications.expiring', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.expiring', payload.resourceId, {
      when: whenOf(payload.daysLeft),
      expiresAt: { lastDay: new Date(payload.expiresAt) },
    }),
  ),
  listen('resource.renewed', 'notifications.renewed', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.renewed', payload.resourceId, {
      expiresAt: { lastDay: new Date(payload.expiresAt) },
    }),
  ),
  listen('resource.upgraded', 'notifications.upgraded', async (ctx, { id, payload }) => {
    const { specificationName } = await getResource(ctx, payload.resourceId);
    await tellOwner(ctx, id, 'resource.upgraded', payload.resourceId, { specification: specificationName });
  }),
  listen('resource.auto_renewal_failed', 'notifications.auto_renewal_failed', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.auto_renewal_failed', payload.resourceId, {
      reason: reasonWords(payload.reason),
    }),
  ),
  listen('resource.expired', 'notifications.expired', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.expired', payload.resourceId, {
      freezesAt: { at: new Date(payload.freezesAt) },
    }),
  ),
  listen('resource.frozen', 'notifications.frozen', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.frozen', payload.resourceId, {
      releasesAt: { at: new Date(payload.releasesAt) },
      remedy: REMEDIES[payload.reason] ?? REMEDIES.EXPIRED!,
    }),
  ),
  listen('resource.unfrozen', 'notifications.unfrozen', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.unfrozen', payload.resourceId),
  ),
  listen('resource.releasing', 'notifications.releasing', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.releasing', payload.resourceId, {
      releasesAt: { at: new Date(payload.releasesAt) },
    }),
  ),
  listen('resource.released', 'notifications.released', (ctx, { id, payload }) =>
    tellOwner(ctx, id, 'resource.released', payload.resourceId),
  ),
];
