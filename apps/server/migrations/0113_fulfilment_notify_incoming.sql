-- Which orders a seller is notified of, and where (seller spec 9.10): by delivery type or by product, the product's
-- entry counts before the type's. Written by the seller; read by every paid order.
create table order_notifications (
  id text primary key,
  seller_id text not null,
  address_id text not null references production_addresses (id),
  delivery_type text check (delivery_type in ('SAAS', 'LICENSE')),
  product_id text,
  is_enabled boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((delivery_type is null) <> (product_id is null)),
  unique (seller_id, delivery_type),
  unique (seller_id, product_id)
);

-- The last requests of a seller's system that we refused, for its developer: at most 100 of a seller, secrets left out.
-- Written by the rooms with published paths; diagnosed when the page asks.
create table incoming_failures (
  id bigint generated always as identity primary key,
  seller_id text not null,
  interface text not null,
  at timestamptz not null,
  method text not null,
  url text not null,
  headers jsonb not null,
  -- At most 16 KB; when more came it is cut and cannot be diagnosed.
  body text not null,
  is_whole boolean not null,
  status integer not null,
  code text not null,
  message text not null
);
create index incoming_failures_of_seller on incoming_failures (seller_id, id desc);
