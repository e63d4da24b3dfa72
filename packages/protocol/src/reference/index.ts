export { EXAMPLE_ACCESS_KEY, EXAMPLE_AT, exampleCall, exampleKeyOf } from './example.ts';
export { type ReferencePage, referenceContents, referencePages } from './pages.ts';
