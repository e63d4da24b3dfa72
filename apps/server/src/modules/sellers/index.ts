/** The door of sellers: who sells here, where its system answers, and with which keys. */
export { getAddress, releaseAddress, useAddress } from './address.service.ts';
export type { ProductionAddress } from './address.ts';
export { copySeller } from './copy.ts';
export {
  admitAddress,
  interfaceKeySecret,
  markKeyUsed,
  markSigningKeyUsed,
  type OpenKey,
  openKeysOf,
  verifyingKeys,
} from './interface-keys.ts';
export {
  AddressNotFound,
  InterfaceKeyMissing,
  InterfaceKeyNotFound,
  NotASeller,
  SellerNotActive,
  SellerNotFound,
} from './seller.errors.ts';
export { companiesOf } from './seller.repository.ts';
export {
  activeSellerOf,
  admitSeller,
  applyAsSeller,
  findSellerOfAccount,
  getSeller,
  sellerOf,
} from './seller.service.ts';
export { allowHttpAddresses } from './seller.settings.ts';
export type { Seller } from './seller.ts';
