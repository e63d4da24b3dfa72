import { Fragment, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { each } from './each.ts';
import { Link } from './Link.tsx';

export type Crumb = { label: ReactNode; href?: string };

/** The way here: the last one is where you are. */
export function Crumbs({
  items,
  label,
  className = 'crumb',
}: {
  items: readonly Crumb[];
  label: string;
  className?: string;
}) {
  return (
    <nav className={className} aria-label={label}>
      {each(items, (item, i) => (
        <Fragment>
          {i > 0 && ' / '}
          {item.href === undefined ? (
            <span aria-current={i === items.length - 1 ? 'page' : undefined}>{item.label}</span>
          ) : (
            <Link href={item.href}>{item.label}</Link>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

export type PageHeaderProps = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  crumbsLabel?: string;
  mark?: ReactNode;
  /** A StateBadge beside the title. */
  badge?: ReactNode;
  /** Facts in one quiet line. */
  meta?: readonly ReactNode[];
  actions?: ReactNode;
};

/** Title of a console page, with its state, its facts and what can be done. */
export function PageHeader({ title, crumbs, crumbsLabel = '', mark, badge, meta, actions }: PageHeaderProps) {
  return (
    <>
      {crumbs && <Crumbs items={crumbs} label={crumbsLabel} />}
      <div className={classes('ph', !mark && 'mid')}>
        {mark}
        <div className="h">
          {/* Takes the focus when a router has changed the page. */}
          <h1 tabIndex={-1}>
            {title}
            {badge}
          </h1>
          {meta && (
            <div className="meta">
              {each(meta, (fact) => (
                <span>{fact}</span>
              ))}
            </div>
          )}
        </div>
        {actions && <div className="acts">{actions}</div>}
      </div>
    </>
  );
}
