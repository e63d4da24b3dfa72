import { JishiError } from '@jishi/sdk';
import { Button, ErrorState, Skeleton } from '@jishi/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Loading, refused and there: drawn the same way on every console page. */
export function Loaded<T>({
  query,
  children,
  lines = [30, 90, 80, 85, 60],
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  readonly lines?: readonly number[];
}) {
  const { t } = useTranslation('common');
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton label={t('loading')} lines={lines} />;
  const problem = query.error instanceof JishiError ? query.error.problem : null;
  return (
    <ErrorState
      title={problem?.detail ?? t('error.title')}
      text={t('error.text')}
      action={<Button onClick={() => void query.refetch()}>{t('action.retry')}</Button>}
      {...(problem ? { requestLabel: t('error.request'), requestId: problem.requestId } : {})}
    />
  );
}
