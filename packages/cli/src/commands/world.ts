/** `jishi world …`: sandbox marketplaces of one's own. */
import { type Command, EXIT, type Input, UsageError } from '../command.ts';
import { marketplaceOptions, openMarketplace } from '../marketplace.ts';

interface WorldView {
  readonly name: string;
  readonly title: string;
  readonly state: string;
  readonly url: string;
  readonly createdAt: string;
}

function nameOf({ words }: Input): string {
  const [name, ...rest] = words;
  if (name === undefined || rest.length > 0)
    throw new UsageError({ zh: '请给出一个沙箱名', en: 'Give the name of one sandbox' });
  return name;
}

const line = ({ name, state, url, title }: WorldView) => `${name}  ${state}  ${url}  ${title}`;

const list = (given: Input['flags'][string]): string[] =>
  typeof given === 'string'
    ? given
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean)
    : [];

const products = {
  type: 'string',
  value: 'ids',
  about: { zh: '复制进去的自有商品，ID以逗号分隔', en: 'Own products to copy in, ids joined by commas' },
} as const;

export const worldCommands: readonly Command[] = [
  {
    name: 'world create',
    usage: 'NAME',
    about: { zh: '创建沙箱', en: 'Make a sandbox world' },
    options: {
      ...marketplaceOptions,
      title: {
        type: 'string',
        value: 'text',
        about: { zh: '显示在每个页面上的名称', en: 'Shown on every page' },
      },
      products,
      'starts-at': {
        type: 'string',
        value: 'instant',
        about: { zh: '时钟的起点', en: 'Where its clock begins' },
      },
      frozen: { type: 'boolean', about: { zh: '时钟先停着', en: 'The clock stands at first' } },
    },
    examples: ['jishi world create try --products prd_… --frozen'],
    async run(input) {
      const name = nameOf(input);
      const { flags } = input;
      const market = await openMarketplace(input);
      const world = await market.ask<WorldView>('POST', '/api/worlds', {
        name,
        title: flags.title ?? name,
        productIds: list(flags.products),
        ...(flags['starts-at'] === undefined ? {} : { startsAt: instantOf(String(flags['starts-at'])) }),
        ...(flags.frozen ? { frozen: true } : {}),
      });
      input.say(line(world));
      input.tell(world);
      return EXIT.OK;
    },
  },
  {
    name: 'world list',
    usage: '',
    about: { zh: '列出我的沙箱', en: 'My sandbox worlds' },
    options: marketplaceOptions,
    async run(input) {
      const { items } = await (await openMarketplace(input)).ask<{ items: WorldView[] }>(
        'GET',
        '/api/worlds',
      );
      for (const world of items) input.say(line(world));
      if (items.length === 0) input.say(input.tongue === 'zh' ? '还没有沙箱' : 'There is none yet');
      input.tell(items);
      return EXIT.OK;
    },
  },
  {
    name: 'world show',
    usage: 'NAME',
    about: { zh: '查看沙箱', en: 'Show a sandbox world' },
    options: marketplaceOptions,
    async run(input) {
      const world = await (await openMarketplace(input)).ask<WorldView>(
        'GET',
        `/api/worlds/${pathOf(nameOf(input))}`,
      );
      input.say(line(world));
      input.tell(world);
      return EXIT.OK;
    },
  },
  {
    name: 'world add-products',
    usage: 'NAME --products IDS',
    about: {
      zh: '把自有商品复制进沙箱，或更新为在售版本',
      en: 'Copy own products in, or bring them to what is live now',
    },
    options: { ...marketplaceOptions, products },
    async run(input) {
      const productIds = list(input.flags.products);
      if (productIds.length === 0)
        throw new UsageError({ zh: '缺少 --products', en: '--products is missing' });
      const market = await openMarketplace(input);
      const { changed } = await market.ask<{ changed: string[] }>(
        'POST',
        `/api/worlds/${pathOf(nameOf(input))}/products`,
        { productIds },
      );
      input.say(changed.join('\n'));
      input.tell({ changed });
      return EXIT.OK;
    },
  },
  {
    name: 'world delete',
    usage: 'NAME --yes',
    about: { zh: '删除沙箱及其中的一切', en: 'Delete a sandbox world with everything in it' },
    options: {
      ...marketplaceOptions,
      yes: { type: 'boolean', about: { zh: '确认删除，无法撤回', en: 'Yes, there is no way back' } },
    },
    async run(input) {
      const name = nameOf(input);
      if (!input.flags.yes)
        throw new UsageError({ zh: '删除无法撤回，请加 --yes', en: 'There is no way back: add --yes' });
      await (await openMarketplace(input)).ask('DELETE', `/api/worlds/${pathOf(name)}`);
      input.say(input.tongue === 'zh' ? `已删除 ${name}` : `${name} is deleted`);
      input.tell({ deleted: name });
      return EXIT.OK;
    },
  },
];

const pathOf = (name: string) => encodeURIComponent(name);

/** @throws UsageError */
export function instantOf(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new UsageError({
      zh: `${text} 不是时间，例：2027-01-31T08:00:00Z`,
      en: `${text} is no instant, e.g. 2027-01-31T08:00:00Z`,
    });
  return at.toISOString();
}
