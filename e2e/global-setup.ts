import { forget, startShop } from './shop.ts';

/** One shop for all files: opened as a newcomer does, shut by Ctrl-C. `E2E_SHOP` takes one that is open already. */
export default async function openTheShop(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_SHOP) return undefined;
  const shop = await startShop();
  process.env.E2E_SHOP = shop.url;
  return async () => {
    await shop.stop();
    await forget(shop);
  };
}
