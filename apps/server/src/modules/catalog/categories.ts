import { type LocalText, wrongField } from '@jishi/protocol';
import type { ReadContext, WriteContext } from '../../platform/world/world.ts';
import { CategoryMoved } from './catalog.errors.ts';
import * as categories from './category.repository.ts';

export interface Category {
  readonly code: string;
  readonly name: LocalText;
  readonly brief: LocalText | null;
  /** Listed products in it and below. */
  readonly count: number;
  readonly children: readonly { readonly code: string; readonly name: LocalText; readonly count: number }[];
}

/** The menu: two levels in the operator's order. */
export async function listCategories(ctx: ReadContext): Promise<readonly Category[]> {
  const rows = await categories.visibleCategories(ctx.db);
  return rows
    .filter((row) => row.parentCode === null)
    .map((row) => {
      const children = rows
        .filter((child) => child.parentCode === row.code)
        .map(({ code, name, count }) => ({ code, name, count }));
      const count = children.reduce((sum, child) => sum + child.count, row.count);
      return { code: row.code, name: row.name, brief: row.brief, count, children };
    });
}

export interface CategoryInput {
  readonly code: string;
  readonly name: LocalText;
  readonly brief?: LocalText | null;
  readonly children: readonly { readonly code: string; readonly name: LocalText }[];
}

/** Replaces the menu. What is left out is hidden, so that products keep their place. */
export async function putCategories(
  ctx: WriteContext,
  wanted: readonly CategoryInput[],
): Promise<readonly Category[]> {
  const codes = wanted.flatMap((top) => [top.code, ...top.children.map((child) => child.code)]);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) {
    throw wrongField('body.categories', 'unique', {
      'zh-CN': `分类代码 ${twice} 重复了`,
      en: `The category code ${twice} is used twice`,
    });
  }
  await categories.hideAll(ctx.tx);
  for (const [position, top] of wanted.entries()) {
    await put(ctx, { ...top, brief: top.brief ?? null, parentCode: null, position });
    for (const [place, child] of top.children.entries()) {
      await put(ctx, { ...child, brief: null, parentCode: top.code, position: place });
    }
  }
  return listCategories(ctx);
}

async function put(ctx: WriteContext, category: Parameters<typeof categories.putCategory>[1]): Promise<void> {
  if (!(await categories.putCategory(ctx.tx, category))) throw new CategoryMoved({ code: category.code });
}
