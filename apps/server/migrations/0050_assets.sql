-- What sellers uploaded (seller spec 2.3). Written by assets after the object stands in the file storage under
-- `storage_key`; read by catalog through the door and by everybody who looks at a picture. A file never changes: another
-- picture is another row. files_once keeps one row for the same bytes of one seller, finds them again, and sums up
-- what a seller uses.
create table files (
  id text primary key,
  seller_id text not null references sellers (id),
  purpose text not null check (purpose in ('PRODUCT_LOGO')),
  -- As the uploader called it; shown, never used as a path.
  name text not null check (char_length(name) between 1 and 200),
  content_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text not null unique,
  state text not null check (state in ('STORED', 'DELETED')),
  created_at timestamptz not null
);
create unique index files_once on files (seller_id, purpose, sha256) where state = 'STORED';
