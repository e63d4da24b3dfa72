/** The catalogue of findings, in both languages. */
import { bodyWords } from './body.ts';
import type { FindingWords } from './entry.ts';
import { keyWords } from './key.ts';
import { parameterWords } from './parameters.ts';
import { sdkWords } from './sdk.ts';
import { signatureWords } from './signature.ts';
import { textWords } from './text.ts';
import { timeWords } from './time.ts';

const all = {
  ...signatureWords,
  ...timeWords,
  ...keyWords,
  ...bodyWords,
  ...textWords,
  ...parameterWords,
  ...sdkWords,
};

export type FindingCode = keyof typeof all;
export type { FindingWords };
export const words: Readonly<Record<FindingCode, FindingWords>> = all;
export const FINDING_CODES = Object.keys(all) as readonly FindingCode[];
