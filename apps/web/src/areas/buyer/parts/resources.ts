import type { JishiClient, Reply } from '@jishi/sdk';

export type ResourceItem = Reply<'resources.list'>['items'][number];
export type ResourcePage = Reply<'resources.get'>;

/** Every living resource of the account, at most 500: for pages that sort by expiry, which the list does not. */
export async function livingResources(api: JishiClient): Promise<ResourceItem[]> {
  const all: ResourceItem[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 5; page += 1) {
    const answer = await api.resources.list({
      query: { limit: 100, ...(cursor ? { cursor } : {}) },
    });
    all.push(...answer.items.filter((r) => r.state !== 'RELEASED' && r.state !== 'UNSUBSCRIBED'));
    if (!answer.next) break;
    cursor = answer.next;
  }
  return all;
}

/** What ends first comes first; what has no end comes last. */
export function byExpiry(a: ResourceItem, b: ResourceItem): number {
  if (!a.expiresAt || !b.expiresAt) return a.expiresAt ? -1 : b.expiresAt ? 1 : 0;
  return Date.parse(a.expiresAt) - Date.parse(b.expiresAt);
}
