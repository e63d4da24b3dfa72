import type { Words } from '../../seller/model.ts';

export interface FindingWords {
  readonly title: Words;
  readonly explanation: Words;
  readonly fix: Words;
}

type Pair = readonly [zh: string, en: string];
const both = ([zh, en]: Pair): Words => ({ zh, en });

/** What it is, why it breaks the signature, how to mend it; each first in Chinese, then in English. */
export const entry = (title: Pair, explanation: Pair, fix: Pair): FindingWords => ({
  title: both(title),
  explanation: both(explanation),
  fix: both(fix),
});
