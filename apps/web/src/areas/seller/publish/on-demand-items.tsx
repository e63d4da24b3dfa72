import { Button } from '@jishi/ui';
import { useTranslation } from 'react-i18next';
import type { FormSpecification } from './draft.ts';
import { FormPair, FormText, FormUnitPrice, ListError } from './fields.tsx';
import { useDraftForm } from './form-context.ts';

const MOST = 20;

/** What is counted, in which unit, at which unit price; reported usage names an item by its code. */
export function OnDemandItems({ index, spec }: { readonly index: number; readonly spec: FormSpecification }) {
  const { t } = useTranslation('seller');
  const { set, isLocked } = useDraftForm();
  const path = `specifications.${index}.items`;
  const items = spec.items ?? [];
  const add = () => {
    const codes = new Set(items.map((item) => item.code));
    let number = items.length + 1;
    while (codes.has(`item-${number}`)) number += 1;
    set(path, [...items, { code: `item-${number}` }]);
  };
  return (
    <>
      {items.map((_item, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code of an item can be edited; its place is its identity here.
        <section className="entry" key={row}>
          <header>
            <h4>{t('publish.numbered.item', { n: row + 1 })}</h4>
            {!isLocked && items.length > 1 && (
              <span className="acts">
                <Button variant="text" size="sm" onClick={() => set(path, items.toSpliced(row, 1))}>
                  {t('remove')}
                </Button>
              </span>
            )}
          </header>
          <FormPair
            path={`${path}.${row}.name`}
            label={t('publish.fields.specifications_items_name')}
            hint={t('publish.hints.itemName')}
          />
          <FormPair
            path={`${path}.${row}.unit`}
            label={t('publish.fields.specifications_items_unit')}
            hint={t('publish.hints.itemUnit')}
          />
          <div className="pair2">
            <FormText
              path={`${path}.${row}.code`}
              label={t('publish.fields.specifications_items_code')}
              hint={t('publish.hints.itemCode')}
              maxLength={32}
              mono
            />
            <FormUnitPrice
              path={`${path}.${row}.unitPrice`}
              label={t('publish.fields.specifications_items_unitPrice')}
              hint={t('publish.hints.unitPrice')}
            />
          </div>
        </section>
      ))}
      <ListError path={path} />
      {!isLocked && items.length < MOST && (
        <Button size="sm" onClick={add}>
          {t('publish.prices.addItem')}
        </Button>
      )}
    </>
  );
}
