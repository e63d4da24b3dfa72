/** The door of sandbox worlds: for the app, which opens them. */
export { chaoticOutside } from './chaotic-outside.ts';
export { type Keeper, startKeeper } from './keeper.ts';
export { SEED_VERSION, seedTemplate } from './template.ts';
export { TooManyWorldsOpen, WorldNotFound } from './world.errors.ts';
export { findOpenWorld, markOpened } from './world.service.ts';
export { worldsPerAccount } from './world.settings.ts';
export { placeOf } from './world.ts';
