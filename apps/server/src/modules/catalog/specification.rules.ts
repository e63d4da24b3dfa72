import { exact } from '@jishi/protocol';
import type { DraftSpecification } from './content.ts';
import { type Problems, required, type TextCheck } from './problems.ts';

const CODE = /^[a-z0-9](?:[a-z0-9_-]{0,30}[a-z0-9])?$/;
const PRICE = /^[1-9]\d{0,12}$/;
const UNIT_PRICE = /^\d{1,10}(\.\d{1,8})?$/;

/** Specifications and prices of the form (seller spec 6): at least one, each priced, codes distinct. */
export function specificationProblems(
  problems: Problems,
  root: string,
  specs: readonly DraftSpecification[],
  text: TextCheck,
): void {
  if (specs.length === 0) {
    problems.add(root, 'minItems', { 'zh-CN': '至少写一个规格', en: 'Add at least one specification' });
  }
  if (specs.length > 20) {
    problems.add(root, 'maxItems', { 'zh-CN': '最多 20 个规格', en: 'At most 20 specifications' });
  }
  const seen = new Set<string>();
  for (const [index, spec] of specs.entries()) {
    const at = `${root}.${index}`;
    codeProblems(problems, `${at}.specId`, spec.specId, seen);
    text(`${at}.name`, spec.name, { min: 1, max: { 'zh-CN': 50, en: 50 }, isName: true });
    for (const [row, feature] of (spec.features ?? []).entries()) {
      text(`${at}.features.${row}`, feature, { min: 1, max: { 'zh-CN': 100, en: 200 } });
    }
    if (spec.kind === 'PERIOD') periodProblems(problems, at, spec, text);
    else if (spec.kind === 'ON_DEMAND') onDemandProblems(problems, at, spec, text);
    else required(problems, `${at}.kind`);
  }
}

function periodProblems(problems: Problems, at: string, spec: DraftSpecification, text: TextCheck): void {
  const monthly = spec.monthly ?? null;
  const yearly = spec.yearly ?? null;
  if (spec.items && spec.items.length > 0) notHere(problems, `${at}.items`);
  if (monthly === null && yearly === null) {
    problems.add(`${at}.monthly`, 'required', {
      'zh-CN': '包月、包年至少填一个价格',
      en: 'Give a monthly or a yearly price, or both',
    });
  }
  for (const [member, value] of [['monthly', monthly] as const, ['yearly', yearly] as const]) {
    if (value !== null && !PRICE.test(value)) {
      problems.add(`${at}.${member}`, 'price', {
        'zh-CN': '价格应大于 0，最小单位是分，只写数字，如 9900 表示 99.00 元',
        en: 'A price is above zero, in fen, digits only: 9900 means 99.00 yuan',
      });
    }
  }
  const seats = spec.seats ?? null;
  if (!seats) return;
  text(`${at}.seats.name`, seats.name, { min: 1, max: { 'zh-CN': 32, en: 32 } });
  text(`${at}.seats.unit`, seats.unit, { min: 1, max: { 'zh-CN': 16, en: 24 } });
  const { included, min, max, step } = seats;
  if (included === undefined) required(problems, `${at}.seats.included`);
  if (min === undefined) required(problems, `${at}.seats.min`);
  if (max === undefined) required(problems, `${at}.seats.max`);
  if (step === undefined) required(problems, `${at}.seats.step`);
  else if (step < 1) {
    problems.add(`${at}.seats.step`, 'minimum', { 'zh-CN': '步长至少为 1', en: 'The step is at least 1' });
  }
  if (min !== undefined && max !== undefined && step !== undefined && step >= 1) {
    if (max < min || max === 0) {
      problems.add(`${at}.seats.max`, 'range', {
        'zh-CN': '最大数量应大于 0，且不小于最小数量',
        en: 'The greatest quantity is above zero and not below the least',
      });
    } else if ((max - min) % step !== 0) {
      problems.add(`${at}.seats.max`, 'step', {
        'zh-CN': `从 ${min} 起每次加 ${step}，到不了 ${max}`,
        en: `Steps of ${step} from ${min} do not reach ${max}`,
      });
    }
  }
  unitPriceProblems(problems, `${at}.seats.monthlyUnitPrice`, seats.monthlyUnitPrice);
  if (seats.yearlyUnitPrice !== undefined) {
    unitPriceProblems(problems, `${at}.seats.yearlyUnitPrice`, seats.yearlyUnitPrice);
  }
}

function onDemandProblems(problems: Problems, at: string, spec: DraftSpecification, text: TextCheck): void {
  for (const member of ['monthly', 'yearly', 'seats'] as const) {
    if (spec[member] !== undefined && spec[member] !== null) notHere(problems, `${at}.${member}`);
  }
  const items = spec.items ?? [];
  if (items.length === 0) {
    problems.add(`${at}.items`, 'minItems', {
      'zh-CN': '按需规格至少写一个计费项',
      en: 'An on-demand specification has at least one billing item',
    });
  }
  const seen = new Set<string>();
  for (const [row, item] of items.entries()) {
    codeProblems(problems, `${at}.items.${row}.code`, item.code, seen);
    text(`${at}.items.${row}.name`, item.name, { min: 1, max: { 'zh-CN': 32, en: 48 } });
    text(`${at}.items.${row}.unit`, item.unit, { min: 1, max: { 'zh-CN': 16, en: 24 } });
    unitPriceProblems(problems, `${at}.items.${row}.unitPrice`, item.unitPrice);
  }
}

function codeProblems(problems: Problems, field: string, given: string | undefined, seen: Set<string>): void {
  if (!given) {
    required(problems, field);
    return;
  }
  if (!CODE.test(given)) {
    problems.add(field, 'pattern', {
      'zh-CN': '代码由小写字母、数字、连字符和下划线组成，1 到 32 位',
      en: 'A code has 1 to 32 lower-case letters, digits, hyphens and underscores',
    });
  }
  if (seen.has(given)) {
    problems.add(field, 'unique', { 'zh-CN': `代码 ${given} 重复了`, en: `The code ${given} is used twice` });
  }
  seen.add(given);
}

function unitPriceProblems(problems: Problems, field: string, given: string | undefined): void {
  if (!given) required(problems, field);
  else if (!UNIT_PRICE.test(given) || exact(given).isZero()) {
    problems.add(field, 'unitPrice', {
      'zh-CN': '单价应大于 0，以元计，小数最多 8 位',
      en: 'A unit price is above zero, in yuan, with up to 8 decimals',
    });
  }
}

function notHere(problems: Problems, field: string): void {
  problems.add(field, 'kind', {
    'zh-CN': '这种计费方式没有这一项，请清空',
    en: 'This charging kind has no such member; clear it',
  });
}
