/** What is kept of an exchange with somebody else's system: for people to read, without secrets. */
const KEPT_BODY_BYTES = 16_384;

/** In JSON, whole or cut: passwords become dots, wherever they stand. */
export function maskPasswords(text: string): string {
  return text.replace(/("password"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/gi, '$1"••••••"');
}

/** Passwords in a body become dots, wherever they stand; then at most 16 KB are kept. */
export function keepBody(body: Buffer | undefined): string | null {
  if (!body) return null;
  // A NUL byte is no text to PostgreSQL.
  const text = body.toString('utf8').replaceAll('\u0000', '\uFFFD');
  const masked = maskPasswords(text);
  if (Buffer.byteLength(masked) <= KEPT_BODY_BYTES) return masked;
  return `${Buffer.from(masked)
    .subarray(0, KEPT_BODY_BYTES - 8)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}…`;
}

/** Headers that are worth keeping, without cookies. */
export function keepHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers)
    .filter(([name]) => !/^(set-cookie|authorization|cookie)$/i.test(name))
    .slice(0, 40)
    .map(([name, value]) => [
      name.slice(0, 100).replaceAll('\u0000', ''),
      String(value).slice(0, 500).replaceAll('\u0000', ''),
    ]);
  return Object.fromEntries(kept);
}
