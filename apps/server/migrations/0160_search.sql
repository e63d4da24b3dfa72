-- Trigrams serve the substring fallback (STO-1); the extension is trusted, so any database owner may make it.
create extension if not exists pg_trgm;

-- One row per product that lists and search may show (LISTED only). Written by the ear `search.refresh`
-- and the rebuild verb; nobody waits for it. `words` holds lexemes cut by jieba, with weights name A,
-- tags, seller and category B, brief C, description D; the query is cut the same way. `listed_at` and
-- `sales` serve the shelves of the home page, `words` search, `substring` the fallback; facets read the
-- matched rows.
create table search_documents (
  product_id text primary key,
  slug text not null,
  name jsonb not null,
  brief jsonb not null,
  logo text,
  seller_id text not null,
  seller_name jsonb not null,
  category_code text not null,
  parent_code text,
  delivery_type text not null,
  has_period boolean not null,
  has_on_demand boolean not null,
  is_free boolean not null,
  -- What "from" says on a card; lowest_price is null when only unit prices exist.
  lowest jsonb,
  lowest_price bigint,
  price_band smallint,
  sales bigint not null default 0,
  listed_at timestamptz not null,
  words tsvector not null,
  substring text not null
);
create index search_documents_words on search_documents using gin (words) with (fastupdate = off);
create index search_documents_substring on search_documents using gin (substring gin_trgm_ops)
  with (fastupdate = off);
create index search_documents_newest on search_documents (listed_at desc, product_id);
create index search_documents_sales on search_documents (sales desc, listed_at desc, product_id);
create index search_documents_cheap on search_documents (lowest_price, product_id);
create index search_documents_dear on search_documents (lowest_price desc nulls last, product_id);
create index search_documents_seller on search_documents (seller_id);

-- Counts the writes of documents, in their own transactions: who has computed facets at a version may keep
-- them as long as the version stands. One row.
create table search_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into search_version (version) values (0);

-- Completed orders per product, kept when a product leaves the lists and comes back. Written by the ear
-- `search.count_sale`; copied into search_documents.
create table search_sales (
  product_id text primary key,
  sales bigint not null
);

-- Latin words of four letters and more, each under itself and under itself less one letter: two words one
-- edit apart share a form, so a typo is found by primary key (STO-1). Written with the documents, never
-- thinned except by a rebuild: a word of a gone document finds nothing.
create table search_word_forms (
  form text not null,
  word text not null,
  primary key (form, word)
);
