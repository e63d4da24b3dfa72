-- What a buyer may change within the term (seller spec 7.3): one rule per original specification. Written by the
-- seller, read when a buyer looks for an upgrade. Whether a side is still on sale and dearer is seen when it is
-- read (CHG-1), so nothing here has to follow take-downs and prices.
create table upgrade_rules (
  sku_code text primary key references skus (sku_code),
  product_id text not null references products (id),
  -- SKUs of the same product that it may become.
  targets text[] not null,
  -- Seats are added in so many times their own step; null: none may be added.
  scale_out_step integer check (scale_out_step between 1 and 5),
  saved_at timestamptz not null,
  check (not sku_code = any (targets)),
  check (cardinality(targets) > 0 or scale_out_step is not null)
);
create index upgrade_rules_product on upgrade_rules (product_id);
