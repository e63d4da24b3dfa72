import { exampleParams, requiredCases } from '@jishi/protocol/seller/index.ts';
import { sellers } from '../../../seed/sellers.ts';
import { requireTestCases } from '../../modules/catalog/index.ts';
import { saveCase, sendDebugCall } from '../../modules/debugging/index.ts';
import { type Edge, reading, type World, writing } from '../../platform/world/world.ts';
import { type People, SEED } from './people.ts';

/** Each demo seller debugs its interfaces and saves the cases, as a developer would; from then on they are asked for. */
export async function debugInterfaces(world: World, people: People): Promise<void> {
  for (const [code, owner] of people.ownerByCode) {
    const addressId = people.addressIdBySeller.get(people.sellerIdByCode.get(code) ?? '');
    if (!addressId) continue;
    const edge: Edge = { actor: { kind: 'USER', ...owner }, requestId: 'demo-debug' };
    const version = sellers.find((seller) => seller.code === code)?.generation ?? 'saas-v2';
    for (const { generation, scene, variant } of requiredCases(version, 'PERIOD')) {
      const params = exampleParams({ generation, scene, ...(variant ? { variant } : {}) });
      const run = await reading(world, edge, (ctx) =>
        sendDebugCall(ctx, { addressId, generation, scene, params, ...(variant ? { variant } : {}) }),
      );
      if (run.verdict !== 'PASSED') throw new Error(`Demo seller ${code}: ${scene} failed, ${run.reason}`);
      await writing(world, edge, (ctx) => saveCase(ctx, run.id));
    }
  }
  await writing(world, SEED, (ctx) => requireTestCases.set(ctx, true));
}
