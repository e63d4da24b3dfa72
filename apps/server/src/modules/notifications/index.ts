/** Nobody calls `notifications`: it hears. What it says stands in `texts/`. */
export { CATEGORIES, type Category } from './notice.ts';
