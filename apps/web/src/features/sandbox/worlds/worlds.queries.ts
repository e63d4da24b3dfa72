import type { Reply } from '@jishi/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePage } from '../../../app/context.ts';

export type Sandbox = Reply<'worlds.list'>['items'][number];

const KEY = ['worlds'] as const;

/** My sandboxes; asked again while one of them is being made or removed. */
export function useSandboxes() {
  const { api } = usePage();
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.worlds.list(),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state !== 'READY') ? 1000 : false),
  });
}

export function useRefreshSandboxes(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: KEY });
}
