import type { World } from './world.ts';

/** Where a sandbox lives. */
export interface SandboxPlace {
  readonly id: string;
  readonly name: string;
  readonly database: string;
  /** What its pages are marked with; the name when left out. */
  readonly title?: string;
  /** Page of the main world from which it is managed. */
  readonly home?: string;
}

/** Makes, opens and removes sandboxes; only the main world has it. */
export interface Sandboxes {
  /** A database from the template. Throws MayNotCreateDatabases. */
  make(place: SandboxPlace): Promise<void>;
  /** Drops the database with whoever is connected. */
  remove(place: SandboxPlace): Promise<void>;
  /**
   * Works in the sandbox; it stays open until it is idle. Before it is there for anybody (`filling`) nobody keeps its
   * time, and what the work made due is run at the end; while it goes (`emptying`) nothing is.
   */
  use<T>(place: SandboxPlace, work: (world: World) => Promise<T>, how?: 'filling' | 'emptying'): Promise<T>;
}

/** Under which path browsers reach a world: empty for main, `/w/<name>` for a sandbox. */
export const prefixOf = (world: Pick<World, 'prefix'>): string => world.prefix ?? '';
