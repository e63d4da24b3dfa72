/** Starts the second demo seller from environment variables; the README lists them. Prints one JSON line. */
import type { Credential } from './platform.ts';
import { startLegacyIsv } from './server.ts';

const { env } = process;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

type KeyEntry = string | { key: string; accessKey?: string; secretKey?: string };

function readKeys(): Record<string, KeyEntry> {
  if (!env.KEYS) {
    const { DEMO_ISV_KEY: key, DEMO_ISV_AK: accessKey, DEMO_ISV_SK: secretKey } = env;
    return key ? { default: accessKey && secretKey ? { key, accessKey, secretKey } : key } : {};
  }
  try {
    const keys: unknown = JSON.parse(env.KEYS);
    const pairs: [string, KeyEntry][] = typeof keys === 'object' && keys !== null ? Object.entries(keys) : [];
    const isKey = (key: unknown) => typeof key === 'string' && key !== '';
    if (pairs.every(([, entry]) => isKey(entry) || isKey((entry as { key?: unknown } | null)?.key))) {
      return Object.fromEntries(pairs);
    }
  } catch {
    // Said below.
  }
  return fail(
    'KEYS must be JSON: {"main":"4d9b1c6e-…"} or {"main":{"key":"…","accessKey":"…","secretKey":"…"}}',
  );
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  return Number.isFinite(value) && value >= 0 ? value : fail(`${name} must be a number that is not negative`);
}

const entries = Object.entries(readKeys());
const keys = Object.fromEntries(
  entries.map(([id, entry]) => [id, typeof entry === 'string' ? entry : entry.key]),
);
const credentials: Record<string, Credential> = {};
for (const [id, entry] of entries) {
  if (typeof entry === 'string' || !entry.accessKey || !entry.secretKey) continue;
  credentials[id] = { accessKey: entry.accessKey, secretKey: entry.secretKey };
}
if (Object.keys(keys).length === 0) fail('Set DEMO_ISV_KEY (or KEYS) to the key that the marketplace shows');

const isv = await startLegacyIsv({
  keys,
  dataDir: env.DATA_DIR ?? './data',
  host: env.HOST ?? '127.0.0.1',
  port: readNumber('PORT', 0),
  publicUrl: env.DEMO_ISV_PUBLIC_URL,
  platformUrl: env.PLATFORM_URL,
  credentials,
  clockToleranceSeconds: readNumber('DEMO_ISV_CLOCK_TOLERANCE_SECONDS', 60),
  asyncSeconds: readNumber('DEMO_ISV_ASYNC_SECONDS', 0),
  licenseSeconds: readNumber('DEMO_ISV_LICENSE_SECONDS', 0),
  usageSeconds: readNumber('DEMO_ISV_USAGE_SECONDS', 300),
});
console.log(JSON.stringify({ url: isv.url, port: isv.port, productionUrls: isv.productionUrls }));

const close = () => void isv.close().then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
// Started by a marketplace that died without a word: its port must be free when that one comes back.
process.once('disconnect', close);
