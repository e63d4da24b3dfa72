-- What a seller has earned, one row per effective segment or usage charge, written by the listeners together
-- with the split in the ledger; `statement_id` is set once, by the month-end run. Read by the seller's and
-- operator's pages; settlement_lines_open is the run's queue, settlement_lines_of_seller the running month's
-- and the revenue chart's.
create table settlement_lines (
  id bigint generated always as identity primary key,
  seller_id text not null,
  kind text not null check (kind in ('SEGMENT', 'USAGE')),
  -- The segment or the charge: settled once.
  source_id text not null,
  order_id text,
  order_line_id text,
  resource_id text not null,
  product_id text not null,
  product_name jsonb not null,
  currency text not null check (currency in ('CNY')),
  base bigint not null check (base >= 0),
  fee_basis_points integer not null check (fee_basis_points between 0 and 10000),
  fee bigint not null,
  seller_amount bigint not null,
  effective_at timestamptz not null,
  -- yyyyMM in Beijing (15.2).
  period text not null check (period ~ '^\d{6}$'),
  -- Null for a line of zero, which moves nothing.
  posting_id bigint,
  posted_at timestamptz not null,
  statement_id text,
  unique (kind, source_id),
  check (fee + seller_amount = base),
  check ((kind = 'SEGMENT') = (order_id is not null))
);
create index settlement_lines_open on settlement_lines (period, seller_id) where statement_id is null;
create index settlement_lines_of_seller on settlement_lines (seller_id, effective_at desc);
create index settlement_lines_of_statement on settlement_lines (statement_id, id) where statement_id is not null;

-- One statement per seller and period, drawn by the month-end run and immutable apart from its state
-- (SET-2). Read by the seller (statements_of_seller) and the operator (statements_listed).
create table statements (
  id text primary key,
  seller_id text not null,
  period text not null check (period ~ '^\d{6}$'),
  state text not null constraint statements_state check (
    state in ('GENERATED', 'SENT', 'COUNTERSIGNING', 'PAYING', 'PAY_FAILED', 'PAID', 'ROLLED_OVER')),
  currency text not null check (currency in ('CNY')),
  sales bigint not null,
  fee bigint not null,
  payable bigint not null check (payable > 0),
  lines integer not null check (lines > 0),
  generated_at timestamptz not null,
  sent_at timestamptz,
  countersigned_at timestamptz,
  paid_at timestamptz,
  check (sales = fee + payable)
);
create unique index statements_once on statements (seller_id, period);
create index statements_of_seller on statements (seller_id, generated_at desc, id desc);
create index statements_listed on statements (generated_at desc, id desc);
alter table settlement_lines add foreign key (statement_id) references statements (id);

-- Each move of a statement: who and when. Written with the move, read by its page.
create table statement_history (
  id bigint generated always as identity primary key,
  statement_id text not null references statements (id),
  action text not null,
  state text not null,
  actor jsonb not null,
  note text,
  at timestamptz not null
);
create index statement_history_of on statement_history (statement_id, id);

-- A transfer to a seller that the operator has recorded: at most one per statement.
create table payouts (
  id text primary key,
  statement_id text not null unique references statements (id),
  seller_id text not null,
  amount bigint not null check (amount > 0),
  bank_reference text not null,
  posting_id bigint not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

-- The timer of the month-end run: one row per period that has a line, due on the run day of the month after.
-- Written with the first line of a period; `ran_at` and `result` by the run. A late line of a period that ran
-- goes into the next one.
create table settlement_runs (
  period text primary key check (period ~ '^\d{6}$'),
  due_at timestamptz not null,
  ran_at timestamptz,
  statements integer,
  refused integer,
  rolled_over integer
);
create index settlement_runs_due on settlement_runs (due_at) where ran_at is null;

-- A sent statement is never changed (SET-2): only its state and the instants of its moves are written.
create function refuse_statement_change() returns trigger language plpgsql as $$
begin
  if (new.id, new.seller_id, new.period, new.currency, new.sales, new.fee, new.payable, new.lines, new.generated_at)
     is distinct from
     (old.id, old.seller_id, old.period, old.currency, old.sales, old.fee, old.payable, old.lines, old.generated_at)
  then
    raise exception 'statement % is immutable', old.id using errcode = '23001';
  end if;
  return new;
end $$;
create trigger statements_immutable before update on statements
  for each row execute function refuse_statement_change();
create trigger statements_kept before delete on statements
  for each statement execute function refuse_change();

create function refuse_line_change() returns trigger language plpgsql as $$
begin
  if old.statement_id is not null or new.seller_amount <> old.seller_amount or new.base <> old.base
     or new.fee <> old.fee or new.seller_id <> old.seller_id or new.source_id <> old.source_id then
    raise exception 'settlement line % is immutable', old.id using errcode = '23001';
  end if;
  return new;
end $$;
create trigger settlement_lines_immutable before update on settlement_lines
  for each row execute function refuse_line_change();
create trigger settlement_lines_kept before delete on settlement_lines
  for each statement execute function refuse_change();
