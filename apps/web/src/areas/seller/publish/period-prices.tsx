import { shareOf } from '@jishi/protocol';
import { Checkbox } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { formatMoney } from '../../../lib/formats.ts';
import type { FormSpecification } from './draft.ts';
import { FormPair, FormPrice, FormUnitPrice, FormWhole } from './fields.tsx';
import { useDraftForm } from './form-context.ts';

/** Monthly and yearly price, with what stays after the fee; a rule for seats when the number counts. */
export function PeriodPrices({
  index,
  spec,
  isListed,
}: {
  readonly index: number;
  readonly spec: FormSpecification;
  readonly isListed: boolean;
}) {
  const { t } = useTranslation('seller');
  const { set, touch, isLocked } = useDraftForm();
  const path = `specifications.${index}`;
  const keep = useShareHint();
  const hasSeats = spec.seats !== null && spec.seats !== undefined;
  // "Monthly, yearly or both" is said at the monthly price.
  const touchBoth = () => touch(`${path}.monthly`);
  return (
    <>
      <div className="pair2">
        <FormPrice
          path={`${path}.monthly`}
          label={t('publish.fields.specifications_monthly')}
          hint={keep(spec.monthly)}
          onTyped={touchBoth}
        />
        <FormPrice
          path={`${path}.yearly`}
          label={t('publish.fields.specifications_yearly')}
          hint={keep(spec.yearly)}
          onTyped={touchBoth}
        />
      </div>
      <div className="fd">
        <div className="chs">
          <Checkbox
            label={t('publish.prices.seats')}
            note={t('publish.prices.seatsNote')}
            checked={hasSeats}
            disabled={isLocked}
            onChange={(event) =>
              set(`${path}.seats`, event.target.checked ? { included: 0, min: 0, max: 100, step: 1 } : null)
            }
          />
        </div>
      </div>
      {hasSeats && (
        <>
          <FormPair
            path={`${path}.seats.name`}
            label={t('publish.fields.specifications_seats_name')}
            hint={t('publish.hints.seatsName')}
          />
          <FormPair
            path={`${path}.seats.unit`}
            label={t('publish.fields.specifications_seats_unit')}
            hint={t('publish.hints.seatsUnit')}
          />
          <div className="few">
            <FormWhole
              path={`${path}.seats.included`}
              label={t('publish.fields.specifications_seats_included')}
            />
            <FormWhole path={`${path}.seats.min`} label={t('publish.fields.specifications_seats_min')} />
            <FormWhole path={`${path}.seats.max`} label={t('publish.fields.specifications_seats_max')} />
            <FormWhole
              path={`${path}.seats.step`}
              label={t('publish.fields.specifications_seats_step')}
              {...(isListed ? { hint: t('publish.hints.stepFixed') } : {})}
            />
          </div>
          <div className="pair2">
            <FormUnitPrice
              path={`${path}.seats.monthlyUnitPrice`}
              label={t('publish.fields.specifications_seats_monthlyUnitPrice')}
              hint={t('publish.hints.perUnit')}
            />
            <FormUnitPrice
              path={`${path}.seats.yearlyUnitPrice`}
              label={t('publish.fields.specifications_seats_yearlyUnitPrice')}
              hint={t('publish.hints.yearlyUnit')}
            />
          </div>
        </>
      )}
    </>
  );
}

/** "集市收 5%，你得 ¥ 94.05": what a sale brings. */
function useShareHint(): (price: string | null | undefined) => string {
  const { t } = useTranslation('seller');
  const { lang } = usePage();
  const { feeBasisPoints } = useDraftForm();
  return (price) => {
    if (!price || !/^[1-9]\d*$/.test(price)) return t('publish.hints.price');
    const share = shareOf(BigInt(price), 10_000 - feeBasisPoints);
    return t('publish.hints.share', { percent: feeBasisPoints / 100, amount: formatMoney(share, lang) });
  };
}
