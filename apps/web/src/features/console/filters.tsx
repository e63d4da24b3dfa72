import { Button, type Choice, Select, TextInput } from '@jishi/ui';
import { useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useListHref, useListSearch } from './pages.tsx';

export type Filter =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Choice[];
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly maxLength?: number }
  | { readonly kind: 'date'; readonly name: string; readonly label: string };

/** The filters above a list. What is chosen goes into the address at once; text on Enter or by the button. */
export function Filters({ label, filters }: { readonly label: string; readonly filters: readonly Filter[] }) {
  const { t } = useTranslation('common');
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
  const clear = () => go(Object.fromEntries(filters.map(({ name }) => [name, undefined])));
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
          ) : filter.kind === 'date' ? (
            <span key={`${filter.name}:${search[filter.name] ?? ''}`} className="row g8 note">
              <span aria-hidden="true">{filter.label}</span>
              <TextInput
                name={filter.name}
                type="date"
                aria-label={filter.label}
                defaultValue={search[filter.name] ?? ''}
              />
            </span>
          ) : (
            <TextInput
              // A filter taken away elsewhere must empty its field.
              key={`${filter.name}:${search[filter.name] ?? ''}`}
              name={filter.name}
              type="search"
              aria-label={filter.label}
              placeholder={filter.label}
              maxLength={filter.maxLength ?? 64}
              defaultValue={search[filter.name] ?? ''}
            />
          ),
        )}
        {/* A choice takes effect at once; only what is typed needs to be sent. */}
        {filters.some(({ kind }) => kind !== 'choice') && (
          <Button type="submit" size="sm">
            {t('action.filter')}
          </Button>
        )}
        {filters.some(({ name }) => search[name]) && (
          <Button size="sm" variant="text" onClick={clear}>
            {t('action.clear')}
          </Button>
        )}
      </form>
    </search>
  );
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> };

/** Only what is filled in: the API refuses empty filters. */
export function given<T extends Record<string, string | undefined>>(query: T): Given<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Given<T>;
}

/** A word of the address when it is one of the words that the list knows; anything else is no filter. */
export function oneOf<T extends string>(words: readonly T[], word: string | undefined): T | undefined {
  return words.find((one) => one === word);
}
