import type { Reply } from '@jishi/sdk';
import { useQuery } from '@tanstack/react-query';
import { usePage } from '../../../app/context.ts';

export type Risks = Reply<'sellerProducts.health'>;
export type ProductRisk = Risks['items'][number];

/** Orders of this month that failed through my interface, by product, and what follows from them (ORD-7). */
export function useRisks() {
  const { api, session } = usePage();
  return useQuery({
    queryKey: ['sellerProducts', 'risks'],
    queryFn: () => api.sellerProducts.health(),
    refetchInterval: 60_000,
    enabled: session.permissions.includes('seller.interface.read'),
  });
}
