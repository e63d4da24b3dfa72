import type { AccountId, LocalText, SellerId, SellerState } from '@jishi/protocol';
import { exact } from '@jishi/protocol';

/** A company that sells here; one per account. */
export interface Seller {
  readonly id: SellerId;
  readonly accountId: AccountId;
  readonly state: SellerState;
  readonly company: LocalText;
  readonly website: string | null;
  /** Shown on product pages; must answer within 24 hours (3.5). */
  readonly supportPhone: string;
  readonly supportEmail: string;
  readonly profile: LocalText;
  /** The platform's share of each sale, in 1/10,000. Frozen into plans when they are published. */
  readonly feeBasisPoints: number;
  /** For the operator and the seller only. */
  readonly contactName: string;
  /** In units of 10,000 CNY, two decimals. */
  readonly registeredCapital: string;
  readonly appliedAt: Date;
  readonly activatedAt: Date | null;
}

/** What an application says; the rest the platform decides. */
export type Application = Pick<
  Seller,
  'company' | 'website' | 'contactName' | 'supportPhone' | 'supportEmail' | 'profile' | 'registeredCapital'
>;

/** Registered capital of a company seller: at least 500,000 CNY (3.4). */
export const MINIMUM_CAPITAL = 50;

export function hasEnoughCapital(registeredCapital: string): boolean {
  return exact(registeredCapital).gte(MINIMUM_CAPITAL);
}

const LINK = /(https?:\/\/|www\.)/i;

/** 2.4: a company profile leads nowhere else. */
export function hasLink(text: string): boolean {
  return LINK.test(text);
}
