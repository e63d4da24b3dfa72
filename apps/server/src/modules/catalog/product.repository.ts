import type { ProductId, RevisionId } from '@jishi/protocol';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/database/pool.ts';
import type { DB, ProductRevisions, Products, Specifications } from '../../schema.gen.ts';
import type { Product, Revision, Specification } from './catalog.ts';
import type { DraftContent } from './content.ts';

export function toProduct(row: Selectable<Products>): Product {
  return {
    id: row.id,
    slug: row.slug,
    sellerId: row.seller_id,
    name: row.name,
    state: row.state,
    liveRevisionId: row.live_revision_id,
    addressId: row.address_id,
    createdAt: row.created_at,
    listedAt: row.listed_at,
    discontinuedAt: row.discontinued_at,
  } as unknown as Product;
}

export function toRevision(row: Selectable<ProductRevisions>): Revision<DraftContent> {
  return {
    id: row.id,
    productId: row.product_id,
    number: row.number,
    state: row.state,
    content: row.content,
    version: row.version,
    reviewId: row.review_id,
    opinion: row.opinion,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
  } as unknown as Revision<DraftContent>;
}

export function toSpecification(row: Selectable<Specifications> & { sku_code: string }): Specification {
  return {
    specificationId: row.id,
    productId: row.product_id,
    specId: row.spec_id,
    skuCode: row.sku_code,
    kind: row.kind,
    name: row.name,
    features: row.features,
    position: row.position,
    state: row.state,
  } as unknown as Specification;
}

export async function productById(db: Kysely<DB>, id: ProductId): Promise<Product | undefined> {
  const row = await db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toProduct(row);
}

/** Locks the product: all changes of a product and its revisions happen one after another. */
export async function lockProduct(tx: Tx, id: ProductId): Promise<Product | undefined> {
  const row = await tx.selectFrom('products').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toProduct(row);
}

/** False when the slug is taken. */
export async function insertProduct(tx: Tx, product: Product): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('products')
    .values({
      id: product.id,
      slug: product.slug,
      seller_id: product.sellerId,
      name: JSON.stringify(product.name),
      state: product.state,
      created_at: product.createdAt,
      updated_at: product.createdAt,
    })
    .onConflict((oc) => oc.column('slug').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveProduct(tx: Tx, product: Product, at: Date, categoryCode?: string): Promise<void> {
  await tx
    .updateTable('products')
    .set({
      name: JSON.stringify(product.name),
      state: product.state,
      live_revision_id: product.liveRevisionId,
      address_id: product.addressId,
      listed_at: product.listedAt,
      discontinued_at: product.discontinuedAt,
      updated_at: at,
      ...(categoryCode === undefined ? {} : { category_code: categoryCode }),
    })
    .where('id', '=', product.id)
    .execute();
}

export async function revisionById(db: Kysely<DB>, id: string): Promise<Revision<DraftContent> | undefined> {
  const row = await db.selectFrom('product_revisions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRevision(row);
}

/** The open revision (DRAFT, IN_REVIEW or REJECTED), if any. */
export async function openRevisionOf(
  db: Kysely<DB>,
  productId: ProductId,
): Promise<Revision<DraftContent> | undefined> {
  const row = await db
    .selectFrom('product_revisions')
    .selectAll()
    .where('product_id', '=', productId)
    .where('state', 'in', ['DRAFT', 'IN_REVIEW', 'REJECTED'])
    .executeTakeFirst();
  return row && toRevision(row);
}

/** Ids of listed products after an id, for those who keep their own copy. */
export async function listedIds(db: Kysely<DB>, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('products')
    .select('id')
    .where('state', '=', 'LISTED')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** The revision that was live when revision `number` came: what it is compared with. */
export async function lastListedBefore(
  db: Kysely<DB>,
  productId: ProductId,
  number: number,
): Promise<Revision<DraftContent> | undefined> {
  const row = await db
    .selectFrom('product_revisions')
    .selectAll()
    .where('product_id', '=', productId)
    .where('state', 'in', ['LIVE', 'SUPERSEDED'])
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRevision(row);
}

export async function lastRevisionNumber(db: Kysely<DB>, productId: ProductId): Promise<number> {
  const { last } = await db
    .selectFrom('product_revisions')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('product_id', '=', productId)
    .executeTakeFirstOrThrow();
  return last;
}

export async function insertRevision(tx: Tx, revision: Revision<DraftContent>): Promise<void> {
  await tx
    .insertInto('product_revisions')
    .values({
      id: revision.id,
      product_id: revision.productId,
      number: revision.number,
      state: revision.state,
      content: JSON.stringify(revision.content),
      version: revision.version,
      saved_at: revision.savedAt,
    })
    .execute();
}

export async function saveRevision(tx: Tx, revision: Revision<DraftContent>): Promise<void> {
  await tx
    .updateTable('product_revisions')
    .set({
      state: revision.state,
      content: JSON.stringify(revision.content),
      version: revision.version,
      review_id: revision.reviewId,
      opinion: revision.opinion,
      saved_at: revision.savedAt,
      submitted_at: revision.submittedAt,
      decided_at: revision.decidedAt,
    })
    .where('id', '=', revision.id)
    .execute();
}

export async function supersede(tx: Tx, id: RevisionId): Promise<void> {
  await tx
    .updateTable('product_revisions')
    .set({ state: 'SUPERSEDED' })
    .where('id', '=', id)
    .where('state', '=', 'LIVE')
    .execute();
}

/** Another product of the same seller, submitted or on sale, that bears this Chinese name. */
export async function hasNamesake(
  db: Kysely<DB>,
  who: { sellerId: string; productId: string; name: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from products where seller_id = ${who.sellerId} and id <> ${who.productId}
      and state not in ('DRAFT', 'REJECTED', 'DISCONTINUED') and lower(name ->> 'zh-CN') = lower(${who.name}) limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

export async function specificationsOf(db: Kysely<DB>, productId: string): Promise<Specification[]> {
  const rows = await db
    .selectFrom('specifications')
    .innerJoin('skus', 'skus.specification_id', 'specifications.id')
    .selectAll('specifications')
    .select('skus.sku_code')
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute();
  return rows.map(toSpecification);
}

/** Makes a specification with its SKU, or brings its texts up to date; kind and SKU code stay. */
export async function putSpecification(tx: Tx, spec: Specification): Promise<void> {
  await sql`
    insert into specifications (id, product_id, spec_id, kind, name, features, position, state)
    values (${spec.specificationId}, ${spec.productId}, ${spec.specId}, ${spec.kind},
      ${JSON.stringify(spec.name)}::jsonb, ${JSON.stringify(spec.features)}::jsonb, ${spec.position}, ${spec.state})
    on conflict (product_id, spec_id) do update
      set name = excluded.name, features = excluded.features, position = excluded.position,
        state = excluded.state`.execute(tx);
  await sql`
    insert into skus (sku_code, specification_id) values (${spec.skuCode}, ${spec.specificationId})
    on conflict (sku_code) do nothing`.execute(tx);
}
