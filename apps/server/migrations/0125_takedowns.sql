-- ORD-7, seller spec 9.9: products whose interface fails. Written by `takedowns` only.

-- One row per order that failed through its product's interface; the counter of a calendar month in Beijing
-- is their number. Read by the seller's product health card and by the rule that opens tasks.
create table interface_failed_orders (
  order_id text primary key,
  product_id text not null,
  seller_id text not null,
  -- yyyyMM in Beijing.
  period text not null check (period ~ '^[0-9]{6}$'),
  failed_at timestamptz not null
);
create index interface_failed_orders_counted on interface_failed_orders (product_id, period);
create index interface_failed_orders_of_seller on interface_failed_orders (seller_id, period);

-- What staff must decide about a product: suspend it or dismiss the task, with a reason; a suspended product can be
-- restored. One task per product, cause and period, whatever is counted in it.
create table takedown_tasks (
  id text primary key,
  product_id text not null,
  seller_id text not null,
  product_name jsonb not null,
  cause text not null constraint takedown_tasks_cause check (cause in ('ORDER_FAILURES', 'DIAL_TEST')),
  period text not null,
  -- How many failures opened it, and what else the cause tells.
  facts jsonb not null,
  state text not null constraint takedown_tasks_state check (state in ('OPEN', 'SUSPENDED', 'DISMISSED', 'RESTORED')),
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason text check (char_length(reason) between 1 and 500),
  unique (product_id, cause, period),
  check ((state = 'OPEN') = (decided_at is null)),
  check (state = 'OPEN' or reason is not null)
);
-- The operator's list: open ones by age, all by age.
create index takedown_tasks_listed on takedown_tasks (opened_at desc, id desc);
create index takedown_tasks_open on takedown_tasks (opened_at) where state = 'OPEN';

-- Who decided what and why; never changed.
create table takedown_log (
  id bigint generated always as identity primary key,
  task_id text not null references takedown_tasks (id),
  action text not null check (action in ('open', 'suspend', 'dismiss', 'restore')),
  actor jsonb not null,
  reason text,
  happened_at timestamptz not null
);
create index takedown_log_task on takedown_log (task_id, id);
create trigger takedown_log_append_only before update or delete on takedown_log
  for each statement execute function refuse_change();
