/** What the doctor has to know about one way of signing. */
import type { QueryPair } from '../../seller/query-text.ts';
import type { Draft, Mistake } from '../draft.ts';
import type { Captured, SchemeName, Where } from '../types.ts';
import type { FindingCode } from '../words/index.ts';

/** A finding before its words are looked up. */
export interface Found {
  readonly code: FindingCode;
  readonly certainty: 'PROVEN' | 'LIKELY';
  readonly where?: Where;
}

/** What the message says by itself, before any key is tried. */
export interface Reading {
  readonly signature: string | undefined;
  /** Where the signature stands, or should stand. */
  readonly part: string;
  /** The signature may stand in a query, where `+` is easily lost. */
  readonly timestamp?: string | undefined;
  readonly nonce?: string | undefined;
  readonly pairs?: readonly QueryPair[];
  readonly signedHeaders?: readonly string[];
  readonly accessKey?: string | undefined;
  readonly findings: readonly Found[];
}

export interface TextPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSecret?: true;
}

export interface Clock {
  readonly layout: 'EPOCH' | 'DIGITS' | 'DIGITS_UTC8' | 'BASIC_ISO';
  /** Undefined where no window is published (3.3). */
  readonly windowSeconds: number | undefined;
  readonly part: string;
}

export interface Scheme {
  readonly name: SchemeName;
  readonly writing: 'HEX' | 'BASE64';
  readonly clock: Clock | undefined;
  /** Undefined when the scheme has no nonce; otherwise the part's name. */
  readonly noncePart: string | undefined;
  readonly read: (message: Captured) => Reading;
  /** The readings that the specification allows; the first one is shown. */
  readonly accepted: (draft: Draft) => readonly Draft[];
  /** The canonical text, piece by piece, for showing. */
  readonly shown: (draft: Draft) => readonly TextPart[];
  readonly mac: (draft: Draft) => Uint8Array;
  /** In the order in which they should be believed when two give the same signature. */
  readonly mistakes: (draft: Draft) => readonly Mistake[];
  /** True when the bytes that were sent must be those that were signed (3.6: "send exactly the bytes"). */
  readonly mustSendCanonicalBody?: true;
}

export const missing = (code: FindingCode, part: string): Found => ({
  code,
  certainty: 'PROVEN',
  where: { part },
});
