-- Authorisation codes 2.0 (License section 3): one per bought resource, which carries the term. Written by `licenses`
-- (issue, claim, activate, and what happens to the resource); read by sellers' programs (code), the buyer's resource page
-- (resource_id) and the seller's list.
create table licenses (
  id text primary key,
  code text not null unique,
  resource_id text not null unique,
  order_id text not null,
  account_id text not null,
  seller_id text not null,
  product_id text not null,
  plan_id text not null,
  product_name jsonb not null,
  -- The quantity bought; null where the specification has none.
  amount integer,
  state text not null constraint licenses_state check (
    state in ('GENERATED', 'CLAIMED', 'ALIVE', 'EXPIRED', 'RELEASED')),
  created_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by text,
  activated_at timestamptz,
  released_at timestamptz,
  check ((state = 'GENERATED') <= (claimed_at is null)),
  check ((state in ('ALIVE', 'EXPIRED')) <= (activated_at is not null)),
  check ((state = 'RELEASED') = (released_at is not null))
);
create index licenses_of_seller on licenses (seller_id, created_at desc, id desc);

-- Codes that a seller asks for to try its program (License 3.1), apart from all orders.
create table license_test_codes (
  id text primary key,
  code text not null unique,
  seller_id text not null,
  state text not null constraint license_test_codes_state check (state in ('GENERATED', 'ACTIVATED', 'CHECKED')),
  created_at timestamptz not null,
  activated_at timestamptz,
  checked_at timestamptz,
  check ((state = 'GENERATED') = (activated_at is null)),
  check ((state = 'CHECKED') = (checked_at is not null))
);
create index license_test_codes_of_seller on license_test_codes (seller_id, created_at desc, id desc);

-- Use of a code on one day of UTC+8 (License 3.1): active clients are the larger of the distinct ids and the last number
-- that was reported. Written by the seller's reports; read by the seller's page.
create table license_usage_days (
  license_id text not null references licenses (id),
  day date not null,
  active_num integer check (active_num >= 0),
  ids integer not null default 0,
  reported_at timestamptz not null,
  primary key (license_id, day)
);
create table license_usage_ids (
  license_id text not null references licenses (id),
  day date not null,
  client_id text not null,
  primary key (license_id, day, client_id)
);

-- Applications for a License (License 2.5): the buyer asks, the seller's interface accepts, the License arrives by an upload
-- under the same event_id. Written by `licenses`; timed out by the due source `licenses.applications`.
create table license_applications (
  id text primary key,
  event_id text not null unique,
  resource_id text not null,
  account_id text not null,
  seller_id text not null,
  product_id text not null,
  product_name jsonb not null,
  requested_by text not null,
  -- '' when the License is bound to no hardware.
  device_fingerprint text not null,
  effective_at timestamptz not null,
  expires_at timestamptz,
  state text not null constraint license_applications_state check (
    state in ('REQUESTED', 'ACCEPTED', 'DELIVERED', 'FAILED', 'TIMED_OUT')),
  -- When it counts as timed out if nothing was uploaded until then.
  due_at timestamptz,
  created_at timestamptz not null,
  accepted_at timestamptz,
  finished_at timestamptz,
  -- What was delivered: a text, or a file in the file storage under a random key.
  content_type text check (content_type in ('CHARACTERS', 'FILE')),
  characters text,
  file_name text,
  storage_key text,
  bytes integer,
  content_sha256 text,
  delivered_at timestamptz,
  -- The first time the buyer looked at it or downloaded it: from then on it is not replaced.
  fetched_at timestamptz,
  check ((state in ('REQUESTED', 'ACCEPTED')) = (due_at is not null)),
  check ((state = 'DELIVERED') = (content_type is not null)),
  check ((content_type = 'CHARACTERS') is not true or characters is not null),
  check ((content_type = 'FILE') is not true or (storage_key is not null and file_name is not null))
);
create index license_applications_of_resource on license_applications (resource_id, created_at desc, id desc);
create index license_applications_of_seller on license_applications (seller_id, created_at desc, id desc);
create index license_applications_due on license_applications (due_at) where due_at is not null;
-- One open application for one device of a resource.
create unique index license_applications_open on license_applications (resource_id, md5(device_fingerprint))
  where state in ('REQUESTED', 'ACCEPTED');

-- One row per upload that was taken in, never changed. A signature that does not cover the body (UNSIGNED-PAYLOAD) proves one
-- content only: the first that came with it.
create table license_uploads (
  id text primary key,
  application_id text not null references license_applications (id),
  content_sha256 text not null,
  bytes integer not null,
  unsigned_signature text unique,
  received_at timestamptz not null
);
create index license_uploads_of_application on license_uploads (application_id, received_at);
create trigger license_uploads_append_only before update or delete on license_uploads
  for each statement execute function refuse_change();

-- Who of the buyer's people looked at a delivered License, and when: never changed.
create table license_fetches (
  application_id text not null references license_applications (id),
  user_id text not null,
  fetched_at timestamptz not null,
  content_sha256 text not null,
  primary key (application_id, fetched_at, user_id)
);
create trigger license_fetches_append_only before update or delete on license_fetches
  for each statement execute function refuse_change();
