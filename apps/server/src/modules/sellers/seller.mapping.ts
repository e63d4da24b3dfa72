import type { Review } from '../approvals/index.ts';
import type { ProductionAddress } from './address.ts';
import type { InterfaceKey } from './interface-keys.ts';
import type { Seller } from './seller.ts';

export function toMine(seller: Seller) {
  return {
    id: seller.id,
    state: seller.state,
    company: seller.company,
    website: seller.website,
    contactName: seller.contactName,
    supportPhone: seller.supportPhone,
    supportEmail: seller.supportEmail,
    profile: seller.profile,
    registeredCapital: seller.registeredCapital,
    feeBasisPoints: seller.feeBasisPoints,
    appliedAt: seller.appliedAt.toISOString(),
    activatedAt: seller.activatedAt?.toISOString() ?? null,
  };
}

/** What anybody may see: neither the contact person nor the fee. */
export function toCard(seller: Seller) {
  return {
    id: seller.id,
    company: seller.company,
    website: seller.website,
    supportPhone: seller.supportPhone,
    supportEmail: seller.supportEmail,
    profile: seller.profile,
    activatedAt: seller.activatedAt?.toISOString() ?? null,
  };
}

export function toEntryReview(review: Review) {
  return {
    id: review.id,
    state: review.state,
    submittedAt: review.submittedAt.toISOString(),
    slaDueAt: review.slaDueAt.toISOString(),
    opinion: review.opinion,
    fieldOpinions: [...review.fieldOpinions],
  };
}

export function toAddressView(address: ProductionAddress) {
  return {
    id: address.id,
    url: address.url,
    state: address.state,
    keyId: address.keyId,
    useCount: address.useCount,
    checkedAt: address.checkedAt?.toISOString() ?? null,
    problem: address.problem,
    problemDetail: address.problemDetail,
    createdAt: address.createdAt.toISOString(),
  };
}

export function toKeyView(key: InterfaceKey) {
  return {
    id: key.id,
    addressId: key.addressId,
    hint: key.hint,
    state: key.state,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    retiresAt: key.retiresAt?.toISOString() ?? null,
  };
}
