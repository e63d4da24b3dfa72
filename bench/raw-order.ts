/**
 * What an order costs the database, and nothing else: the statements of placing and paying, on the same tables with
 * the same checks and triggers, in one transaction. Ours pays besides for two requests, two commits, two sessions
 * looked up, two idempotency keys with their answers, and for knowing who may do what.
 *
 * In pgbench's words: `:n` is a number that is never the same, `:client_id` the connection, `:plan` one of the plans;
 * a colon before a letter is a variable to it even inside quotes.
 */
export const RAW_ORDER: readonly string[] = [
  `select pl.* from bench_plans b join price_plans pl on pl.plan_id = b.plan_id
    join products p on p.id = pl.product_id join skus s on s.sku_code = pl.sku_code
    join specifications sp on sp.id = s.specification_id
    where b.n = :plan::int and pl.valid_to is null and sp.state = 'ON_SALE' and p.state in ('LISTED', 'HIDDEN')`,
  `with plan as (select pl.* from bench_plans b join price_plans pl on pl.plan_id = b.plan_id where b.n = :plan::int),
    ordered as (
      insert into orders (id, account_id, user_id, seller_id, type, state, currency, list, discount, due, created_at, expires_at)
      select 'RAW' || :n::text, 'acc_raw' || :client_id::text, 'usr_raw', seller_id, 'NEW', 'PENDING_PAYMENT', 'CNY',
        price, 0, price, now(), now() + interval '7 days' from plan
      on conflict do nothing returning id),
    lined as (
      insert into order_lines (id, order_id, plan_id, sku_code, product_id, product_name, specification_name, charging_mode,
        period_type, period_count, amount, fee_basis_points, tax_rate, auto_renew, price_lines, agreement_version)
      select ordered.id || '-1', ordered.id, plan_id, sku_code, product_id, product_name, specification_name, charging_mode,
        period_type, 1, price, fee_basis_points, tax_rate, false, '[]'::jsonb, '1' from plan, ordered)
    insert into order_history (order_id, action, to_state, at, actor)
    select id, 'place', 'PENDING_PAYMENT', now(), '{"kind":"USER"}'::jsonb from ordered`,
  tell('order.created'),
  `select o.*, (select jsonb_agg(to_jsonb(l)) from order_lines l where l.order_id = o.id) as lines
    from orders o where o.id = 'RAW' || :n::text for update of o`,
  `with due as (select due, seller_id from orders where id = 'RAW' || :n::text),
    posted as (
      insert into ledger_postings (key, book, day, kind, subject, memo, posted_at, content_hash, request_id)
      select 'order-paid:' || 'RAW' || :n::text, 'CNY', now()::date, 'order-paid', 'RAW' || :n::text, '{}'::jsonb, now(),
        sha256(convert_to(:n::text, 'UTF8')), 'raw' from due
      on conflict (key) do nothing returning id),
    wanted as (
      select w.code, w.amount, w.line, (select a.id from ledger_accounts a where a.code = w.code) as account_id
      from due, lateral (values ('wallet:' || 'acc_raw' || :client_id::text, due, 1), ('held:' || seller_id, -due, 2))
        as w(code, amount, line)),
    made as (
      insert into ledger_accounts (code) select distinct code from wanted, posted where account_id is null order by code
      on conflict (code) do update set code = excluded.code returning id, code),
    entered as (
      insert into ledger_entries (posting_id, line, account_id, currency, amount)
      select posted.id, w.line, coalesce(w.account_id, (select m.id from made m where m.code = w.code)), 'CNY', w.amount
      from posted, wanted w),
    queued as (insert into ledger_unsealed (posting_id, posted_at) select id, now() from posted)
    insert into ledger_wallets (owner, currency, balance)
    select 'acc_raw' || :client_id::text, 'CNY', -due from posted, due
    on conflict (owner) do update set balance = ledger_wallets.balance + excluded.balance returning owner, balance`,
  `insert into payments (id, order_id, account_id, user_id, method, currency, amount, posting_id, paid_at)
    select 'pay_raw' || :n::text, 'RAW' || :n::text, 'acc_raw' || :client_id::text, 'usr_raw', 'BALANCE', 'CNY', o.due, p.id, now()
    from orders o, ledger_postings p where o.id = 'RAW' || :n::text and p.key = 'order-paid:' || 'RAW' || :n::text`,
  `with moved as (
      update orders set state = 'PROCESSING', paid = due, paid_at = now()
      where id = 'RAW' || :n::text and state = 'PENDING_PAYMENT' returning id)
    insert into order_history (order_id, action, from_state, to_state, at, actor)
    select id, 'pay', 'PENDING_PAYMENT', 'PROCESSING', now(), '{"kind":"USER"}'::jsonb from moved`,
  tell('order.paid'),
];

// The name of the listener is nobody's, so that no worker will want the news.
function tell(type: string): string {
  return `with told as (
      insert into domain_events (type, subject, payload, occurred_at, actor, request_id)
      values ('${type}', 'RAW' || :n::text, '{"orderId":"RAW"}'::jsonb, now(), '{"kind":"USER"}'::jsonb, 'raw') returning id)
    insert into event_deliveries (event_id, listener, due_at)
    select told.id, l.name, now() from told, unnest(array['bench.one', 'bench.two']) as l(name)`;
}

/** How many plans `bench_plans` holds; `:plan` is from 0 to one less. */
export const PLANS = 400;

/** Plans that anybody can afford again and again, by number. */
export const MAKE_PLANS = `create table bench_plans as
  select (row_number() over (order by md5(plan_id)) - 1)::int as n, plan_id, seller_id from price_plans
  where valid_to is null and period_type = 'MONTH' and price <= 100000 and seats is null and plan_id like 'pln\\_s%'
  limit ${PLANS};
  alter table bench_plans add primary key (n); analyze bench_plans`;
