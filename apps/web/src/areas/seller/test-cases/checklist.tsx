import { Button, CheckList, EmptyState, Field, Panel, Select } from '@jishi/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { Loaded } from '../../../features/console/loaded.tsx';
import { useProductName } from '../../../features/console/product-name.tsx';

/** What a product's address must have passed before it may be published: done or missing, case by case. */
export function Checklist() {
  const { t } = useTranslation('seller');
  const { api } = usePage();
  const nameOf = useProductName();
  const [chosen, setChosen] = useState<string>();
  const products = useQuery({
    queryKey: ['sellerProducts', 'names'],
    queryFn: () => api.sellerProducts.list({ query: { limit: 100 } }),
    staleTime: 60_000,
  });
  const productId = chosen ?? products.data?.items[0]?.id;
  const required = useQuery({
    queryKey: ['testCases', 'required', productId],
    queryFn: () => api.testCases.required({ query: { productId: productId ?? '' } }),
    enabled: productId !== undefined,
  });
  return (
    <Panel title={t('cases.required')} note={t('cases.requiredNote')}>
      <Loaded query={products}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('cases.noProduct')} text={t('cases.noProductText')} />
          ) : (
            <>
              <Field label={t('cases.product')}>
                <Select
                  value={productId ?? ''}
                  onChange={(event) => setChosen(event.target.value)}
                  options={items.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
                />
              </Field>
              <Loaded query={required} lines={[60, 60, 60]}>
                {({ addressId, generation, items: cases }) =>
                  addressId === null || cases.length === 0 ? (
                    <p className="i2">{t('cases.nothingRequired')}</p>
                  ) : (
                    <>
                      <CheckList
                        items={cases.map((one) => ({
                          tone: one.isDone ? 'ok' : 'wait',
                          label: one.name,
                          note: t(
                            one.isDone ? 'cases.done' : one.testCaseId ? 'cases.failing' : 'cases.missing',
                          ),
                        }))}
                      />
                      {cases.some(({ isDone }) => !isDone) && (
                        <div className="mt">
                          <Button href={nextHref(addressId, generation, cases)}>
                            {t('cases.debugNext')}
                          </Button>
                        </div>
                      )}
                    </>
                  )
                }
              </Loaded>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** The debugging page of the first case that is missing. */
function nextHref(
  addressId: string,
  generation: string,
  cases: readonly { scene: string; variant: string | null; isDone: boolean }[],
): string {
  const next = cases.find(({ isDone }) => !isDone);
  const query = new URLSearchParams({ addressId, generation });
  if (next) query.set('scene', next.scene);
  if (next?.variant) query.set('variant', next.variant);
  return `/seller/debugging?${query}`;
}
