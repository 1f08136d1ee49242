-- What happened: events for other services, audit entries for people, keys for callers that ask twice.

-- Offsets of a channel are handed out inside the business transaction: the counter row is locked until commit,
-- so they have no gaps and commit in their order. Lean and loose rows stay on their page while hot.
create table channel (
  name text primary key,
  last_offset bigint not null
) with (fillfactor = 50);

create table event (
  number bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  -- The transaction that wrote it: the sequencer asks snapshots about it.
  transaction_id xid8 not null default pg_current_xact_id(),
  kind text not null,
  at timestamptz not null default clock_timestamp(),
  facts jsonb not null,
  traceparent text not null default '',
  -- Where it stands in each channel, beside each other: a reader of events needs no join.
  channels text[] not null,
  offsets bigint[] not null
);
create index event_transaction on event (transaction_id);

-- The same the other way round: what a channel holds.
create table event_position (
  channel text not null,
  "offset" bigint not null,
  event_number bigint not null,
  primary key (channel, "offset")
);

-- The order in which consumers read: numbers given after commit, by one sequencer at a time.
create table event_sequence (
  sequence bigint primary key,
  event_number bigint not null unique
);

-- One row a batch, never updated: a long transaction elsewhere would keep every dead version of a hot row, and
-- each run would walk past all of them. `snapshot` is what the batch could see: the next batch is what it could not.
-- `system_identifier` tells whether that still means anything (transaction ids begin anew in another cluster).
create table sequencer_run (
  last_sequence bigint primary key,
  system_identifier bigint not null,
  snapshot pg_snapshot not null
);
insert into sequencer_run (last_sequence, system_identifier, snapshot)
select 0, system_identifier, pg_current_snapshot() from pg_control_system();

-- One row, for good: this history and no other. A copy of the database keeps it, the cluster's identifier does not.
create table epoch (
  only_row boolean primary key default true check (only_row),
  id text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)
);
insert into epoch default values;

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint not null,
  actor_role text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  outcome text not null,
  request_id text not null
);

-- The chain: each hash covers the entry and the hash before it. Written afterwards by one sealer.
create table audit_seal (
  sequence bigint primary key,
  entry_id bigint not null unique,
  hash bytea not null
);

create table idempotency_key (
  account_id bigint not null,
  -- 1 to 255 characters: whoever brings them in checks that.
  key text not null,
  fingerprint text not null,
  -- What the first call was answered: replayed word for word.
  answer jsonb not null,
  created_at timestamptz not null default now(),
  -- The only index: pruning reads the table now and then, every booking would pay for another one.
  primary key (account_id, key)
);
