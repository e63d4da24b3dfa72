import { Button, type Choice, Select, TextInput } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';
import '../seller.css';

export type Filter =
  | { readonly kind: 'choice'; readonly name: string; readonly label: string; readonly options: readonly Choice[] }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly width?: number }
  | { readonly kind: 'date'; readonly name: string; readonly label: string };

/** The filters above a list. What is chosen goes into the address at once; text on Enter or 筛选. */
export function Filters({ label, filters }: { readonly label: string; readonly filters: readonly Filter[] }) {
  const { t } = useTranslation(['seller', 'common']);
  const router = useRouter();
  const href = useListHref();
  const search = useListSearch();
  const go = (change: Record<string, string | undefined>) => void router.navigate({ href: href(change) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    go(Object.fromEntries(filters.map(({ name }) => [name, String(typed.get(name) ?? '').trim() || undefined])));
  };
  const isFiltered = filters.some(({ name }) => search[name]);
  return (
    <search aria-label={label}>
      <form className="fil" onSubmit={submit}>
        {filters.map((filter) =>
          filter.kind === 'choice' ? (
            <Select
              key={filter.name}
              name={filter.name}
              aria-label={filter.label}
              value={search[filter.name] ?? ''}
              onChange={(event) => go({ [filter.name]: event.target.value || undefined })}
              options={[{ value: '', label: filter.label }, ...filter.options]}
            />
          ) : (
            <TextInput
              // A filter taken away elsewhere must empty its field.
              key={`${filter.name}:${search[filter.name] ?? ''}`}
              type={filter.kind === 'date' ? 'date' : 'text'}
              name={filter.name}
              aria-label={filter.label}
              placeholder={filter.label}
              title={filter.label}
              defaultValue={search[filter.name] ?? ''}
              style={filter.kind === 'text' ? { width: filter.width ?? 190 } : undefined}
            />
          ),
        )}
        <Button type="submit" size="sm">
          {t('common:action.filter')}
        </Button>
        {isFiltered && (
          <Button size="sm" variant="text" onClick={() => go(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}>
            {t('clearFilters')}
          </Button>
        )}
      </form>
    </search>
  );
}

/** A day of the filter as an instant: its first, or the first of the day after. */
export function dayStart(day: string | undefined): string | undefined {
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00+08:00`).toISOString() : undefined;
}
export function dayEnd(day: string | undefined): string | undefined {
  const start = dayStart(day);
  return start && new Date(Date.parse(start) + 86_400_000).toISOString();
}

/** Only what is filled in: the API refuses empty filters. */
export function given<T extends Record<string, string | undefined>>(query: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
