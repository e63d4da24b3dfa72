import type { LocalText } from '@jishi/protocol';
import { type Kysely, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB } from '../../schema.gen.ts';

export interface CategoryRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: LocalText;
  readonly brief: LocalText | null;
  /** Listed products directly in it. */
  readonly count: number;
}

/** All visible categories in the operator's order, each with its number of listed products. */
export async function visibleCategories(db: Kysely<DB>): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select c.code, c.parent_code as "parentCode", c.name, c.brief, coalesce(p.count, 0)::int as count
    from categories c
    left join (
      select category_code, count(*) as count from products where state = 'LISTED' group by category_code
    ) p on p.category_code = c.code
    where c.is_visible
    order by c.parent_code nulls first, c.position`.execute(db);
  return rows;
}

/** True for a visible category of the second level: products hang only there. */
export async function isLeaf(db: Kysely<DB>, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('categories')
    .select('code')
    .where('code', '=', code)
    .where('parent_code', 'is not', null)
    .where('is_visible', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

export async function hideAll(tx: Tx): Promise<void> {
  await tx.updateTable('categories').set({ is_visible: false }).execute();
}

/** Inserts or brings up to date; false when the code exists at another place of the tree. */
export async function putCategory(
  tx: Tx,
  category: {
    code: string;
    parentCode: string | null;
    name: LocalText;
    brief: LocalText | null;
    position: number;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into categories (code, parent_code, name, brief, position, is_visible)
    values (${category.code}, ${category.parentCode}, ${JSON.stringify(category.name)}::jsonb,
      ${category.brief && JSON.stringify(category.brief)}::jsonb, ${category.position}, true)
    on conflict (code) do update
      set name = excluded.name, brief = excluded.brief, position = excluded.position, is_visible = true
      where categories.parent_code is not distinct from excluded.parent_code
    returning code`.execute(tx);
  return rows.length === 1;
}
