import { Button, DecisionBar, type RowSelection } from '@jishi/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { useServiceName } from '../../../features/console/product-name.tsx';
import type { ResourceItem } from '../parts/resources.ts';

/** As many as the API renews in one go. */
export const MOST_AT_ONCE = 200;

/** Ticking services in a list, to renew them together. Those that cannot be renewed have no tick. */
export function useRenewalSelection(rows: readonly ResourceItem[]): {
  readonly selection: RowSelection<ResourceItem> | undefined;
  readonly selected: readonly string[];
  readonly setSelected: (ids: readonly string[]) => void;
} {
  const { t } = useTranslation('buyer');
  const { session } = usePage();
  const nameOf = useServiceName();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const renewable = rows.filter((r) => r.actions.renew).map((r) => r.id);
  const selected = ticked.filter((id) => renewable.includes(id));
  const mayRenew = session.permissions.includes('order.create') && renewable.length > 1;
  return {
    selected,
    setSelected: setTicked,
    selection: mayRenew
      ? {
          selected: new Set(selected),
          title: t('batch.column'),
          labelOf: (r) => (r.actions.renew ? t('batch.tick', { name: nameOf(r), id: r.id }) : undefined),
          onToggle: (r, isOn) => setTicked(isOn ? [...selected, r.id] : selected.filter((id) => id !== r.id)),
        }
      : undefined,
  };
}

/** At the foot once something is ticked: how many, all of them, and on to the prices. */
export function SelectionBar({
  rows,
  selected,
  setSelected,
}: {
  readonly rows: readonly ResourceItem[];
  readonly selected: readonly string[];
  readonly setSelected: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation('buyer');
  if (selected.length === 0) return null;
  const all = rows.filter((r) => r.actions.renew).map((r) => r.id);
  const most = all.slice(0, MOST_AT_ONCE);
  const tooMany = selected.length > MOST_AT_ONCE;
  return (
    <DecisionBar
      note={
        tooMany ? t('batch.tooMany', { most: MOST_AT_ONCE }) : t('batch.selected', { count: selected.length })
      }
      actions={
        <>
          <Button variant="text" onClick={() => setSelected([])}>
            {t('batch.none')}
          </Button>
          {selected.length < most.length && (
            <Button onClick={() => setSelected(most)}>{t('batch.all', { count: most.length })}</Button>
          )}
          <Button
            variant="primary"
            {...(tooMany ? { disabled: true } : { href: `/buyer/renewals/batch?ids=${selected.join(',')}` })}
          >
            {t('batch.go', { count: selected.length })}
          </Button>
        </>
      }
    />
  );
}
