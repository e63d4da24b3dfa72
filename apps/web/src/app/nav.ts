/** The side bar of an area: short nouns in groups; keys are texts under `common.nav.<area>`. */
export interface NavGroup {
  readonly title?: string;
  readonly items: readonly { readonly key: string; readonly path: string }[];
}
