import { type Crumb, Panel } from '@jishi/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from './loaded.tsx';
import { PageHeader } from './page-header.tsx';

/** A page about one thing: its header stands there already while the thing is read, or when it is refused. */
export function DetailPage<T>(props: {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  if (props.query.data !== undefined) return props.children(props.query.data);
  return (
    <>
      <PageHeader title={props.title} crumbs={props.crumbs} />
      <Panel>
        <Loaded query={props.query}>{() => null}</Loaded>
      </Panel>
    </>
  );
}
