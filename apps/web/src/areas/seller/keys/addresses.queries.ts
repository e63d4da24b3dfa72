import type { Reply } from '@jishi/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePage } from '../../../app/context.ts';

export type Address = Reply<'sellerAddresses.list'>['items'][number];
export type InterfaceKey = Reply<'sellerKeys.list'>['items'][number];

export function useAddresses() {
  const { api } = usePage();
  return useQuery({ queryKey: ['sellerAddresses'], queryFn: () => api.sellerAddresses.list() });
}

export function useInterfaceKeys() {
  const { api } = usePage();
  return useQuery({ queryKey: ['sellerKeys'], queryFn: () => api.sellerKeys.list() });
}

/** Both lists again: a key belongs to its address. */
export function useRefreshAddresses(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['sellerAddresses'] }),
      queries.invalidateQueries({ queryKey: ['sellerKeys'] }),
    ]);
  };
}
