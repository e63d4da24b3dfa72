import type { PeriodType } from '@jishi/protocol';
import { setting } from '../../platform/settings/settings.ts';
import { FORBIDDEN_WORDS } from './text-policy.ts';

/** Words that may not stand in names, briefs and descriptions (seller spec 2.4). */
export const forbiddenWords = setting<readonly string[]>('catalog.forbidden_words', FORBIDDEN_WORDS);
/** Characters of a description, both languages together (seller spec 5.4). */
export const minDescription = setting<number>('catalog.min_description_characters', 400);
/** Months 1–9, years 1–3 (buying spec 4.3); frozen into each plan at listing. */
export const maxPeriods = setting<{ readonly [P in PeriodType]: number }>('catalog.max_periods', {
  MONTH: 9,
  YEAR: 3,
});
/** Tax rate of software on a period, tax included in the price (MON-5). */
export const taxRate = setting<string>('catalog.tax_rate', '0.06');
/** A product goes to review only with the cases of its charging modes saved and passed (seller spec 9.4, protocol 13.2). */
export const requireTestCases = setting<boolean>('catalog.require_test_cases', true);
