// Made by `npm run generate` from the routes. Do not edit.
export const OPERATIONS = {

} as const satisfies Record<string, readonly [string, string]>;
