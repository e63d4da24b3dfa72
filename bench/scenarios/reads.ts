import type { Child } from '../child.ts';
import { inTurns, type Load, load } from '../load.ts';
import { ratioAtLeast } from '../measure.ts';
import { query } from '../query.ts';
import { type Bench, type Scenario, startBare, startHouse, withChildren } from '../scenario.ts';

const CONNECTIONS = 16;

/** Words that buyers type; each is one word to jieba, so that the yardstick looks for the same thing. */
const WORDS = [
  '数据库',
  '缓存',
  '日志',
  '监控',
  '备份',
  '报表',
  '漏洞',
  '堡垒机',
  'tracing',
  'search',
  'wiki',
  'crm',
];

type Paths = (slugs: readonly string[]) => { readonly ours: string[]; readonly bare: string[] };

const list: Paths = () => {
  const pages = Array.from({ length: 40 }, (_one, n) => n + 1);
  return {
    ours: pages.map((page) => `/api/products?sort=sales&page=${page}`),
    bare: pages.map((page) => `/list?page=${page}`),
  };
};

const search: Paths = () => ({
  ours: WORDS.map((word) => `/api/search?q=${encodeURIComponent(word)}`),
  bare: WORDS.map((word) => `/search?q=${encodeURIComponent(word)}`),
});

/** No question twice: a lowest price that nobody asked for yet, so that no kept answer and no kept count helps. */
const fresh: Paths = () => ({
  ours: Array.from(
    { length: 20_000 },
    (_one, n) => `/api/search?q=${encodeURIComponent(WORDS[n % WORDS.length] ?? '')}&minPrice=${n}`,
  ),
  bare: WORDS.map((word) => `/search?q=${encodeURIComponent(word)}`),
});

const detail: Paths = (slugs) => ({
  ours: slugs.map((slug) => `/api/products/${slug}`),
  bare: slugs.map((slug) => `/detail/${slug}`),
});

function read(name: string, what: string, paths: Paths, isFresh = false): Scenario {
  return {
    name,
    what,
    async run(bench) {
      const url = await bench.ground.database();
      await withChildren(async (keep) => {
        const house = await keep(startHouse(bench, url, { part: 'api' }));
        const bare = await keep(startBare(url));
        const { ours, bare: theirs } = paths(await slugsOf(url));
        if (!isFresh) {
          await askOnce(bare, theirs);
          const first = await askOnce(house, ours);
          await bench.find({ name: `${name} first`, value: first, unit: 'ms/request', note: FIRST });
        }
        const [one, other] = await inTurns(
          { ...loadOf(bench, house.port, ours), cpuMs: house.cpuMs },
          { ...loadOf(bench, bare.port, theirs), cpuMs: bare.cpuMs },
        );
        await bench.find({
          name,
          value: one.perSecond,
          unit: 'requests/s',
          yardstick: { name: 'bare Fastify + select', value: other.perSecond },
          ...(isFresh ? {} : { aim: ratioAtLeast(0.5) }),
        });
        const against = (value: number) => ({ name: 'bare Fastify + select', value });
        await bench.find({ name: `${name} p99`, value: one.p99, unit: 'ms', yardstick: against(other.p99) });
        await bench.find({
          name: `${name} CPU`,
          value: one.cpuMsPerRequest,
          unit: 'ms/request',
          yardstick: against(other.cpuMsPerRequest),
          note: 'of the web process, without the database',
        });
      });
    },
  };
}

const FIRST = 'processor time of the web process for an address that nobody has asked for yet';

/** Every address once, one after another: what is counted later is an address that is asked for again. */
async function askOnce(asked: Child & { readonly port: number }, paths: readonly string[]): Promise<number> {
  const before = await asked.cpuMs();
  for (const path of paths) await (await fetch(`http://127.0.0.1:${asked.port}${path}`)).arrayBuffer();
  return ((await asked.cpuMs()) - before) / paths.length;
}

function loadOf(bench: Bench, port: number, paths: readonly string[], seconds = bench.seconds): Load {
  return {
    port,
    connections: CONNECTIONS,
    seconds,
    requests: paths.map((path) => ({ method: 'GET', path })),
  };
}

/** Five hundred products out of all of them, spread evenly. */
async function slugsOf(url: string): Promise<string[]> {
  const rows = await query<{ slug: string }>(
    url,
    `select slug from products where state = 'LISTED' order by md5(id) limit 500`,
  );
  return rows.map((row) => row.slug);
}

export const readList = read('read-list', 'pages of 24 products by sales, with facets', list);
export const readSearch = read('read-search', 'words in Chinese and English, with facets', search);
export const readFresh = read('read-fresh', 'the same searches, no question twice', fresh, true);
export const readDetail = read('read-detail', 'one product with specifications, plans and seller', detail);

/** The pages themselves, rendered by the server; without a yardstick. */
export const pages: Scenario = {
  name: 'pages',
  what: 'home, list and product page as HTML, when the web app is built',
  async run(bench) {
    const url = await bench.ground.database();
    await withChildren(async (keep) => {
      const house = await keep(startHouse(bench, url, { part: 'api', pages: true }));
      if (!house.hasPages) return bench.say('pages: apps/web/dist is missing (npm run build); left out');
      const slugs = (await slugsOf(url)).slice(0, 100);
      const kinds = [
        ['page-home', ['/']],
        ['page-list', Array.from({ length: 20 }, (_one, n) => `/products?page=${n + 1}`)],
        ['page-detail', slugs.map((slug) => `/products/${slug}`)],
      ] as const;
      for (const [name, paths] of kinds) {
        const what = { ...loadOf(bench, house.port, paths), headers: { accept: 'text/html' } };
        await load({ ...what, seconds: Math.min(2, bench.seconds) });
        const before = await house.cpuMs();
        const answered = await load(what);
        const cpu = (await house.cpuMs()) - before;
        await bench.find({ name, value: answered.perSecond, unit: 'pages/s' });
        await bench.find({ name: `${name} CPU`, value: cpu / answered.count, unit: 'ms/page' });
      }
    });
  },
};
