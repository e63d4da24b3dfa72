import type { Visitor } from './visit.ts';
import { api } from './visit.ts';

interface Form {
  readonly scenes: readonly { readonly scene: string }[];
  readonly fields: readonly { readonly name: string; readonly type: string; readonly example: string }[];
}

/** Debugs what a V2 product must have passed and saves the cases, for stories that are about something else. */
export async function saveCases(visitor: Pick<Visitor, 'context'>, addressUrl: string): Promise<void> {
  const { items } = await api<{ items: { id: string; url: string }[] }>(
    visitor,
    'GET',
    '/api/seller/addresses',
  );
  const addressId = items.find(({ url }) => url === addressUrl)?.id;
  const required = await api<{ items: { scene: string }[] }>(
    visitor,
    'GET',
    `/api/seller/required-cases?addressId=${addressId}&chargingMode=PERIOD`,
  );
  for (const { scene } of required.items) {
    const form = await api<Form>(visitor, 'GET', `/api/seller/debug-form?scene=${scene}`);
    const params = Object.fromEntries(form.fields.map(({ name, example }) => [name, example]));
    const run = await api<{ id: string; verdict: string }>(visitor, 'POST', '/api/seller/debug-runs', {
      addressId,
      generation: 'saas-v2',
      scene,
      params,
    });
    if (run.verdict !== 'PASSED') throw new Error(`${scene}: ${JSON.stringify(run)}`);
    await api(visitor, 'POST', '/api/seller/test-cases', { debugRunId: run.id });
  }
}
