-- What a buyer owns: one row per instance, from payment to release. Written by `resources` only (verbs of
-- its door and its due sources); read by the buyer's and the seller's lists, by fulfilment and usage through
-- the door. Instants are stored and never computed again from today (TIM-3).
create table resources (
  id text primary key,
  account_id text not null,
  seller_id text not null,
  product_id text not null,
  -- The original order; renewals are in term_segments.
  order_id text not null unique,
  order_line_id text not null,
  plan_id text not null,
  sku_code text not null,
  product_name jsonb not null,
  specification_name jsonb not null,
  charging_mode text not null check (charging_mode in ('PERIOD', 'ON_DEMAND')),
  period_type text check (period_type in ('MONTH', 'YEAR')),
  period_count integer,
  seats integer,
  state text not null constraint resources_state check (
    state in ('OPENING', 'IN_USE', 'EXPIRED', 'FROZEN', 'RELEASED', 'UNSUBSCRIBED')),
  -- Claimed when the seller first answers it; never freed, so that no two orders of a seller share one.
  instance_id text,
  starts_at timestamptz,
  -- Exclusive end: 00:00 Beijing. Null before opening and for on-demand.
  expires_at timestamptz,
  expiry_policy text not null check (expiry_policy in ('MANUAL', 'AUTO', 'NO_RENEW')),
  auto_renew_periods integer not null default 1 check (auto_renew_periods between 1 and 99),
  -- Set at expiry (or when arrears begin): the level and its days are frozen there.
  level text,
  grace_days integer,
  retention_days integer,
  frozen_reason text check (frozen_reason in ('EXPIRED', 'ARREARS')),
  freezes_at timestamptz,
  releases_at timestamptz,
  ended_at timestamptz,
  -- The row is the timer: what happens next by time alone, and when.
  next_step text constraint resources_step check (
    next_step in ('REMIND_EXPIRY', 'EXPIRE', 'FREEZE', 'REMIND_RELEASE', 'RELEASE')),
  next_transition_at timestamptz,
  auto_renew_at timestamptz,
  -- Access data as the seller last gave it; the password is sealed.
  front_end_url text,
  admin_url text,
  user_name text,
  memo text,
  password_sealed text,
  access_updated_at timestamptz,
  created_at timestamptz not null,
  check ((next_step is null) = (next_transition_at is null)),
  check (state <> 'FROZEN' or (frozen_reason is not null and releases_at is not null)),
  check (charging_mode = 'ON_DEMAND' or state in ('OPENING', 'UNSUBSCRIBED') or expires_at is not null)
);
create unique index resources_instance on resources (seller_id, instance_id) where instance_id is not null;
-- The buyer's and the seller's lists, newest first.
create index resources_of_account on resources (account_id, created_at desc, id desc);
create index resources_of_seller on resources (seller_id, created_at desc, id desc);
-- The two queues of this table.
create index resources_transition_due on resources (next_transition_at) where next_transition_at is not null;
create index resources_auto_renew_due on resources (auto_renew_at) where auto_renew_at is not null;

-- Paid stretches of a term, half-open [starts_at, ends_at), one per order; they never overlap. Written by
-- `resources`; a NOT_EFFECTIVE one waits for its start (REN-12) and is settled only then.
create table term_segments (
  id text primary key,
  resource_id text not null references resources (id),
  order_id text not null unique,
  period_type text not null check (period_type in ('MONTH', 'YEAR')),
  period_count integer not null check (period_count > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null constraint term_segments_state check (state in ('NOT_EFFECTIVE', 'EFFECTIVE', 'CANCELLED')),
  effective_at timestamptz,
  created_at timestamptz not null,
  check (starts_at < ends_at),
  check ((state = 'EFFECTIVE') = (effective_at is not null)),
  unique (resource_id, starts_at)
);
-- The queue of segments that become effective by time alone.
create index term_segments_due on term_segments (starts_at) where state = 'NOT_EFFECTIVE';

-- Two live segments of one resource never overlap, whatever the code does.
create function refuse_overlapping_segment() returns trigger language plpgsql as $$
begin
  if new.state <> 'CANCELLED' and exists (
    select 1 from term_segments s
    where s.resource_id = new.resource_id and s.id <> new.id and s.state <> 'CANCELLED'
      and s.starts_at < new.ends_at and new.starts_at < s.ends_at
  ) then
    raise exception 'Segment % overlaps another one of %', new.id, new.resource_id
      using errcode = '23P01', constraint = 'term_segments_no_overlap';
  end if;
  return new;
end $$;
create trigger term_segments_no_overlap before insert or update on term_segments
  for each row execute function refuse_overlapping_segment();
