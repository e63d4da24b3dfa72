/** What goes into the signature doctor and what comes out of it. */
import type { Words } from '../seller/model.ts';
import type { FindingCode } from './words/index.ts';

export type { Words };

/** The signatures of the seller protocol; the number is the section of the SaaS specification. */
export const SCHEMES = [
  /** 3.6, License 1.1: `signature`, `timestamp`, `nonce` in the query. */
  'QUERY_SIGNATURE',
  /** 3.1, License 1.2: `authToken` in the query of a GET. */
  'AUTH_TOKEN',
  /** 3.2: `authToken` as a header of the V1 kit. */
  'KIT_AUTH_TOKEN',
  /** 3.7: header `x-sign` of the V2 kit. */
  'X_SIGN',
  /** 3.4: header `Body-Sign` of a seller's answer. */
  'BODY_SIGN',
  /** 3.8: headers `signature`, `ts`, `nonce` of the new usage push. */
  'USAGE_SIGNATURE',
  /** 3.9: `Authorization: SDK-HMAC-SHA256 …`. */
  'SDK_HMAC',
] as const;
export type SchemeName = (typeof SCHEMES)[number];

export type HeaderList = readonly (readonly [name: string, value: string])[];

/** A request, or the answer to one, as it was seen on the wire. */
export interface Captured {
  readonly kind: 'request' | 'answer';
  readonly method: string;
  /** Absolute, or only the target (`/path?query`). Empty for an answer. */
  readonly url: string;
  readonly status?: number;
  readonly headers: HeaderList;
  /** After content-decoding. Text counts as UTF-8. */
  readonly body?: string | Uint8Array;
  /** Before content-decoding, when the message had a Content-Encoding; see `decodeBody`. */
  readonly wireBody?: Uint8Array;
}

export interface KeyCandidate {
  /** accessKey of sections 3.1 to 3.8; the secret key (SK) of 3.9. */
  readonly key: string;
  /**
   * EXPECTED: the key that must have been used. OTHER_ADDRESS: a key of the same seller that is bound to
   * another production address. RETIRED: a rotated key whose overlap is over.
   */
  readonly role?: 'EXPECTED' | 'OTHER_ADDRESS' | 'RETIRED';
  /** What the seller calls it; shown in the diagnosis. */
  readonly label?: string;
  /** The access key (AK) that belongs to the secret key: only for 3.9. */
  readonly accessKey?: string;
}

export interface DoctorInput {
  readonly message: Captured;
  readonly keys: readonly KeyCandidate[];
  /** Detected from the message when it is not given. */
  readonly scheme?: SchemeName;
  /** When the message came in; without it, nothing is said about its age. */
  readonly receivedAt?: Date;
  /** Seconds on both sides; by default the published ones: 60 (V2), 300 (usage push), 900 (AK/SK). */
  readonly windowSeconds?: number;
  /** Nonces of this seller that came in before, within the memory of the receiver. */
  readonly seenNonces?: readonly string[];
  /** The signature that the developer's own code computed for this message; it is examined instead. */
  readonly computed?: string;
  /** The body as its sender meant it, when that is known to differ from what arrived. */
  readonly sentBody?: string | Uint8Array;
}

export interface Where {
  /** `key`, `timestamp`, `body`, `query`, `header Body-Sign` … */
  readonly part: string;
  /** In bytes from the start of the part: the first difference between what had to be signed and what was. */
  readonly offset?: number;
  /** The bytes around that offset, as text. */
  readonly right?: string;
  readonly signed?: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly title: Words;
  readonly explanation: Words;
  readonly fix: Words;
  readonly where?: Where;
  /**
   * PROVEN: recomputing with exactly this mistake gives the signature received, or the message itself shows
   * it (a header that is missing, a nonce seen before). LIKELY: the best guess.
   */
  readonly certainty: 'PROVEN' | 'LIKELY';
}

/** One piece of the canonical text. The key never stands in it, only `<key>`. */
export interface ShownPart {
  readonly name: string;
  readonly value: string;
  /** Missing for a part that contains the key, as its length is nobody's business. */
  readonly byteLength?: number;
  /** `00000010  7b 22 …  {"…`; at most 32 lines. */
  readonly hexdump: readonly string[];
  /** True when the value was cut for showing. */
  readonly isCut: boolean;
}

export interface Diagnosis {
  /** Undefined when nothing in the message tells what signature it should carry. */
  readonly scheme: SchemeName | undefined;
  readonly verdict: 'OK' | 'WRONG' | 'UNREADABLE';
  readonly findings: readonly Finding[];
  /** What has to be signed, piece by piece. */
  readonly canonical: readonly ShownPart[];
  /** What was signed by mistake, when the mistakes are proven and it is another text. */
  readonly signed: readonly ShownPart[];
  readonly expected: string | undefined;
  readonly received: string | undefined;
  /** Label of the key that fits. */
  readonly keyLabel: string | undefined;
  /** How many ways of signing were computed. */
  readonly tried: number;
  /** True when the message is so large that not every pair of mistakes was tried. */
  readonly isSearchCut: boolean;
}
