/** The demo sellers conform: every generation that they speak, synchronous and asynchronous openings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownGeneration, WireChargingMode } from '@jishi/protocol/seller/index.ts';
import { describe, expect, test } from 'vitest';
import { startDemoIsv } from '../../../examples/demo-isv/src/server.ts';
import { type ProductionUrls, startLegacyIsv } from '../../../examples/demo-isv-legacy/src/server.ts';
import type { Report } from '../src/conform/report.ts';
import { type ConformOptions, conform } from '../src/conform/run.ts';

const KEY = '4d9b1c6e-0f35-4b1a-9c70-2f1e7a5d8b63';
const keys = { main: KEY };

/** Each run has its own folder: they go on side by side, because mostly they wait. */
async function withFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'conform-'));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Nothing failed, nothing warned of, nothing left out; and the life of an instance was gone through. */
function mustBeGreen({ results }: Report, lastStep: string): void {
  expect(results.filter(({ status }) => status !== 'PASSED')).toEqual([]);
  expect(results.map(({ id }) => id)).toContain(lastStep);
}

const throughV2 = (chargingMode: WireChargingMode, asyncSeconds: number) =>
  withFolder(async (dataDir) => {
    const isv = await startDemoIsv({ keys, dataDir, usageSeconds: 0, chargingMode, asyncSeconds });
    const at = { url: isv.productionUrl, key: KEY, generation: 'saas-v2', mode: chargingMode } as const;
    return conform({ ...at, real: true }).finally(isv.close);
  });

type Address = keyof ProductionUrls;

const throughLegacy = (
  address: Address,
  generation: KnownGeneration,
  options: Partial<ConformOptions> = {},
  asyncSeconds = 0,
) =>
  withFolder(async (dataDir) => {
    const isv = await startLegacyIsv({ keys, dataDir, usageSeconds: 0, asyncSeconds });
    const at = { url: isv.productionUrls[address], key: KEY, generation, real: true };
    return conform({ ...at, ...options }).finally(isv.close);
  });

describe.concurrent('SaaS V2.0', () => {
  test.each<[WireChargingMode, number]>([
    ['PERIOD', 0],
    ['ONE_TIME', 0],
    ['ON_DEMAND', 0],
    ['PERIOD', 1],
  ])('%s, opened after %i s', async (chargingMode, asyncSeconds) => {
    mustBeGreen(await throughV2(chargingMode, asyncSeconds), 'life-late-duplicate');
  });
});

describe.concurrent('the older protocols', () => {
  test.each<[Address, KnownGeneration, WireChargingMode]>([
    ['saas', 'saas-v1', 'PERIOD'],
    ['saas', 'saas-v1', 'ONE_TIME'],
    ['saas', 'saas-v1', 'ON_DEMAND'],
    ['saas', 'saas-v1', 'ON_DEMAND_PKG'],
    ['license', 'license-online', 'PERIOD'],
    ['licenseV1', 'license-v1', 'PERIOD'],
  ])('%s: %s %s', async (address, generation, mode) => {
    mustBeGreen(await throughLegacy(address, generation, { mode }), 'life-late-duplicate');
  });

  test.each<[Address, KnownGeneration]>([
    ['licenseCode', 'license-code'],
    ['orderNotify', 'order-notify'],
    ['license', 'order-notify'],
  ])('%s: %s', async (address, generation) => {
    mustBeGreen(await throughLegacy(address, generation), 'replay');
  });

  test('an online License that opens asynchronously is asked for again until it is open', async () => {
    mustBeGreen(await throughLegacy('license', 'license-online', {}, 1), 'life-late-duplicate');
  });

  test('who is not waited for long enough never became ready', async () => {
    const options = { scenes: ['newInstance'], readyWithinMs: 0 };
    const { results } = await throughLegacy('license', 'license-online', options, 5);
    expect(results.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('NEVER_READY');
  });
});
