-- CSV files: where they come from, what their rows must be, how far each has been read, and what was kept of it.

-- A version never changes: `sha256` is of its text, and other text under the same version is refused.
create table import_contract (
  dataset text not null,
  version int not null check (version > 0),
  text text not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (dataset, version)
);

create table import_source (
  name text primary key,
  uri text not null,
  dataset text not null,
  suspended boolean not null,
  -- file or api: what a file has declared, a file may take back.
  declared_by text not null,
  last_discovery_at timestamptz,
  last_error text not null default ''
);

create table import_file (
  id bigint generated always as identity primary key,
  -- '' for a file that was handed over by name.
  source text not null,
  dataset text not null,
  -- gs://bucket or file://directory
  bucket text not null,
  object text not null,
  -- The storage's number of these very bytes under this name.
  generation bigint not null,
  size bigint not null,
  state text not null check (state in ('discovered', 'claimed', 'staging', 'staged', 'published', 'rejected', 'retry_wait',
    'dead', 'duplicate', 'superseded')),
  contract_version int not null default 0,
  -- What the profile said; empty until then.
  sha256 text not null default '',
  profile jsonb,
  -- Grows with every claim: a worker with an older one changes nothing any more.
  fence bigint not null default 0,
  attempt int not null default 0,
  -- Grows with every replay; rejected rows of an earlier pass are history.
  pass int not null default 1,
  lease_owner text not null default '',
  lease_until timestamptz,
  not_before timestamptz not null,
  -- Up to here everything is in import_chunk.
  bytes_done bigint not null default 0,
  lines_done bigint not null default 0,
  chunks_done int not null default 0,
  rows_kept bigint not null default 0,
  rows_rejected bigint not null default 0,
  -- Its staged rows have to be deleted once it is done.
  has_staging boolean not null default false,
  error_code text not null default '',
  discovered_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  published_at timestamptz,
  unique (bucket, object, generation, dataset)
);
create index import_file_waiting on import_file (dataset, id)
  where state in ('discovered', 'claimed', 'staging', 'staged', 'retry_wait');
create index import_file_leftover on import_file (id) where has_staging;
create index import_file_content on import_file (dataset, sha256) where state = 'published';
create index import_file_published on import_file (dataset, published_at) where published_at is not null;

-- The bytes of a file without a gap: each range was committed together with the rows that it held.
create table import_chunk (
  file_id bigint not null references import_file on delete cascade,
  number int not null,
  byte_from bigint not null,
  byte_to bigint not null,
  line_from bigint not null,
  line_to bigint not null,
  rows_kept bigint not null,
  rows_rejected bigint not null,
  bytes_kept bigint not null,
  bytes_rejected bigint not null,
  bytes_blank bigint not null,
  -- Of the hashes of its kept rows, in their order.
  hash text not null,
  committed_at timestamptz not null,
  primary key (file_id, number)
);

-- Rows that nobody sees yet; gone when their file is published or rejected.
create table import_staged_row (
  file_id bigint not null,
  line bigint not null,
  business_key text not null,
  document text not null,
  row_hash bytea not null
);
-- A file's rows lie together; a tree of them made staging slower by a third.
create index import_staged_row_file on import_staged_row using brin (file_id);
create table import_staged_fact (
  file_id bigint not null,
  line bigint not null,
  business_key text not null,
  name text not null,
  at timestamptz not null,
  day date not null,
  item text not null,
  count bigint not null,
  amount_minor bigint not null
);
create index import_staged_fact_file on import_staged_fact using brin (file_id);

create table import_row (
  dataset text not null,
  business_key text not null,
  document jsonb not null,
  row_hash bytea not null,
  file_id bigint not null,
  line bigint not null,
  -- The snapshot that did not hold the row any more.
  deleted_file_id bigint,
  primary key (dataset, business_key)
);

-- What kept rows count for in reports; those named income stand in that table too.
create table import_fact (
  dataset text not null,
  business_key text not null,
  name text not null,
  day date not null,
  item text not null,
  count bigint not null,
  amount_minor bigint not null,
  file_id bigint not null,
  line bigint not null,
  primary key (dataset, business_key, name)
);
create index import_fact_day on import_fact (day, name);

create table import_rejected_row (
  id bigint generated always as identity primary key,
  file_id bigint not null references import_file on delete cascade,
  pass int not null,
  line bigint not null,
  byte_from bigint not null,
  byte_to bigint not null,
  -- '' where it is the whole row.
  column_name text not null,
  rule text not null,
  message text not null,
  -- Its shape: letters are a, digits are 9.
  masked_value text not null,
  -- open or replayed
  status text not null default 'open'
);
create index import_rejected_row_file on import_rejected_row (file_id, id);
