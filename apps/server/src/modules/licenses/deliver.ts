/** How an application goes on after it was asked for: accepted, delivered, given up, looked at. */
import { can, licenseApplicationStates, news, next } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { WriteContext } from '../../platform/world/world.ts';
import { accountIdOf, userIdOf } from '../identity/index.ts';
import * as applications from './application.repository.ts';
import { ApplicationNotFound, NothingDelivered, refuseUpload } from './license.errors.ts';
import { applicationHours } from './license.settings.ts';
import type { Application, Content } from './license.ts';

const about = (a: Application) => ({
  applicationId: a.id,
  resourceId: a.resourceId,
  accountId: a.accountId,
  sellerId: a.sellerId,
});

/** The seller's interface has accepted; an upload may have come before its answer. */
export async function acceptApplication(ctx: WriteContext, eventId: string): Promise<void> {
  const application = await applications.lockByEvent(ctx, eventId);
  if (!application || !can(licenseApplicationStates, application.state, 'accept')) return;
  const hours = await applicationHours.get(ctx);
  await applications.save(ctx, {
    ...application,
    state: next(licenseApplicationStates, application.state, 'accept'),
    acceptedAt: ctx.now,
    finishedAt: null,
    // After a restart by hand the seller has its time again.
    dueAt: application.dueAt ?? new Date(ctx.now.getTime() + hours * 3_600_000),
  });
}

/** Nothing came: the calls are used up (FAILED), or the seller accepted and uploaded nothing in time. */
export async function giveUpApplication(
  ctx: WriteContext,
  application: Application,
  why: 'FAILED' | 'TIMED_OUT',
): Promise<void> {
  const action = why === 'FAILED' ? 'fail' : 'timeOut';
  if (!can(licenseApplicationStates, application.state, action)) return;
  await applications.save(ctx, {
    ...application,
    state: next(licenseApplicationStates, application.state, action),
    dueAt: null,
    finishedAt: ctx.now,
  });
  await tell(ctx, news('license.undelivered', application.id, { ...about(application), why }));
}

export interface Delivered {
  /** False: the same content again, nothing was changed. */
  readonly changed: boolean;
  /** The object that nobody needs any more. */
  readonly obsoleteKey: string | null;
}

/**
 * Takes in what a seller uploads for an event (License 2.6): the same content again changes nothing, another one replaces
 * what the buyer has not fetched. `unsignedSignature` proves one content only, the first that came with it.
 */
export async function deliverLicense(
  ctx: WriteContext,
  delivery: {
    readonly sellerId: string;
    readonly eventId: string;
    readonly content: Content;
    readonly unsignedSignature: string | null;
  },
): Promise<Delivered> {
  const { sellerId, eventId, content, unsignedSignature } = delivery;
  const application = await applications.lockByEvent(ctx, eventId);
  mustTake(application, sellerId);
  if (unsignedSignature) {
    const first = await applications.contentOfSignature(ctx, unsignedSignature);
    if (first && (first.sha256 !== content.sha256 || first.applicationId !== application.id)) {
      throw refuseUpload(
        'CBC.0150',
        'This signature (UNSIGNED-PAYLOAD) came with another content before; sign again',
      );
    }
    if (first) return { changed: false, obsoleteKey: keyOf(content) };
  }
  const old = application.content;
  const isSame = old?.sha256 === content.sha256 && old.type === content.type;
  if (old && !isSame && application.fetchedAt) {
    throw refuseUpload('CBC.0101', 'The License of this event was fetched by the buyer and stays as it is');
  }
  await applications.insertUpload(ctx, {
    id: newId('licenseUpload', ctx.now),
    applicationId: application.id,
    sha256: content.sha256,
    bytes: content.bytes,
    unsignedSignature,
  });
  if (isSame) return { changed: false, obsoleteKey: keyOf(content) };
  await applications.save(ctx, {
    ...application,
    state: old ? application.state : next(licenseApplicationStates, application.state, 'deliver'),
    content,
    dueAt: null,
    finishedAt: ctx.now,
    deliveredAt: ctx.now,
  });
  await tell(
    ctx,
    news('license.delivered', application.id, { ...about(application), replaced: old !== null }),
  );
  return { changed: true, obsoleteKey: old ? keyOf(old) : null };
}

/** An unknown event is CBC.0101, another seller's CBC.0150 (License 2.6). */
export function mustTake(
  application: Application | undefined,
  sellerId: string,
): asserts application is Application {
  if (!application) throw refuseUpload('CBC.0101', 'event_id: there is no such event');
  if (application.sellerId !== sellerId) {
    throw refuseUpload('CBC.0150', 'event_id: this event belongs to another seller');
  }
}

const keyOf = (content: Content) => (content.type === 'FILE' ? content.storageKey : null);

/** The buyer looks at a delivered License: every look is a fact, and from the first on nothing is replaced. */
export async function fetchLicense<T extends Content['type']>(
  ctx: WriteContext,
  applicationId: string,
  type: T,
): Promise<Extract<Content, { type: T }>> {
  const application = await applications.lock(ctx, applicationId);
  if (application?.accountId !== accountIdOf(ctx)) throw new ApplicationNotFound();
  const { content, resourceId, accountId } = application;
  if (content?.type !== type) throw new NothingDelivered();
  const userId = userIdOf(ctx);
  if (!application.fetchedAt) await applications.save(ctx, { ...application, fetchedAt: ctx.now });
  await applications.insertFetch(ctx, { applicationId, userId, sha256: content.sha256 });
  await tell(ctx, news('license.fetched', applicationId, { applicationId, resourceId, accountId, userId }));
  return content as Extract<Content, { type: T }>;
}
