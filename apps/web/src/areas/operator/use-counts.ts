import { useQuery } from '@tanstack/react-query';
import { usePage } from '../../app/context.ts';

/** What waits for staff, by the item of the side bar that leads to it; nothing waiting has no number. */
export function useOperatorCounts(): Readonly<Record<string, number>> {
  const { api, session } = usePage();
  const { data } = useQuery({
    queryKey: ['operator', 'overview'],
    queryFn: () => api.operatorOverview.get(),
    refetchInterval: 60_000,
    enabled: session.permissions.includes('operator.overview'),
  });
  if (!data) return {};
  return {
    reviews: data.pendingReviews,
    interfaces: data.failedCalls,
    takeDowns: data.openTakedowns,
    topUps: data.pendingTopUps,
    statements: data.payableStatements,
  };
}
