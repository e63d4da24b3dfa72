import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Link } from './Link.tsx';

export type ButtonProps = {
  /** `primary` is vermilion: once on a screen. `danger` is outlined, with rouge letters. */
  variant?: 'primary' | 'default' | 'text' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  /** With an address it is a link. */
  href?: string;
  target?: string;
  download?: string | boolean;
  /** Work is under way: it stays focusable and does not act again. */
  busy?: boolean;
  icon?: ReactNode;
  iconEnd?: ReactNode;
  /** As wide as what holds it. */
  block?: boolean;
  children?: ReactNode;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>;

const VARIANTS = { primary: 'go', default: '', text: 'txt', danger: 'dg' } as const;

/** A button, or a link that looks like one. */
export function Button(props: ButtonProps) {
  const {
    variant = 'default',
    size = 'md',
    href,
    target,
    download,
    busy,
    icon,
    iconEnd,
    block,
    children,
    className,
    ...rest
  } = props;
  const name = classes(
    'btn',
    VARIANTS[variant],
    size !== 'md' && size,
    block && 'bl',
    busy && 'busy',
    className,
  );
  const inside = (
    <>
      {busy ? <span className="sp3" aria-hidden="true" /> : icon}
      {children}
      {iconEnd}
    </>
  );
  if (href !== undefined)
    return (
      <Link className={name} href={href} target={target} download={download} aria-label={rest['aria-label']}>
        {inside}
      </Link>
    );
  return (
    <button
      type="button"
      {...rest}
      className={name}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {inside}
    </button>
  );
}
