import { type LocalText, news, next, refuseField, sellerStates } from '@jishi/protocol';
import { newId } from '../../platform/ids/ids.ts';
import { tell } from '../../platform/outbox/outbox.ts';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { submitReview } from '../approvals/index.ts';
import { accountIdOf, markSeller } from '../identity/index.ts';
import {
  AgreementsNotAccepted,
  CapitalTooLow,
  LinkInText,
  NotASeller,
  SellerNotActive,
  SellerNotFound,
} from './seller.errors.ts';
import * as repository from './seller.repository.ts';
import { defaultFee } from './seller.settings.ts';
import { type Application, hasEnoughCapital, hasLink, MINIMUM_CAPITAL, type Seller } from './seller.ts';

export async function getSeller(ctx: ReadContext, sellerId: string): Promise<Seller> {
  const seller = await repository.find(ctx, sellerId);
  if (!seller) throw new SellerNotFound();
  return seller;
}

export function findSellerOfAccount(ctx: ReadContext, accountId: string): Promise<Seller | undefined> {
  return repository.findOfAccount(ctx, accountId);
}

/** The seller that the actor's account is, in whatever state. */
export async function sellerOf(ctx: ReadContext): Promise<Seller> {
  const seller = await repository.findOfAccount(ctx, accountIdOf(ctx));
  if (!seller) throw new NotASeller();
  return seller;
}

/** For what only an admitted seller may do: publish, be ordered from. */
export async function activeSellerOf(ctx: ReadContext): Promise<Seller> {
  const seller = await sellerOf(ctx);
  if (seller.state !== 'ACTIVE') throw new SellerNotActive({ state: seller.state });
  return seller;
}

/** Applies, or applies again after a rejection (3.5). The company sees Seller Center from now on. */
export async function applyAsSeller(
  ctx: WriteContext,
  application: Application & { readonly agreementsAccepted: boolean },
): Promise<Seller> {
  const accountId = accountIdOf(ctx);
  const { agreementsAccepted, ...said } = application;
  check(said, agreementsAccepted);
  const fresh: Seller = {
    ...said,
    id: newId('seller', ctx.now),
    accountId,
    state: 'APPLYING',
    feeBasisPoints: await defaultFee.get(ctx),
    appliedAt: ctx.now,
    activatedAt: null,
  };
  let seller = fresh;
  if (!(await repository.insert(ctx, fresh))) {
    const known = (await repository.lockOfAccount(ctx, accountId))!;
    seller = { ...known, ...said, state: next(sellerStates, known.state, 'apply'), appliedAt: ctx.now };
    await repository.save(ctx, seller);
  }
  await markSeller(ctx, accountId, true);
  await submitReview(ctx, {
    kind: 'SELLER_ENTRY',
    subjectId: seller.id,
    revisionId: null,
    accountId,
    title: seller.company,
  });
  await tell(ctx, news('seller.applied', seller.id, { sellerId: seller.id, accountId }));
  return seller;
}

function check(said: Application, agreementsAccepted: boolean): void {
  if (!agreementsAccepted) throw refuseField(AgreementsNotAccepted, 'body.agreementsAccepted');
  if (!hasEnoughCapital(said.registeredCapital)) {
    throw refuseField(CapitalTooLow, 'body.registeredCapital', { minimum: MINIMUM_CAPITAL });
  }
  for (const lang of ['zh-CN', 'en'] as const) {
    if (hasLink(said.profile[lang])) throw refuseField(LinkInText, `body.profile.${lang}`);
  }
}

/** Heard from approvals; a second hearing finds the seller no longer applying. */
export async function activate(ctx: WriteContext, sellerId: string): Promise<void> {
  const seller = await repository.lock(ctx, sellerId);
  if (seller?.state !== 'APPLYING') return;
  const { accountId } = seller;
  await repository.save(ctx, {
    ...seller,
    state: next(sellerStates, seller.state, 'approve'),
    activatedAt: ctx.now,
  });
  await tell(ctx, news('seller.activated', sellerId, { sellerId, accountId }));
}

export async function turnDown(ctx: WriteContext, sellerId: string, opinion: string): Promise<void> {
  const seller = await repository.lock(ctx, sellerId);
  if (seller?.state !== 'APPLYING') return;
  const { accountId } = seller;
  await repository.save(ctx, { ...seller, state: next(sellerStates, seller.state, 'reject') });
  await tell(ctx, news('seller.rejected', sellerId, { sellerId, accountId, opinion }));
}

/** The operator takes a seller in without an application: for the seeder, stories and tests of other rooms. */
export async function admitSeller(
  ctx: WriteContext,
  input: {
    readonly accountId: string;
    readonly company: LocalText;
    readonly profile: LocalText;
    readonly website?: string | null;
    readonly contactName?: string;
    readonly supportPhone?: string;
    readonly supportEmail?: string;
    readonly feeBasisPoints?: number;
  },
): Promise<Seller> {
  const seller: Seller = {
    id: newId('seller', ctx.now),
    accountId: input.accountId as Seller['accountId'],
    state: 'ACTIVE',
    company: input.company,
    profile: input.profile,
    website: input.website ?? null,
    contactName: input.contactName ?? '-',
    supportPhone: input.supportPhone ?? '-',
    supportEmail: input.supportEmail ?? '-',
    registeredCapital: String(MINIMUM_CAPITAL),
    feeBasisPoints: input.feeBasisPoints ?? (await defaultFee.get(ctx)),
    appliedAt: ctx.now,
    activatedAt: ctx.now,
  };
  if (!(await repository.insert(ctx, seller))) throw new Error(`${input.accountId} is a seller already`);
  await markSeller(ctx, input.accountId, true);
  await tell(ctx, news('seller.activated', seller.id, { sellerId: seller.id, accountId: input.accountId }));
  return seller;
}
