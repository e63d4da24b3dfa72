import type { Lang } from '@jishi/protocol';
import type { TFunction } from 'i18next';
import { formatMoney, formatUnitPrice } from '../../lib/formats.ts';
import type { ProductHit } from './product-hit.ts';

/** The lowest price with what it is for: `¥ 199.00` and `起 / 月`, `¥0.12` and `/ GB-day`. */
export function fromPrice(
  product: Pick<ProductHit, 'from'>,
  t: TFunction,
  lang: Lang,
): { price: string; unit: string } {
  const { from } = product;
  if (!from) return { price: '–', unit: '' };
  if (from.kind === 'PERIOD') {
    const year = from.periodType === 'YEAR';
    const unit = from.only
      ? year
        ? 'price.perYear'
        : 'price.perMonth'
      : year
        ? 'price.fromYear'
        : 'price.fromMonth';
    return { price: formatMoney(from.amount, lang), unit: t(unit) };
  }
  return { price: formatUnitPrice(from.unitPrice, lang), unit: t('price.per', { unit: from.unit[lang] }) };
}
