import type { FormEventHandler, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useAddress } from './Link.tsx';

export type SearchBoxProps = {
  action: string;
  name?: string;
  label: string;
  placeholder?: string;
  defaultValue?: string;
  /** The large one has a vermilion button; the small one has none and sits in a bar. */
  button?: ReactNode;
  size?: 'sm' | 'lg';
  /** Kept in the address besides the words. */
  hidden?: Readonly<Record<string, string>>;
  onSubmit?: FormEventHandler<HTMLFormElement>;
};

/** Search as a GET form. */
export function SearchBox({
  action,
  name = 'q',
  label,
  placeholder,
  defaultValue,
  button,
  size = 'sm',
  hidden,
  onSubmit,
}: SearchBoxProps) {
  const address = useAddress();
  return (
    <search>
      <form className={size === 'sm' ? 'find s' : 'find'} action={address(action)} onSubmit={onSubmit}>
        <Icon name="search" size={size === 'sm' ? 16 : 20} />
        <input
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder}
          defaultValue={defaultValue}
          autoComplete="off"
        />
        {hidden &&
          Object.entries(hidden).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
        {button !== undefined && (
          <button type="submit" className="btn go">
            {button}
          </button>
        )}
      </form>
    </search>
  );
}
