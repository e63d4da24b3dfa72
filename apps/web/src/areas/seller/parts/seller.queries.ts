import type { Reply } from '@jishi/sdk';
import { useQuery } from '@tanstack/react-query';
import { usePage } from '../../../app/context.ts';

export type MySeller = NonNullable<Reply<'seller.get'>['seller']>;
export type EntryReview = NonNullable<Reply<'seller.get'>['review']>;

/** My seller record and where its application stands; nulls when this account never applied. */
export function useMySeller() {
  const { api } = usePage();
  return useQuery({ queryKey: ['seller'], queryFn: () => api.seller.get() });
}

/** `addressId`: only what was called at that address. */
export function useHealth(addressId?: string) {
  const { api } = usePage();
  return useQuery({
    queryKey: ['sellerMessages', 'health', addressId ?? ''],
    queryFn: () => api.sellerMessages.health({ query: addressId ? { addressId } : {} }),
    refetchInterval: 60_000,
  });
}

/** The interface messages of a product. */
export const messagesOf = ({ productId }: { readonly productId: string }): string =>
  `/seller/interface-messages?productId=${productId}`;

export function useCurrentStatement() {
  const { api } = usePage();
  return useQuery({
    queryKey: ['sellerStatements', 'current'],
    queryFn: () => api.sellerStatements.current(),
  });
}
