-- Two levels of categories. Written by the operator (PUT /api/operator/categories); read by every
-- storefront page. A category that is left out of the operator's list is hidden, never deleted.
create table categories (
  code text primary key,
  parent_code text references categories (code),
  name jsonb not null,
  brief jsonb,
  position integer not null,
  is_visible boolean not null default true,
  check (parent_code is distinct from code)
);
create index categories_parent on categories (parent_code, position);

-- One row per product. Written by the seller's verbs and by the decisions of staff. The unique slug serves
-- the detail page, the seller's index the list of my products, the category index the menu's counts.
create table products (
  id text primary key,
  slug text not null unique,
  seller_id text not null,
  name jsonb not null,
  state text not null check (state in
    ('DRAFT', 'IN_REVIEW', 'REJECTED', 'LISTED', 'HIDDEN', 'SUSPENDED', 'DISCONTINUED')),
  live_revision_id text,
  -- Of the live revision: category for counts, production address for fulfilment.
  category_code text references categories (code),
  address_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  listed_at timestamptz,
  discontinued_at timestamptz,
  check (state in ('DRAFT', 'IN_REVIEW', 'REJECTED') or live_revision_id is not null)
);
create index products_seller on products (seller_id, updated_at desc, id desc);
create index products_listed_category on products (category_code) where state = 'LISTED';

-- Content versions: at most one open and one live per product, said by the two partial unique indexes.
-- Written by drafts and reviews; the content of a LIVE or SUPERSEDED one is never changed.
create table product_revisions (
  id text primary key,
  product_id text not null references products (id),
  number integer not null,
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'LIVE', 'SUPERSEDED')),
  content jsonb not null,
  version integer not null default 1,
  review_id text,
  opinion text,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  unique (product_id, number)
);
create unique index product_revisions_open on product_revisions (product_id)
  where state in ('DRAFT', 'IN_REVIEW', 'REJECTED');
create unique index product_revisions_live on product_revisions (product_id) where state = 'LIVE';

-- The saleable groups of listed products. Made at the first listing, kept for ever: a specification is
-- taken down, never deleted, and its kind is frozen (seller spec 6.1, 7.2).
create table specifications (
  id text primary key,
  product_id text not null references products (id),
  spec_id text not null,
  kind text not null check (kind in ('PERIOD', 'ON_DEMAND')),
  name jsonb not null,
  features jsonb not null,
  position integer not null,
  state text not null default 'ON_SALE' check (state in ('ON_SALE', 'DISCONTINUED')),
  unique (product_id, spec_id)
);

-- One per specification now; the code goes to sellers and outlives every price change.
create table skus (
  sku_code text primary key,
  specification_id text not null unique references specifications (id)
);

-- Terms of sale, frozen: rows are inserted at listing and closed by `valid_to`, nothing else ever changes
-- (trigger). Read by primary key for orders and resources in force, by the partial unique index for what
-- is on sale or renewable now, by product for the detail page.
create table price_plans (
  plan_id text primary key,
  sku_code text not null references skus (sku_code),
  product_id text not null references products (id),
  seller_id text not null,
  revision_id text not null references product_revisions (id),
  product_name jsonb not null,
  specification_name jsonb not null,
  charging_mode text not null check (charging_mode in ('PERIOD', 'ON_DEMAND')),
  period_type text check (period_type in ('MONTH', 'YEAR')),
  currency text not null check (currency = 'CNY'),
  fee_basis_points integer not null check (fee_basis_points between 0 and 10000),
  tax_rate text not null,
  price bigint check (price > 0),
  seats jsonb,
  items jsonb not null,
  max_periods integer not null check (max_periods > 0),
  valid_from timestamptz not null,
  valid_to timestamptz,
  check ((charging_mode = 'PERIOD') = (price is not null)),
  check ((charging_mode = 'PERIOD') = (period_type is not null)),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index price_plans_current on price_plans (sku_code, coalesce(period_type, 'NONE'))
  where valid_to is null;
create index price_plans_newest on price_plans (sku_code, coalesce(period_type, 'NONE'), valid_from desc);
create index price_plans_product on price_plans (product_id) where valid_to is null;

create function refuse_change_of_terms() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.valid_to is not null
    or (to_jsonb(new) - 'valid_to') is distinct from (to_jsonb(old) - 'valid_to') then
    raise exception 'price_plans are frozen terms' using errcode = '23001';
  end if;
  return new;
end $$;
create trigger price_plans_frozen before update or delete on price_plans
  for each row execute function refuse_change_of_terms();
