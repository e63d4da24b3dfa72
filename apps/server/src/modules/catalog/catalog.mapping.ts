import type { Static } from 'typebox';
import { fileUrl } from '../assets/index.ts';
import type {
  ComparisonView,
  DraftView,
  LowestView,
  MyProductRowView,
  MyProductView,
  PlanView,
  ProductPageView,
  RevisionView,
} from './catalog.shapes.ts';
import type { PricePlan, Product, Revision } from './catalog.ts';
import type { DraftContent } from './content.ts';
import type { Draft } from './draft.ts';
import type { Comparison, MyProduct, MyProductRow } from './my-products.ts';
import type { LowestPrice, ProductDetail } from './storefront.ts';

const instant = (at: Date | null) => at?.toISOString() ?? null;

export function toPlanView(plan: PricePlan): Static<typeof PlanView> {
  const { planId, skuCode, chargingMode, periodType, currency, seats, items, maxPeriods } = plan;
  return {
    planId,
    skuCode,
    chargingMode,
    periodType,
    currency,
    price: plan.price?.toString() ?? null,
    seats,
    items: [...items],
    maxPeriods,
  };
}

export function toLowestView(lowest: LowestPrice | null): Static<typeof LowestView> {
  if (!lowest) return null;
  return lowest.kind === 'PERIOD'
    ? {
        kind: 'PERIOD',
        amount: lowest.amount.toString(),
        periodType: lowest.periodType,
        unitPrice: null,
        unit: null,
      }
    : { kind: 'ON_DEMAND', amount: null, periodType: null, unitPrice: lowest.unitPrice, unit: lowest.unit };
}

export function toProductPageView(detail: ProductDetail): Static<typeof ProductPageView> {
  const { product, content, seller } = detail;
  return {
    id: product.id,
    slug: product.slug,
    state: product.state as 'LISTED',
    isOnSale: detail.isOnSale,
    deliveryType: 'SAAS',
    name: content.name,
    brief: content.brief,
    headline: content.headline,
    description: content.description,
    highlights: [...content.highlights],
    guide: content.guide,
    tags: [...content.tags],
    upstream: content.upstream,
    support: content.support,
    logo: content.logo ? fileUrl(content.logo) : null,
    refundPolicy: content.refundPolicy,
    categories: detail.categories.map(({ code, name }) => ({ code, name })),
    seller: {
      id: seller.id,
      company: seller.company,
      profile: seller.profile,
      supportPhone: seller.supportPhone ?? null,
      supportEmail: seller.supportEmail ?? null,
      website: seller.website ?? null,
    },
    specifications: detail.specifications.map((spec) => ({
      ...spec,
      features: [...spec.features],
      plans: spec.plans.map(toPlanView),
    })),
    lowest: toLowestView(detail.lowest),
    listedAt: instant(product.listedAt),
    discontinuedAt: instant(product.discontinuedAt),
  };
}

export function toRevisionView(revision: Revision<DraftContent>): Static<typeof RevisionView> {
  return {
    id: revision.id,
    number: revision.number,
    state: revision.state,
    version: revision.version,
    opinion: revision.opinion,
    content: revision.content,
    savedAt: revision.savedAt.toISOString(),
    submittedAt: instant(revision.submittedAt),
    decidedAt: instant(revision.decidedAt),
  };
}

export function toProductHeadView(product: Product) {
  const { id, slug, name, state } = product;
  return {
    id,
    slug,
    name,
    state,
    listedAt: instant(product.listedAt),
    discontinuedAt: instant(product.discontinuedAt),
  };
}

export function toDraftView(draft: Draft): Static<typeof DraftView> {
  return { product: toProductHeadView(draft.product), revision: toRevisionView(draft.revision) };
}

export function toMyProductView(mine: MyProduct, feeBasisPoints: number): Static<typeof MyProductView> {
  return {
    product: toProductHeadView(mine.product),
    live: mine.live && toRevisionView(mine.live),
    open: mine.open && toRevisionView(mine.open),
    specifications: mine.specifications.map((spec) => ({
      specId: spec.specId,
      skuCode: spec.skuCode,
      name: spec.name,
      features: [...spec.features],
      kind: spec.kind,
      state: spec.state,
      plans: spec.plans.map(toPlanView),
    })),
    feeBasisPoints,
  };
}

export function toMyProductRowView(row: MyProductRow): Static<typeof MyProductRowView> {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    state: row.state,
    category: row.categoryCode,
    openState: row.openState,
    openVersion: row.openVersion ?? 0,
    minPrice: row.minPrice?.toString() ?? null,
    maxPrice: row.maxPrice?.toString() ?? null,
    specificationCount: row.specificationCount,
    updatedAt: row.updatedAt.toISOString(),
    listedAt: instant(row.listedAt),
  };
}

export function toComparisonView(comparison: Comparison): Static<typeof ComparisonView> {
  const { product, revision, fields } = comparison;
  return {
    productId: product.id,
    slug: product.slug,
    productState: product.state,
    revision: {
      id: revision.id,
      number: revision.number,
      state: revision.state,
      submittedAt: instant(revision.submittedAt),
    },
    isFirst: fields.every((field) => field.live === null),
    changedCount: fields.filter((field) => field.changed).length,
    fields: [...fields],
  };
}
