import { type Crumb, PageHeader, Panel } from '@jishi/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../features/console/loaded.tsx';

/** A page about one thing: its header stands there already while the thing is read or refused. */
export function DetailPage<T>(props: {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('buyer');
  if (props.query.data !== undefined) return props.children(props.query.data);
  return (
    <>
      <PageHeader title={props.title} crumbs={props.crumbs} crumbsLabel={t('where')} />
      <Panel>
        <Loaded query={props.query}>{() => null}</Loaded>
      </Panel>
    </>
  );
}
