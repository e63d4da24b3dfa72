/** Starts the demo seller from environment variables; the README lists them. Prints one JSON line. */
import { startDemoIsv } from './server.ts';
import type { ChargingMode } from './store.ts';

const { env } = process;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readKeys(): Record<string, string> {
  if (!env.KEYS) return env.DEMO_ISV_KEY ? { default: env.DEMO_ISV_KEY } : {};
  try {
    const keys: unknown = JSON.parse(env.KEYS);
    const pairs = typeof keys === 'object' && keys !== null ? Object.entries(keys) : [];
    if (pairs.every(([, key]) => typeof key === 'string' && key !== '')) return Object.fromEntries(pairs);
  } catch {
    // Said below.
  }
  return fail('KEYS must be a JSON object of key id to key, for example {"main":"4d9b1c6e-…"}');
}

function readNumber(name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise);
  return Number.isFinite(value) && value >= 0 ? value : fail(`${name} must be a number that is not negative`);
}

const MODES: readonly string[] = ['PERIOD', 'ONE_TIME', 'ON_DEMAND', 'ON_DEMAND_PKG'];
const chargingMode = env.DEMO_ISV_CHARGING_MODE ?? 'PERIOD';
if (!MODES.includes(chargingMode)) fail(`DEMO_ISV_CHARGING_MODE must be one of ${MODES.join(', ')}`);

const keys = readKeys();
if (Object.keys(keys).length === 0) fail('Set DEMO_ISV_KEY (or KEYS) to the key that the marketplace shows');

const isv = await startDemoIsv({
  keys,
  dataDir: env.DATA_DIR ?? './data',
  host: env.HOST ?? '127.0.0.1',
  port: readNumber('PORT', 0),
  publicUrl: env.DEMO_ISV_PUBLIC_URL,
  platformUrl: env.PLATFORM_URL,
  accessKey: env.DEMO_ISV_AK,
  secretKey: env.DEMO_ISV_SK,
  clockToleranceSeconds: readNumber('DEMO_ISV_CLOCK_TOLERANCE_SECONDS', 60),
  asyncSeconds: readNumber('DEMO_ISV_ASYNC_SECONDS', 0),
  usageSeconds: readNumber('DEMO_ISV_USAGE_SECONDS', 300),
  chargingMode: chargingMode as ChargingMode,
  control: env.DEMO_ISV_CONTROL === '1',
});
console.log(JSON.stringify({ url: isv.url, port: isv.port, productionUrl: isv.productionUrl }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void isv.close().then(() => process.exit(0)));
}
