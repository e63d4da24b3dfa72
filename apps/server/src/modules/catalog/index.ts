/** The door of the catalogue: what is sold, and the frozen terms it was sold at. */

export { PlanNotFound, PlanNotOnSale, ProductNotFound } from './catalog.errors.ts';
export { requireTestCases } from './catalog.settings.ts';
export type { PlanItem, PlanSeats, PricePlan, Product } from './catalog.ts';
export { putCategories } from './categories.ts';
export type { DraftContent } from './content.ts';
export { copyCategories, copyProduct, ProductNotOnSale } from './copy.ts';
export {
  type Ask,
  compatOf,
  type Delivery,
  type DeliverySettings,
  deliveryOf,
  deliverySettingsOf,
  PRODUCT_GENERATIONS,
  setMyDelivery,
} from './delivery.ts';
export { createDraft, type Draft, saveDraft } from './draft.ts';
export { listRevision } from './listing.ts';
export { type DeliveryNeeds, liveNeeds, myNeeds } from './needs.ts';
export {
  getPlan,
  getProductHead,
  getRenewablePlan,
  getSellablePlan,
  renewablePeriods,
} from './plans.ts';
export { getListing, type LowestPrice, listedProductIds, type ProductDetail } from './storefront.ts';
export { checkSubmissionsBy, type SubmissionCheck, submitDraft } from './submit.ts';
export { restoreProduct, suspendProduct } from './suspend.ts';
export { checkUpgradesBy, type UpgradeCheck, type UpgradeOffer, upgradeOfferOf } from './upgrades.ts';
