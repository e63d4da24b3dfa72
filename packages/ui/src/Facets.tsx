import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';
import { Link, useAddress } from './Link.tsx';
import { Tag } from './Tag.tsx';

export type FacetOption = {
  value: string;
  label: ReactNode;
  count?: string;
  checked?: boolean;
  disabled?: boolean;
};
export type FacetGroup = { name: string; title: ReactNode; options: readonly FacetOption[] };

export type FacetsProps = {
  /** Address of the list; the form is sent there with GET. */
  action: string;
  label: string;
  groups: readonly FacetGroup[];
  /** The button for pages without script. */
  submitLabel: string;
  /** On a phone, on the pill that opens the filters: `筛选 · 2`. */
  openLabel: ReactNode;
  /** On the pill while the sheet is open. */
  closeLabel?: ReactNode;
  /** What else the address holds, such as the words searched for. */
  hidden?: Readonly<Record<string, string>>;
  /** With script: called instead of sending the form. */
  onChange?: (name: string, value: string, checked: boolean) => void;
};

/** Filters as a form of checkboxes with counts. On a phone a sheet behind a pill, opened without script. */
export function Facets({
  action,
  label,
  groups,
  submitLabel,
  openLabel,
  closeLabel,
  hidden,
  onChange,
}: FacetsProps) {
  const id = useId();
  const address = useAddress();
  return (
    <aside aria-label={label}>
      <input className="mft sr" type="checkbox" id={id} aria-label={label} aria-controls={`${id}f`} />
      <label className="mf" htmlFor={id}>
        <Icon name="filter" size={18} />
        <span className="op">{openLabel}</span>
        <span className="cl">{closeLabel ?? openLabel}</span>
      </label>
      <form className="fc" id={`${id}f`} action={address(action)}>
        {hidden &&
          Object.entries(hidden).map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
        {groups.map((group) => (
          <fieldset key={group.name}>
            <legend>{group.title}</legend>
            {group.options.map((option) => (
              <label className="o" key={option.value}>
                <input
                  className="ck1"
                  type="checkbox"
                  name={group.name}
                  value={option.value}
                  disabled={option.disabled}
                  {...(onChange
                    ? {
                        checked: option.checked ?? false,
                        onChange: (event) => onChange(group.name, option.value, event.target.checked),
                      }
                    : { defaultChecked: option.checked })}
                />
                <span>{option.label}</span>
                {option.count !== undefined && <i>{option.count}</i>}
              </label>
            ))}
          </fieldset>
        ))}
        <noscript>
          <button className="btn bl" type="submit">
            {submitLabel}
          </button>
        </noscript>
      </form>
    </aside>
  );
}

export type SortBarProps = {
  label: string;
  orders: readonly { label: ReactNode; href: string; current?: boolean }[];
  /** What is filtered by, each a link that takes it away. */
  applied?: readonly { label: ReactNode; removeHref: string; removeLabel: string }[];
};

/** The orders of a list as links, and the filters that apply. */
export function SortBar({ label, orders, applied }: SortBarProps) {
  return (
    <nav className="srt" aria-label={label}>
      {orders.map((order) => (
        <Link key={order.href} href={order.href} aria-current={order.current ? 'true' : undefined}>
          {order.label}
        </Link>
      ))}
      {applied && applied.length > 0 && (
        <span className="ap">
          {applied.map((filter) => (
            <Tag key={filter.removeHref} removeHref={filter.removeHref} removeLabel={filter.removeLabel}>
              {filter.label}
            </Tag>
          ))}
        </span>
      )}
    </nav>
  );
}
