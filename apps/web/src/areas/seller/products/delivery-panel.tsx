import type { Reply } from '@jishi/sdk';
import { Button, Checkbox, type Choice, Field, Panel, Select } from '@jishi/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { FormError, useProblem } from '../../../features/forms/form-error.tsx';

type Delivery = Reply<'sellerProducts.delivery'>;
type Generation = Delivery['generation'];

const GENERATIONS = ['saas-v2', 'saas-v1', 'license-online', 'license-code', 'license-v1'] as const;

/** How this product's interface is called: its generation, and where it differs from the published norm. */
export function DeliveryPanel({
  productId,
  mayChange,
}: {
  readonly productId: string;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const delivery = useQuery({
    queryKey: ['sellerProducts', productId, 'delivery'],
    queryFn: () => api.sellerProducts.delivery({ params: { productId } }),
  });
  return (
    <Panel title={t('delivery.title')} note={t('delivery.note')}>
      <Loaded query={delivery}>
        {(data) => <DeliveryForm productId={productId} now={data} mayChange={mayChange} />}
      </Loaded>
    </Panel>
  );
}

function DeliveryForm(props: {
  readonly productId: string;
  readonly now: Delivery;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const queries = useQueryClient();
  const { productId, now, mayChange } = props;
  const [generation, setGeneration] = useState<Generation>(now.generation);
  const [compat, setCompat] = useState(now.compat);
  const [asks, setAsks] = useState<Delivery['asks']>(now.asks);
  const [isSaved, setSaved] = useState(false);
  const { problem, busy, attempt } = useProblem();
  const change = (part: Partial<Delivery['compat']>) => {
    setSaved(false);
    setCompat((old) => ({ ...old, ...part }));
  };
  const ask = (what: Delivery['asks'][number], isAsked: boolean) => {
    setSaved(false);
    setAsks((old) => [...old.filter((one) => one !== what), ...(isAsked ? [what] : [])]);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await api.sellerProducts.setDelivery({ params: { productId }, body: { generation, compat, asks } });
      setSaved(true);
      await queries.invalidateQueries({ queryKey: ['sellerProducts', productId, 'delivery'] });
    });
  };
  const options = (words: 'editions' | 'innerHashes' | 'hexCases' | 'encryptTypes'): Choice[] =>
    Object.entries(t(`delivery.${words}`, { returnObjects: true }) as Record<string, string>).map(
      ([value, label]) => ({ value, label }),
    );
  const isV1 = generation === 'saas-v1' || generation === 'license-v1';
  return (
    <form onSubmit={save}>
      <fieldset disabled={!mayChange} className="fd">
        <Field
          label={t('delivery.generation')}
          {...(now.isGenerationFixed ? { hint: t('delivery.fixed') } : {})}
        >
          <Select
            value={generation}
            disabled={now.isGenerationFixed}
            onChange={(event) => {
              setSaved(false);
              setGeneration(event.target.value as Generation);
            }}
            options={GENERATIONS.map((value) => ({ value, label: t(`delivery.generations.${value}`) }))}
          />
        </Field>
        <Field label={t('delivery.edition')}>
          <Select
            value={compat.edition ?? 'CN'}
            onChange={(event) => change({ edition: event.target.value as 'CN' })}
            options={options('editions')}
          />
        </Field>
        {isV1 ? (
          <>
            <Field label={t('delivery.encryptType')}>
              <Select
                value={compat.encryptType ?? '1'}
                onChange={(event) => change({ encryptType: event.target.value as '1' })}
                options={options('encryptTypes')}
              />
            </Field>
            <Checkbox
              label={t('delivery.askUser')}
              checked={asks.includes('USER')}
              onChange={(event) => ask('USER', event.target.checked)}
            />
            <Checkbox
              label={t('delivery.askEmail')}
              checked={asks.includes('EMAIL')}
              onChange={(event) => ask('EMAIL', event.target.checked)}
            />
          </>
        ) : (
          <>
            <Field label={t('delivery.innerHash')}>
              <Select
                value={compat.innerHash ?? 'KEYED'}
                onChange={(event) => change({ innerHash: event.target.value as 'KEYED' })}
                options={options('innerHashes')}
              />
            </Field>
            <Field label={t('delivery.hexCase')}>
              <Select
                value={compat.hexCase ?? 'upper'}
                onChange={(event) => change({ hexCase: event.target.value as 'upper' })}
                options={options('hexCases')}
              />
            </Field>
            <Checkbox
              label={t('delivery.requireBodySign')}
              checked={compat.requireBodySign === true}
              onChange={(event) => change({ requireBodySign: event.target.checked })}
            />
          </>
        )}
        <Checkbox
          label={t('delivery.testFlagZero')}
          checked={compat.testFlagZero === true}
          onChange={(event) => change({ testFlagZero: event.target.checked })}
        />
      </fieldset>
      <FormError problem={problem} />
      {mayChange && (
        <span className="row g8 mt">
          <Button type="submit" busy={busy}>
            {t('delivery.save')}
          </Button>
          <span role="status" className="note">
            {isSaved ? t('delivery.saved') : ''}
          </span>
        </span>
      )}
    </form>
  );
}
