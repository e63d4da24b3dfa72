/** `1,200.5` as typed → minor units; null when it is no amount. */
export function minorOf(yuan: string): bigint | null {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(yuan.replace(/[,，\s¥]/g, '')) ?? [];
  if (whole === undefined) return null;
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
}

/** Minor units as they are typed: `120050` → `1200.50`. */
export function yuanOf(minor: string): string {
  const digits = minor.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
