-- Copies of the facts and of the measures, and the runs that keep them fresh (docs/decisions/0008-generations.md).

create table replica (
  name text primary key,
  engine text not null check (engine in ('postgres', 'mssql', 'elasticsearch')),
  -- The key of analytics' environment that holds the URL; never the URL itself.
  url_environment_key text not null unique,
  -- Empty: all of them.
  datasets text[] not null,
  maximum_staleness_seconds int not null check (maximum_staleness_seconds > 0),
  suspended boolean not null,
  -- platform, file or api: what a file has declared, a file may take back.
  declared_by text not null,
  -- The generation that its readers see; 0 before the first.
  generation bigint not null default 0,
  fresh_at timestamptz,
  row_count bigint not null default 0,
  last_error text not null default ''
);
insert into replica (name, engine, url_environment_key, datasets, maximum_staleness_seconds, suspended, declared_by)
values ('warehouse', 'postgres', 'WAREHOUSE_URL', '{}', 93600, false, 'platform');

create table refresh_run (
  id bigint generated always as identity primary key,
  -- Of a scheduled run: once a day, whoever asks. Null for a manual one.
  business_date date unique,
  -- '' for all.
  replica text not null,
  state text not null check (state in ('running', 'succeeded', 'failed')),
  stage text not null check (stage in ('folding', 'loading', 'publishing', 'done')),
  generation bigint,
  requested_by bigint not null,
  started_at timestamptz not null,
  folded_at timestamptz,
  finished_at timestamptz,
  error_code text not null default ''
);
create index refresh_run_running on refresh_run (id) where state = 'running';

create table refresh_step (
  run_id bigint not null references refresh_run on delete cascade,
  replica text not null,
  state text not null check (state in ('planned', 'loading', 'verified', 'active', 'failed')),
  rows_done bigint not null default 0,
  rows_total bigint not null default 0,
  error_code text not null default '',
  failures int not null default 0,
  not_before timestamptz not null,
  -- Grows with every claim: what a worker with an older one writes is refused, here and in the replica.
  fence bigint not null default 0,
  lease_owner text,
  lease_until timestamptz,
  primary key (run_id, replica)
);

-- The facts of one point in time, for as long as a run copies them.
create table refresh_extract (
  generation bigint not null,
  table_name text not null,
  position bigint not null,
  document jsonb not null,
  primary key (generation, table_name, position)
);

-- What a copy must add up to, by table and month.
create table refresh_sum (
  generation bigint not null,
  table_name text not null,
  month text not null,
  row_count bigint not null,
  amount_minor bigint not null,
  -- The sum of the first 60 bits of each row's MD5: the same in whatever order.
  hash numeric(38) not null,
  primary key (generation, table_name, month)
);
