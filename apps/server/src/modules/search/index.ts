/** The door of search: an ear. Nobody waits for it; it is asked by visitors and by the seeder. */
export { type Listed, spelledTexts, toDocument } from './document.ts';
export { rebuildDocuments, refreshDocument } from './keep.ts';
export { putDocuments, putForms } from './search.repository.ts';
export { type SearchRequest, type SearchResult, searchProducts } from './search.ts';
export { latinForms } from './words.ts';
