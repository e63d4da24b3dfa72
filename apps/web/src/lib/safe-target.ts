/** Only an address of ours may follow a sign-in: a path, never `//host` or `/\host`. */
export function safeTarget(to: string | undefined, otherwise: string): string {
  return to && /^\/(?![/\\])/.test(to) ? to : otherwise;
}
