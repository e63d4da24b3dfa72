import type { LocalText } from '@jishi/protocol';

/**
 * The shape of the demo world's content. Everything here is data that a seller would type into the
 * publishing form; the seeder pushes it through the same verbs as a person would.
 */
export interface SeedCategory {
  readonly code: string; // e.g. 'dev-ops', stable, appears in URLs
  readonly name: LocalText;
  readonly brief: LocalText; // three examples, as "监控、备份、镜像"
  readonly children: readonly { readonly code: string; readonly name: LocalText }[];
}

export interface SeedSeller {
  readonly code: string; // login name is `${code}@demo.jishi.local`
  readonly company: LocalText;
  readonly contact: string; // a person's name
  readonly phone: string;
  readonly email: string;
  readonly website: string | null;
  readonly profile: LocalText; // 50–400 characters, no external links
  /** Platform fee in basis points; the default is 500 (5 %). */
  readonly feeBasisPoints: number;
  /** How its interface is called; SaaS V2.0 when left out. */
  readonly generation?: 'saas-v1';
}

export interface SeedPeriodSpecification {
  readonly kind: 'PERIOD';
  readonly code: string; // unique within the product, e.g. 'team'
  readonly name: LocalText; // ≤ 50 characters
  readonly features: readonly LocalText[]; // rows of the comparison table: "每月识别 3,000 张"
  /** Prices in minor units of CNY for one period, tax included. At least one of the two. */
  readonly monthly: number | null;
  readonly yearly: number | null;
  /** A numeric attribute (linear price), or null: seats on top of what is included. */
  readonly seats: null | {
    readonly name: LocalText; // "另加成员"
    readonly unit: LocalText; // "人"
    readonly included: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly monthlyUnitPrice: string; // decimal yuan, up to 8 digits, per unit and month
  };
}

export interface SeedOnDemandSpecification {
  readonly kind: 'ON_DEMAND';
  readonly code: string;
  readonly name: LocalText;
  readonly features: readonly LocalText[];
  readonly items: readonly {
    readonly code: string; // billing item, e.g. 'gb-hour'
    readonly name: LocalText;
    readonly unit: LocalText; // "GB·小时" / "GB-hour"
    readonly unitPrice: string; // decimal yuan with up to 8 digits
  }[];
}

export interface SeedProduct {
  readonly code: string; // slug in /products/<code>
  readonly seller: string; // SeedSeller.code
  readonly category: string; // code of a second-level category
  readonly name: LocalText; // the software's own name, 2–50 characters
  readonly brief: LocalText; // one sentence, 10–60 characters, a fact and no slogan
  readonly headline: LocalText; // serif title over the description
  readonly description: LocalText; // 2–4 paragraphs separated by blank lines, plain text
  readonly highlights: readonly { readonly title: LocalText; readonly text: LocalText }[]; // exactly 3
  readonly guide: LocalText; // how to start after opening, 2–4 numbered lines separated by newlines
  readonly tags: readonly string[]; // search words, zh and en mixed
  readonly upstream: { readonly name: string; readonly licence: string; readonly homepage: string };
  readonly specifications: readonly (SeedPeriodSpecification | SeedOnDemandSpecification)[];
}
