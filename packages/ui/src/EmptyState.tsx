import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type EmptyStateProps = {
  /** Names the fact. */
  title: ReactNode;
  /** What will appear here. */
  text?: ReactNode;
  /** One quiet button. */
  action?: ReactNode;
  /** For a whole page; its title is then the page's. */
  page?: boolean;
};

/** Nothing here yet, and what will come. */
export function EmptyState({ title, text, action, page }: EmptyStateProps) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={classes('emp', page && 'lg')}>
      <Title>{title}</Title>
      {text !== undefined && <p>{text}</p>}
      {action}
    </div>
  );
}

export type ErrorStateProps = EmptyStateProps & {
  /** Word before the id. */
  requestLabel?: ReactNode;
  requestId?: string;
};

/** What could not be done, that nothing is lost (if so), one way on, and the request's id. */
export function ErrorState({ title, text, action, page, requestLabel, requestId }: ErrorStateProps) {
  const Title = page ? 'h1' : 'h2';
  return (
    <div className={classes('emp', page && 'lg')} role="alert">
      <Title>{title}</Title>
      {text !== undefined && <p>{text}</p>}
      {action}
      {requestId !== undefined && (
        <p className="note">
          {requestLabel} <span className="mono nw">{requestId}</span>
        </p>
      )}
    </div>
  );
}
