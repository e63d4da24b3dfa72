import { Button, Checkbox, TextInput } from '@jishi/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useSay } from '../../../app/context.ts';
import { Loaded } from '../../console/loaded.tsx';

/** The API takes so many at once. */
const MOST = 20;

/** My products on sale, to be searched and ticked; what is ticked stays whatever is searched for next. */
export function ProductPicker({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation('sandbox');
  const { api } = usePage();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const products = useQuery({
    queryKey: ['sellerProducts', 'list', 'to-copy', q],
    queryFn: () => api.sellerProducts.list({ query: { ...(q ? { q } : {}), state: 'LISTED', limit: 50 } }),
    placeholderData: keepPreviousData,
  });
  const turn = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="sbpick">
      <legend className="sr">{t('pick.title')}</legend>
      <div className="row g8">
        <TextInput
          type="search"
          aria-label={t('pick.search')}
          placeholder={t('pick.search')}
          maxLength={64}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Return searches; it must not send the form around it.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <span className="note nw" role="status">
          {t('pick.chosen', { count: chosen.length, most: MOST })}
        </span>
      </div>
      <Loaded query={products} lines={[60, 80, 70]}>
        {({ items }) => (
          <>
            <div className="lst">
              {items.length === 0 && <p className="note">{t(q ? 'pick.noMatch' : 'pick.none')}</p>}
              {items.map((product) => (
                <Checkbox
                  key={product.id}
                  checked={chosen.includes(product.id)}
                  disabled={!chosen.includes(product.id) && chosen.length >= MOST}
                  label={say(product.name)}
                  onChange={(event) => turn(product.id, event.target.checked)}
                />
              ))}
            </div>
            {items.length > 1 && (
              <Button
                size="sm"
                variant="text"
                onClick={() =>
                  onChange([...new Set([...chosen, ...items.map((product) => product.id)])].slice(0, MOST))
                }
              >
                {t('pick.all')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </fieldset>
  );
}
