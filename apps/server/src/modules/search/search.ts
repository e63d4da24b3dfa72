import type { ReadContext, World } from '../../platform/world/world.ts';
import type { Counts, Filter, Hit, Match, Sort } from './search.repository.ts';
import * as documents from './search.repository.ts';
import { formsOf, isForgiven, isOneEdit, queryWords, tsqueryOf } from './words.ts';

export interface SearchRequest {
  readonly q?: string;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly page: number;
  readonly size: number;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly counts: Counts;
  /** Words that matched, to be marked in names and briefs. */
  readonly words: readonly string[];
  /** Words that were read as their neighbours, because nothing bears them as they were typed. */
  readonly corrections: readonly { readonly from: string; readonly to: readonly string[] }[];
}

interface Attempt {
  readonly match: Match;
  readonly words: readonly string[];
  readonly corrections: SearchResult['corrections'];
}

/**
 * Looks for the words as typed; only when nothing bears them, for words one edit away and then for the
 * text as a substring (STO-1). The common case is two statements.
 */
export async function searchProducts(ctx: ReadContext, request: SearchRequest): Promise<SearchResult> {
  const words = queryWords(request.q ?? '');
  const typed = (request.q ?? '').normalize('NFKC').trim().toLowerCase();
  if (typed === '') return run(ctx, request, { match: { kind: 'ALL' }, words: [], corrections: [] });
  let last: SearchResult | undefined;
  for await (const attempt of attempts(ctx, words, typed)) {
    last = await run(ctx, request, attempt);
    // A facet that empties the page is no reason to read the words otherwise.
    if (last.counts.matched > 0) return last;
  }
  if (!last) throw new Error('The substring is always tried');
  return last;
}

async function* attempts(ctx: ReadContext, words: readonly string[], typed: string): AsyncGenerator<Attempt> {
  if (words.length > 0) {
    yield { match: matchOf(words, new Map()), words, corrections: [] };
    const spellings = await neighbours(ctx, words);
    if (spellings.size > 0) {
      yield {
        match: matchOf(words, spellings),
        words: [...words, ...[...spellings.values()].flat()],
        corrections: [...spellings].map(([from, to]) => ({ from, to })),
      };
    }
  }
  yield { match: { kind: 'SUBSTRING', text: typed }, words: [typed], corrections: [] };
}

function matchOf(words: readonly string[], spellings: ReadonlyMap<string, readonly string[]>): Match {
  return { kind: 'WORDS', tsquery: tsqueryOf(words, spellings) };
}

/** Indexed words one edit away from the Latin words of the query. */
async function neighbours(
  ctx: ReadContext,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const forgiven = words.filter(isForgiven);
  if (forgiven.length === 0) return new Map();
  const known = await documents.wordsOfForms(ctx.db, forgiven.flatMap(formsOf));
  const near = forgiven.map(
    (word) => [word, known.filter((other) => isOneEdit(word, other)).slice(0, 8)] as const,
  );
  return new Map(near.filter(([, others]) => others.length > 0));
}

async function run(ctx: ReadContext, request: SearchRequest, attempt: Attempt): Promise<SearchResult> {
  const { match, words, corrections } = attempt;
  const { filter, sort, page, size } = request;
  const counts = await keptCounts(ctx, match, filter);
  const offset = (page - 1) * size;
  const hits =
    counts.total > offset ? await documents.hits(ctx.db, { match, filter, sort, limit: size, offset }) : [];
  return { hits, counts, words, corrections };
}

/** One text for equal things: amounts are bigint, which JSON does not write. */
export const stableText = (value: object): string =>
  JSON.stringify(value, (_key, v) => (typeof v === 'bigint' ? v.toString() : v));

const KEPT = 500;
const kept = new WeakMap<World, { version: bigint; counts: Map<string, Counts> }>();

/**
 * Counts run over every matching document (10 ms for all 10,000), and pages and sorts of one question share them: they
 * are kept per world until a document is written. Never stale, because the version is written with the documents and
 * read before they are counted.
 */
async function keptCounts(ctx: ReadContext, match: Match, filter: Filter): Promise<Counts> {
  if (ctx.db !== ctx.world.db) return documents.counts(ctx.db, match, filter);
  const version = await documents.documentsVersion(ctx.db);
  let mine = kept.get(ctx.world);
  if (mine?.version !== version) {
    mine = { version, counts: new Map() };
    kept.set(ctx.world, mine);
  }
  const key = stableText({ match, filter });
  const known = mine.counts.get(key);
  if (known) return known;
  const counts = await documents.counts(ctx.db, match, filter);
  if (mine.counts.size >= KEPT) mine.counts.clear();
  mine.counts.set(key, counts);
  return counts;
}
