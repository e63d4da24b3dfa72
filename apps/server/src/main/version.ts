/** The version of this house; the root package.json says the same. */
export const VERSION = '0.1.0';
