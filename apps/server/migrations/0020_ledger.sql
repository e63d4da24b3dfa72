-- The accounts of the ledger: `bank`, `wallet:acc_…`, `held:sel_…` (docs/house.md). Written by `post` when a
-- posting first names one; read by code (unique index) whenever entries are written or summed.
create table ledger_accounts (
  id bigint generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z_]+(:[A-Za-z0-9_-]+)?$')
);

-- One row per movement of money. Written by `post` and by nobody else, never changed (MON-7). The unique key
-- makes a movement happen once; `content_hash` (sha256 over the posting and all its entries, see posting.ts)
-- tells a repetition from a different movement and feeds the chain. Read by primary key, and by subject for
-- "what moved for this order" (X-7). A book per currency; `day` is the Beijing day of `posted_at`.
create table ledger_postings (
  id bigint generated always as identity primary key,
  key text not null unique,
  book text not null check (book in ('CNY')),
  day date not null,
  kind text not null,
  subject text not null,
  memo jsonb not null,
  posted_at timestamptz not null,
  content_hash bytea not null check (length(content_hash) = 32),
  -- Trace only, not content: what caused it. The event when news caused it, the request otherwise.
  event_id bigint,
  request_id text not null
);
create index ledger_postings_subject on ledger_postings (subject, id);

-- The entries: debit positive, credit negative. The covering index answers a balance (the sum of one account)
-- and an account's movements without touching a row that others write. `account_id` has no foreign key on
-- purpose: its check would lock the row of a hot account (bank, revenue) in every posting; the trigger below
-- looks instead, and accounts are never deleted.
create table ledger_entries (
  posting_id bigint not null references ledger_postings (id),
  line smallint not null,
  account_id bigint not null,
  currency text not null check (currency in ('CNY')),
  amount bigint not null check (amount <> 0),
  primary key (posting_id, line)
);
create index ledger_entries_account on ledger_entries (account_id, posting_id) include (amount);

-- The running balance of a buyer's wallet, the only account with one: locked and moved together with the
-- posting, checked against the sum of its entries each night. Positive = the buyer's money. `owner` is the
-- account id of identity (not referenced: the key-share lock of the check would cost each posting a write).
create table ledger_wallets (
  owner text primary key,
  currency text not null default 'CNY' check (currency in ('CNY')),
  balance bigint not null default 0
);

-- The queue of postings that no seal covers yet: written with the posting, emptied by the due source
-- `ledger.seal`. A queue and not a watermark over ids: ids become visible out of their order.
create table ledger_unsealed (
  posting_id bigint primary key,
  posted_at timestamptz not null
);

-- The hash chain per book and Beijing day: chain_hash = sha256(previous chain_hash || content_hash), the first
-- one of a day starting from sha256('<book>/<day>'). Written by `ledger.seal`, read by `verifyChain` in the
-- order of the primary key.
create table ledger_seals (
  book text not null,
  day date not null,
  seq integer not null check (seq > 0),
  posting_id bigint not null unique references ledger_postings (id),
  content_hash bytea not null check (length(content_hash) = 32),
  chain_hash bytea not null check (length(chain_hash) = 32),
  primary key (book, day, seq)
);

-- One row: when the wallets are compared with their entries next (03:30 Beijing), and what came of it last.
create table ledger_checks (
  only_row boolean primary key default true check (only_row),
  next_at timestamptz,
  checked_at timestamptz,
  last_posting_id bigint not null default 0,
  wallets integer not null default 0,
  wrong jsonb not null default '[]'
);
insert into ledger_checks default values;

-- Per row and only for a real change: two postings that first name an account at once meet in an upsert.
create trigger ledger_accounts_unchanged before update on ledger_accounts
  for each row when (old.* is distinct from new.*) execute function refuse_change();
create trigger ledger_accounts_kept before delete on ledger_accounts
  for each statement execute function refuse_change();
create trigger ledger_postings_append_only before update or delete on ledger_postings
  for each statement execute function refuse_change();
create trigger ledger_entries_append_only before update or delete on ledger_entries
  for each statement execute function refuse_change();
create trigger ledger_seals_append_only before update or delete on ledger_seals
  for each statement execute function refuse_change();
create trigger ledger_no_truncate before truncate on ledger_entries
  for each statement execute function refuse_change();

-- Balanced by the database itself, twice. Each statement that adds entries must balance in itself, per posting
-- and per currency, so that nothing can be added to an old posting on one side; and at commit every new posting
-- must have its entries (deferred: entries come after their posting).
create function ledger_statement_balanced() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by posting_id, currency having sum(amount) <> 0) then
    raise exception 'ledger entries do not balance' using errcode = '23514', constraint = 'ledger_balanced';
  end if;
  if exists (select 1 from added where not exists
      (select 1 from ledger_accounts a where a.id = added.account_id)) then
    raise exception 'ledger entry without an account' using errcode = '23503', constraint = 'ledger_entry_account';
  end if;
  return null;
end $$;
create trigger ledger_entries_balanced after insert on ledger_entries
  referencing new table as added for each statement execute function ledger_statement_balanced();

create function ledger_posting_balanced() returns trigger language plpgsql as $$
declare
  entries integer;
  off integer;
begin
  select coalesce(sum(n), 0), count(*) filter (where total <> 0) into entries, off
    from (select count(*) as n, sum(amount) as total from ledger_entries
          where posting_id = new.id group by currency) per_currency;
  if entries < 2 or off > 0 then
    raise exception 'ledger posting % does not balance', new.key
      using errcode = '23514', constraint = 'ledger_balanced';
  end if;
  return null;
end $$;
create constraint trigger ledger_postings_balanced after insert on ledger_postings
  deferrable initially deferred for each row execute function ledger_posting_balanced();
