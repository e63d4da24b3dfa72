import type { Words } from '../../seller/model.ts';
import type { Captured } from '../types.ts';

/** What a single reader finds; problems are collected by the way. */
export interface Parsed {
  readonly request?: Captured;
  readonly answer?: Captured;
  readonly problems: readonly Words[];
}

/** Clients send the host of the URL; a signature over `host` needs it. */
export function hostHeader(url: string): [string, string][] {
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1];
  return host ? [['Host', host]] : [];
}
