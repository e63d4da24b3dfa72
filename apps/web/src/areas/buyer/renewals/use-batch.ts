import type { Problem } from '@jishi/protocol';
import { JishiError } from '@jishi/sdk';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePage } from '../../../app/context.ts';
import { useProblem } from '../../../features/forms/form-error.tsx';
import { CHANGED_BY_RENEWAL, useWishKeys } from '../parts/pay-from-balance.tsx';
import type { ResourceItem } from '../parts/resources.ts';
import type { Quote } from './renew.tsx';

/** One service of a batch: for how long, at what price, and what speaks against it. */
export interface BatchLine {
  readonly resource: ResourceItem;
  readonly count: number;
  readonly quote: Quote | undefined;
  /** Why it has no price, or why the last try was refused because of it. */
  readonly problem: string | undefined;
  /** An unpaid order that stands in its way (ORD-4). */
  readonly pendingOrderId: string | undefined;
  readonly order: { readonly orderId: string; readonly isPaid: boolean } | undefined;
}

interface Placed {
  readonly resourceId: string;
  readonly orderId: string;
  readonly due: string;
}

/** The number of the item that a refusal names, `body.items.3`. */
export function refusedItem(problem: Problem | null): number | undefined {
  const field = problem?.errors?.map((error) => /^body\.items\.(\d+)/.exec(error.field)?.[1]).find(Boolean);
  return field === undefined ? undefined : Number(field);
}

/** Prices of several renewals, then an order for each or none, then the payments one by one. */
export function useBatch(resources: readonly ResourceItem[]) {
  const { api } = usePage();
  const queries = useQueryClient();
  const { problem, setProblem, busy, attempt } = useProblem();
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [placed, setPlaced] = useState<readonly Placed[] | null>(null);
  const [paid, setPaid] = useState<ReadonlySet<string>>(new Set());
  const keyOf = useWishKeys();
  const countOf = (id: string) => counts[id] ?? 1;
  const quotes = useQueries({
    queries: resources.map(({ id, periodType }) => ({
      queryKey: ['renewal-quote', id, periodType, countOf(id)],
      queryFn: () =>
        api.resources.quoteRenewal({
          params: { resourceId: id },
          query: { ...(periodType ? { periodType } : {}), periodCount: countOf(id) },
        }),
      // What is ordered has its price; the next renewal's is another one.
      enabled: placed === null,
    })),
  });
  const refused = placed ? undefined : refusedItem(problem);
  const lines: BatchLine[] = resources.map((resource, n) => {
    const order = placed?.find(({ resourceId }) => resourceId === resource.id);
    const error = quotes[n]?.error;
    const isRefused = refused === n;
    return {
      resource,
      count: countOf(resource.id),
      quote: quotes[n]?.data,
      problem: isRefused
        ? problem?.errors?.[0]?.message
        : error instanceof JishiError
          ? error.problem.detail
          : error?.message,
      pendingOrderId:
        isRefused && problem?.code === 'ORDER_PENDING_EXISTS' && problem.facts?.orderId
          ? String(problem.facts.orderId)
          : undefined,
      order: order && { orderId: order.orderId, isPaid: paid.has(order.orderId) },
    };
  });
  const unpaid = placed?.filter(({ orderId }) => !paid.has(orderId)) ?? [];
  const due = placed
    ? unpaid.reduce((sum, order) => sum + BigInt(order.due), 0n)
    : lines.reduce((sum, line) => sum + BigInt(line.quote?.due ?? '0'), 0n);

  const order = async (): Promise<readonly Placed[]> => {
    const items = lines.map(({ resource, count, quote }) => ({
      resourceId: resource.id,
      periodCount: count,
      ...(quote ? { periodType: quote.periodType, expectedDue: quote.due } : {}),
    }));
    try {
      const { orders } = await api.resources.renewMany(
        { body: { items } },
        { idempotencyKey: keyOf(JSON.stringify(items)) },
      );
      return orders;
    } catch (error) {
      // The price that was seen is no longer the price: it is asked again, the refusal stays to be read.
      void queries.invalidateQueries({ queryKey: ['renewal-quote'] });
      throw error;
    }
  };
  const pay = () =>
    void attempt(async () => {
      const orders = placed ?? (await order());
      setPlaced(orders);
      try {
        for (const { orderId } of orders) {
          if (paid.has(orderId)) continue;
          await api.orders.pay({ params: { orderId } }, { idempotencyKey: keyOf(orderId) });
          setPaid((before) => new Set(before).add(orderId));
        }
      } finally {
        for (const key of CHANGED_BY_RENEWAL) void queries.invalidateQueries({ queryKey: [key] });
      }
    });
  return {
    lines,
    due,
    busy,
    problem,
    /** A row is marked; the refusal needs no second telling. */
    isLineRefused: refused !== undefined,
    isReady: lines.length > 0 && (placed !== null || lines.every(({ quote }) => quote !== undefined)),
    ordered: placed && {
      total: placed.reduce((sum, one) => sum + BigInt(one.due), 0n),
      count: placed.length,
      unpaid: unpaid.length,
    },
    pay,
    setCount: (ids: readonly string[], count: number) => {
      setProblem(null);
      setCounts({ ...counts, ...Object.fromEntries(ids.map((id) => [id, count])) });
    },
    /** A refusal names a row by its number, which changes with the rows. */
    forget: () => setProblem(null),
  };
}
