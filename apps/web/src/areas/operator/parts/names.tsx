import { useQuery } from '@tanstack/react-query';
import { usePage, useSay } from '../../../app/context.ts';

/** Sellers' names by id, where a list tells only ids; the id stands in until they are there. */
export function useSellerName(): (sellerId: string) => string {
  const { api, session } = usePage();
  const say = useSay();
  const sellers = useQuery({
    queryKey: ['operator', 'sellers', 'names'],
    queryFn: () => api.operatorSellers.list({ query: { limit: 100 } }),
    staleTime: 60_000,
    enabled: session.permissions.includes('operator.account.read'),
  });
  const names = new Map(sellers.data?.items.map((seller) => [seller.id, say(seller.company)]));
  return (sellerId) => names.get(sellerId) ?? sellerId;
}

/** `202603` → `2026-03`. */
export function periodName(period: string): string {
  return `${period.slice(0, 4)}-${period.slice(4)}`;
}
