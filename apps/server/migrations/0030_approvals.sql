-- Staff work: something is submitted, staff decide (seller spec 2.1). Written by rooms through the door and by
-- the operator's routes. review_requests_open keeps one open request per subject; review_requests_queue is
-- the operator's queue by deadline; review_requests_account is the submitter's own list.
create table review_requests (
  id text primary key,
  -- In the order of submission, also of two that were submitted at one instant of a clock that stands.
  number bigint generated always as identity,
  kind text not null check (kind in ('SELLER_ENTRY', 'PRODUCT_PUBLISH', 'PRODUCT_MODIFY')),
  subject_id text not null,
  revision_id text,
  account_id text not null references accounts (id),
  title jsonb not null,
  state text not null check (state in ('PENDING', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  submitted_at timestamptz not null,
  sla_due_at timestamptz not null,
  reviewer_id text references users (id),
  decided_at timestamptz,
  opinion text check (char_length(opinion) between 1 and 2000),
  field_opinions jsonb not null default '[]',
  check (state <> 'REJECTED' or opinion is not null),
  check ((state in ('APPROVED', 'REJECTED', 'WITHDRAWN')) = (decided_at is not null))
);
create unique index review_requests_open on review_requests (subject_id) where state in ('PENDING', 'IN_REVIEW');
create index review_requests_queue on review_requests (sla_due_at, id);
create index review_requests_account on review_requests (account_id, number desc);
create index review_requests_subject on review_requests (subject_id, number desc);

-- Who did what with a request and when; never changed. Read with its request.
create table review_log (
  id bigint generated always as identity primary key,
  review_id text not null references review_requests (id),
  action text not null check (action in ('submit', 'claim', 'approve', 'reject', 'withdraw')),
  state text not null,
  actor jsonb not null,
  note text,
  happened_at timestamptz not null
);
create index review_log_review on review_log (review_id, id);
create trigger review_log_append_only before update or delete on review_log
  for each statement execute function refuse_change();
