export interface NavItem {
  readonly key: string;
  readonly path: string;
  /** Only in the main world, or only in sandboxes; in both unless told. */
  readonly only?: 'main' | 'sandbox';
}

/** The side bar of an area: short nouns in groups; keys are texts under `common.nav.<area>`. */
export interface NavGroup {
  readonly title?: string;
  readonly items: readonly NavItem[];
}
