/** The body form of 3.6 step 1, shared by the two schemes that sign it. */
import type { Draft } from '../draft.ts';

/** Ascending at every depth (SaaS 3.6), or at the top only (License 1.1); null members dropped. */
export function acceptedCanonicalBodies(draft: Draft): readonly Draft[] {
  return (['EVERY', 'TOP'] as const).map((order) => ({
    ...draft,
    body: { source: 'RAW', style: { order, nulls: 'DROP' } },
  }));
}
