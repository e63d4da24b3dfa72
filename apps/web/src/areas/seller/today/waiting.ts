import type { CallScene } from '@jishi/protocol';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../app/context.ts';
import { useProductName } from '../../../features/console/product-name.tsx';
import { useReason } from '../parts/reasons.ts';
import { useRisks } from '../products/risk.queries.ts';
import { useRiskWords } from '../products/use-risk-words.ts';

export interface WaitingRow {
  readonly key: string;
  readonly what: string;
  readonly on: string;
  /** How bad it is; a plain thing to do has none. */
  readonly tone?: 'bad' | 'wait';
  readonly until: string | null;
  /** Said where there is no deadline. */
  readonly noDeadline: string;
  readonly act: string;
  readonly href: string;
}

export interface Waiting {
  readonly rows: readonly WaitingRow[];
  readonly isKnown: boolean;
}

const MOST = 20;

/** Everything that waits for this seller, from the lists themselves, the nearest deadline first. */
export function useWaiting(): Waiting {
  const { t } = useTranslation('seller');
  const { api, session } = usePage();
  const nameOf = useProductName();
  const reasonOf = useReason();
  const risks = useRisks();
  const riskWordsOf = useRiskWords();
  const can = (permission: string) => (session.permissions as readonly string[]).includes(permission);
  const [failed, retrying, rejected, drafts, abnormal, addresses] = useQueries({
    queries: [
      {
        queryKey: ['sellerMessages', 'waiting', 'FAILED'],
        queryFn: () => api.sellerMessages.list({ query: { state: 'FAILED', limit: MOST } }),
        enabled: can('seller.interface.read'),
        refetchInterval: 60_000,
      },
      {
        queryKey: ['sellerMessages', 'waiting', 'RETRYING'],
        queryFn: () => api.sellerMessages.list({ query: { state: 'RETRYING', limit: MOST } }),
        enabled: can('seller.interface.read'),
        refetchInterval: 60_000,
      },
      {
        queryKey: ['sellerProducts', 'waiting', 'REJECTED'],
        queryFn: () => api.sellerProducts.list({ query: { openState: 'REJECTED', limit: MOST } }),
        enabled: can('seller.product.read'),
      },
      {
        queryKey: ['sellerProducts', 'waiting', 'DRAFT'],
        queryFn: () => api.sellerProducts.list({ query: { openState: 'DRAFT', limit: MOST } }),
        enabled: can('seller.product.read'),
      },
      {
        queryKey: ['sellerUsage', 'waiting'],
        queryFn: () => api.sellerUsage.list({ query: { state: 'ABNORMAL', limit: 1 } }),
        enabled: can('seller.usage.read'),
      },
      {
        queryKey: ['sellerAddresses'],
        queryFn: () => api.sellerAddresses.list(),
        enabled: can('seller.interface.read'),
      },
    ],
  });
  const scene = (row: { scene: string; variant: string | null }) =>
    t(`messages.variant.${row.variant ?? row.scene}`, {
      defaultValue: t(`messages.scene.${row.scene as CallScene}`),
    });
  const messages = [...(retrying.data?.items ?? []), ...(failed.data?.items ?? [])]
    // "Still opening" is no mistake: the order's own deadline is what counts, and it is shown all the same.
    .map((row): WaitingRow => {
      const isFailed = row.state === 'FAILED';
      const isOpening = row.reason?.code === 'NOT_READY';
      return {
        key: row.id,
        what: t(isFailed ? 'today.restart' : isOpening ? 'today.finishOpening' : 'today.mend'),
        on: t('today.messageOn', {
          product: nameOf(row.productName),
          scene: scene(row),
          reason: row.reason ? reasonOf(row.reason.code).short : '',
          n: row.failures,
        }),
        tone: isOpening ? 'wait' : 'bad',
        until: isFailed ? null : row.windowEndsAt,
        noDeadline: t('today.stopped'),
        act: t('today.look'),
        href: `/seller/interface-messages/${row.id}`,
      };
    });
  const products = [...(rejected.data?.items ?? []), ...(drafts.data?.items ?? [])].map((row): WaitingRow => {
    const isRejected = row.openState === 'REJECTED';
    return {
      key: row.id,
      what: t(isRejected ? 'today.mendProduct' : 'today.finishDraft'),
      on: t(isRejected ? 'today.rejectedOn' : 'today.draftOn', { product: nameOf(row.name) }),
      ...(isRejected ? { tone: 'wait' as const } : {}),
      until: null,
      noDeadline: t('today.anyTime'),
      act: t(isRejected ? 'today.mendAct' : 'today.goOn'),
      href: isRejected ? `/seller/products/${row.id}` : `/seller/products/${row.id}/edit`,
    };
  });
  const broken = (addresses.data?.items ?? [])
    .filter((address) => address.state === 'INVALID' && address.useCount > 0)
    .map(
      (address): WaitingRow => ({
        key: address.id,
        what: t('today.mendAddress'),
        on: `${address.url}${address.problem ? ` · ${reasonOf(address.problem).short}` : ''}`,
        tone: 'bad',
        until: null,
        noDeadline: t('today.anyTime'),
        act: t('today.look'),
        href: '/seller/keys',
      }),
    );
  const usage: WaitingRow[] =
    (abnormal.data?.items.length ?? 0) > 0
      ? [
          {
            key: 'usage',
            what: t('today.mendUsage'),
            on: t('today.usageOn'),
            tone: 'wait',
            until: null,
            noDeadline: t('today.anyTime'),
            act: t('today.check'),
            href: '/seller/usage-records?state=ABNORMAL',
          },
        ]
      : [];
  const atRisk = (risks.data?.items ?? [])
    .filter((item) => (item.task ? item.task.state === 'OPEN' : item.risk !== 'NONE'))
    .map((item): WaitingRow => {
      const { tone, why } = riskWordsOf(item, risks.data!);
      return {
        key: `risk:${item.productId}`,
        what: t('risk.waitingWhat'),
        on: t('risk.waitingOn', { product: nameOf(item.productName), why }),
        tone: tone === 'bad' ? 'bad' : 'wait',
        until: null,
        noDeadline: t('today.anyTime'),
        act: t('today.look'),
        href: `/seller/products/${item.productId}`,
      };
    });
  const rows = [...messages, ...broken, ...atRisk, ...products, ...usage].sort((a, b) => rank(a) - rank(b));
  const asked = [failed, retrying, rejected, drafts, abnormal, addresses, risks];
  return { rows, isKnown: asked.every((query) => !query.isLoading) };
}

/** By deadline; without one, what is broken stands before what is merely unfinished. */
function rank(row: WaitingRow): number {
  if (row.until) return Date.parse(row.until);
  return Number.MAX_SAFE_INTEGER - (row.tone === 'bad' ? 2 : row.tone === 'wait' ? 1 : 0);
}
