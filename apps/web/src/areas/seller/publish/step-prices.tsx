import { Button, EmptyState, FormSection, Tag } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import { type FormSpecification, newSpecification } from './draft.ts';
import { FormPair, FormText, ListError } from './fields.tsx';
import { useDraftForm } from './form-context.ts';
import { OnDemandItems } from './on-demand-items.tsx';
import { PeriodPrices } from './period-prices.tsx';

const MOST = 20;

/** Specifications one under another: sold for a term, or charged by use. */
export function StepPrices() {
  const { t } = useTranslation('seller');
  const { content, set, isLocked } = useDraftForm();
  const specs = content.specifications ?? [];
  const add = (kind: 'PERIOD' | 'ON_DEMAND') =>
    set('specifications', [...specs, newSpecification(kind, specs)]);
  return (
    <>
      {specs.length === 0 && (
        <EmptyState title={t('publish.prices.empty')} text={t('publish.prices.emptyText')} />
      )}
      {specs.map((spec, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code of a specification can be edited; its place is its identity here.
        <Specification key={index} index={index} spec={spec} />
      ))}
      <FormSection title={t('publish.prices.add')} purpose={t('publish.prices.addPurpose')}>
        <ListError path="specifications" />
        {!isLocked && specs.length < MOST && (
          <div className="row wr">
            <Button onClick={() => add('PERIOD')}>{t('publish.prices.addPeriod')}</Button>
            <Button onClick={() => add('ON_DEMAND')}>{t('publish.prices.addOnDemand')}</Button>
          </div>
        )}
      </FormSection>
    </>
  );
}

function Specification({ index, spec }: { readonly index: number; readonly spec: FormSpecification }) {
  const { t } = useTranslation(['seller', 'common']);
  const { content, set, listed, isLocked } = useDraftForm();
  const path = `specifications.${index}`;
  const isListed = listed.has(spec.specId ?? '');
  const remove = () => set('specifications', (content.specifications ?? []).toSpliced(index, 1));
  return (
    <FormSection
      title={
        <>
          {t('publish.numbered.specification', { n: index + 1 })}{' '}
          <Tag>{t(`common:mode.${spec.kind ?? 'PERIOD'}`)}</Tag>
        </>
      }
      purpose={
        isListed ? (
          t('publish.prices.listed')
        ) : isLocked ? undefined : (
          <Button variant="text" size="sm" onClick={remove}>
            {t('publish.prices.remove')}
          </Button>
        )
      }
    >
      <FormPair
        path={`${path}.name`}
        label={t('publish.fields.specifications_name')}
        hint={t('publish.hints.specification')}
      />
      <FormText
        path={`${path}.specId`}
        label={t('publish.fields.specifications_specId')}
        hint={isListed ? t('publish.hints.specIdFixed') : t('publish.hints.specId')}
        maxLength={32}
        disabled={isListed}
        mono
      />
      <Features index={index} spec={spec} />
      {spec.kind === 'ON_DEMAND' ? (
        <OnDemandItems index={index} spec={spec} />
      ) : (
        <PeriodPrices index={index} spec={spec} isListed={isListed} />
      )}
    </FormSection>
  );
}

function Features({ index, spec }: { readonly index: number; readonly spec: FormSpecification }) {
  const { t } = useTranslation('seller');
  const { set, isLocked } = useDraftForm();
  const features = spec.features ?? [];
  const path = `specifications.${index}.features`;
  return (
    <>
      {features.map((_feature, row) => (
        <FormPair
          // biome-ignore lint/suspicious/noArrayIndexKey: a feature is its line in the table.
          key={row}
          path={`${path}.${row}`}
          label={t('publish.numbered.feature', { n: row + 1 })}
          aside={
            !isLocked && (
              <Button
                variant="text"
                aria-label={t('publish.prices.removeFeature', { n: row + 1 })}
                onClick={() => set(path, features.toSpliced(row, 1))}
              >
                {t('remove')}
              </Button>
            )
          }
        />
      ))}
      {!isLocked && features.length < 40 && (
        <div className="fd">
          <span>
            <Button size="sm" onClick={() => set(path, [...features, {}])}>
              {t('publish.prices.addFeature')}
            </Button>
          </span>
        </div>
      )}
    </>
  );
}
