import { Button, type Choice, Select, TextInput } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useListHref, useListSearch } from '../../../features/console/pages.tsx';

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** With options it is a choice, otherwise a text. */
  readonly options?: readonly Choice[];
}

/** The filters above a list. What is chosen goes into the address at once; a text on Enter or 筛选. */
export function Filters({ label, filters }: { readonly label: string; readonly filters: readonly Filter[] }) {
  const { t } = useTranslation(['operator', 'common']);
  const router = useRouter();
  const href = useListHref();
  const search = useListSearch();
  const go = (change: Record<string, string | undefined>) => void router.navigate({ href: href(change) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    go(
      Object.fromEntries(
        filters.map(({ name }) => [name, String(typed.get(name) ?? '').trim() || undefined]),
      ),
    );
  };
  const isFiltered = filters.some(({ name }) => search[name]);
  const hasText = filters.some(({ options }) => !options);
  return (
    <search aria-label={label}>
      <form className="fil" onSubmit={submit}>
        {filters.map(({ name, label: text, options }) =>
          options ? (
            <Select
              key={name}
              name={name}
              aria-label={text}
              value={search[name] ?? ''}
              onChange={(event) => go({ [name]: event.target.value || undefined })}
              options={[{ value: '', label: text }, ...options]}
            />
          ) : (
            <TextInput
              // A filter that is taken away elsewhere must empty its field.
              key={`${name}:${search[name] ?? ''}`}
              type="search"
              name={name}
              aria-label={text}
              placeholder={text}
              defaultValue={search[name] ?? ''}
              style={{ width: 220 }}
            />
          ),
        )}
        {hasText && (
          <Button type="submit" size="sm">
            {t('common:action.search')}
          </Button>
        )}
        {isFiltered && (
          <Button
            size="sm"
            variant="text"
            onClick={() => go(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}
          >
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  );
}

/** Only what is filled in: the API refuses empty filters. */
export function given(query: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>;
}
