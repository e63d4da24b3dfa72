-- In-site messages: texts frozen in both languages when they are written, because what was said must stay
-- what was said. Written by the listeners, read and marked by their user (messages_of_user,
-- messages_unread). The unique key makes a notice once: event, recipient, channel (20).
create table messages (
  id text primary key,
  event_id bigint not null,
  user_id text not null,
  account_id text not null,
  category text not null check (
    category in ('ACCOUNT', 'ORDERS', 'FULFILMENT', 'RENEWAL', 'METERING', 'SETTLEMENT', 'PRODUCTS')),
  -- Which notice, `order.paid.seller`: one piece of news may have one for the buyer and one for the seller.
  event text not null,
  title jsonb not null,
  body jsonb not null,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (event_id, event, user_id)
);
create index messages_of_user on messages (user_id, created_at desc, id desc);
create index messages_unread on messages (user_id, created_at desc, id desc) where read_at is null;

-- Mails to be sent and sent, in the recipient's language. Without a way to send they stay STORED: that is the
-- development mailbox (mails_listed). Written by the listeners and the sending; mails_due is its queue.
-- `idempotency_key` goes into the Message-ID, so that a mail sent twice by a crash is one at the reader's.
create table mails (
  id text primary key,
  event_id bigint not null,
  idempotency_key text not null unique,
  event text not null,
  user_id text not null,
  recipient text not null check (char_length(recipient) <= 254),
  lang text not null check (lang in ('zh-CN', 'en')),
  subject text not null,
  text text not null,
  html text not null,
  state text not null constraint mails_state check (state in ('STORED', 'PENDING', 'SENT', 'FAILED')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  -- Machine time: a crashed sender gives the mail back when it runs out.
  lease_until timestamptz,
  provider_id text,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check ((state = 'PENDING') = (next_attempt_at is not null))
);
create index mails_due on mails (next_attempt_at, id) where state = 'PENDING';
create index mails_listed on mails (created_at desc, id desc);

-- Faulty usage records since the last digest, one row per seller (seller spec 2.2: hourly digest). The row is
-- the timer; written by the listener of usage.received, emptied by the digest.
create table usage_digests (
  seller_id text primary key,
  abnormal integer not null,
  -- The newest usage.received in it; makes the digest a notice like any other.
  last_event_id bigint not null,
  due_at timestamptz not null
);
create index usage_digests_due on usage_digests (due_at);
