import type { ReactNode } from 'react';
import { StateShape, type Tone } from './StateBadge.tsx';

export type NoticeProps = {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Say it at once to screen readers: for what appears while one works. */
  live?: boolean;
};

/** Something to know before going on: a ruled line in the page, not a coloured box. */
export function Notice({ tone, title, children, action, live }: NoticeProps) {
  return (
    <div className={`ntc ${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : 'note'}>
      <StateShape tone={tone} />
      <div className="x">
        {title !== undefined && <b>{title}</b>}
        {children !== undefined && <p>{children}</p>}
      </div>
      {action}
    </div>
  );
}
