import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';

const TONES = { plain: '', wait: 'am', ok: 'ja', bad: 'ro', info: 'in' } as const;

export type TagProps = {
  children: ReactNode;
  tone?: keyof typeof TONES;
  /** With an address, or a handler, it can be taken away. */
  removeHref?: string;
  onRemove?: () => void;
  removeLabel?: string;
};

/** A word on a tint: a kind, not a state. */
export function Tag({ children, tone = 'plain', removeHref, onRemove, removeLabel }: TagProps) {
  if (removeHref !== undefined)
    return (
      <Link className="tag rm" href={removeHref} aria-label={removeLabel}>
        {children}
        <Icon name="close" size={11} />
      </Link>
    );
  return (
    <span className={classes('tag', TONES[tone], onRemove && 'rm')}>
      {children}
      {onRemove && (
        <button className="x" type="button" aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" size={11} />
        </button>
      )}
    </span>
  );
}
