/** `1,200.5` as people type it → `120050` minor units; null when it is no amount. */
export function minorOf(text: string): string | null {
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[\s,，¥]/g, ''));
  if (!found) return null;
  return (BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0'))).toString();
}
