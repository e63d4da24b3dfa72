/** Every page of the gallery, by the name of its file when drawn. */

export { BuyerResource } from './buyer-resource.tsx';
export { Home } from './home.tsx';
export { HomeEn } from './home-en.tsx';
export { List } from './list.tsx';
export { OperatorReview } from './operator-review.tsx';
export { Parts } from './parts.tsx';
export { Product } from './product.tsx';
export { ProductEn } from './product-en.tsx';
export { SellerHome } from './seller-home.tsx';
export { SellerMessage } from './seller-message.tsx';
