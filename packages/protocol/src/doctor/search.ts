/**
 * Looks for the way of signing that gives the signature received: the right one, then every single mistake,
 * then a clock read twice, then every pair of mistakes.
 */
import { hex } from './digest.ts';
import type { Draft, Mistake } from './draft.ts';
import { nearbyTimestamps } from './mistakes/text.ts';
import type { Scheme } from './schemes/scheme.ts';
import type { KeyCandidate } from './types.ts';

export interface Keyed {
  readonly candidate: KeyCandidate;
  readonly draft: Draft;
}

export interface Match {
  readonly keyed: Keyed;
  readonly mistakes: readonly Mistake[];
  readonly base: Draft;
  readonly draft: Draft;
  /** The MAC in hex, to tell which reading of the signature it fits. */
  readonly mac: string;
}

export interface SearchResult {
  readonly match: Match | undefined;
  readonly tried: number;
  readonly isCut: boolean;
}

/** Bytes hashed for pairs: a thousand usage records must not keep a page busy for a minute. */
const PAIR_BYTES = 64 * 1024 * 1024;

export function search(scheme: Scheme, keys: readonly Keyed[], targets: ReadonlySet<string>): SearchResult {
  let tried = 0;
  let isCut = false;
  const compute = (draft: Draft): string => {
    tried += 1;
    return hex(scheme.mac(draft));
  };

  function* attempts(): Generator<Match> {
    const expected = keys.filter(({ candidate }) => (candidate.role ?? 'EXPECTED') === 'EXPECTED');
    const others = keys.filter((keyed) => !expected.includes(keyed));
    for (const keyed of [...expected, ...others]) yield* plain(keyed);
    const effective = new Map<Keyed, Effective[]>();
    for (const keyed of expected) {
      const found: Effective[] = [];
      effective.set(keyed, found);
      yield* singles(keyed, found);
    }
    for (const keyed of others) yield* singles(keyed, []);
    for (const keyed of expected) yield* nearby(keyed);
    for (const keyed of expected) yield* pairs(keyed, effective.get(keyed)!);
  }

  function* plain(keyed: Keyed): Generator<Match> {
    for (const draft of scheme.accepted(keyed.draft)) {
      yield { keyed, mistakes: [], base: draft, draft, mac: compute(draft) };
    }
  }

  /** A mistake that changes nothing in this message is not to be blamed, alone or in company. */
  function* singles(keyed: Keyed, found: Effective[]): Generator<Match> {
    const known = new Set<string>();
    for (const base of scheme.accepted(keyed.draft)) {
      const right = compute(base);
      if (known.has(right)) continue;
      known.add(right);
      for (const mistake of scheme.mistakes(base)) {
        const draft = mistake.apply(base);
        const mac = compute(draft);
        if (mac === right) continue;
        found.push({ base, mistake });
        yield { keyed, mistakes: [mistake], base, draft, mac };
      }
    }
  }

  function* nearby(keyed: Keyed): Generator<Match> {
    const mistake: Mistake = {
      code: 'TIMESTAMP_DIFFERS',
      slot: 'timestamp',
      part: 'timestamp',
      apply: (draft) => draft,
    };
    const base = scheme.accepted(keyed.draft)[0]!;
    // A time that the MAC does not hold makes all of them equal, and a long body makes them dear.
    if (base.source.raw.length > 16_384) return;
    const right = compute(base);
    let isFirst = true;
    for (const draft of nearbyTimestamps(base)) {
      const mac = compute(draft);
      if (isFirst && mac === right) return;
      isFirst = false;
      yield { keyed, mistakes: [mistake], base, draft, mac };
    }
  }

  function* pairs(keyed: Keyed, effective: readonly Effective[]): Generator<Match> {
    let bytes = 0;
    for (const [i, first] of effective.entries()) {
      for (const second of effective.slice(i + 1)) {
        if (first.base !== second.base || first.mistake.slot === second.mistake.slot) continue;
        bytes += first.base.source.raw.length + 512;
        if (bytes > PAIR_BYTES) {
          isCut = true;
          return;
        }
        const once = first.mistake.apply(first.base);
        const draft = second.mistake.apply(once);
        const mistakes = [first.mistake, second.mistake];
        yield { keyed, mistakes, base: first.base, draft, mac: compute(draft) };
      }
    }
  }

  for (const match of attempts()) {
    if (targets.has(match.mac)) return { match, tried, isCut };
  }
  return { match: undefined, tried, isCut };
}

interface Effective {
  readonly base: Draft;
  readonly mistake: Mistake;
}
