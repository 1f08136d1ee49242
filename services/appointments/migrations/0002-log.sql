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
  traceparent text not null default ''
);
create index event_transaction on event (transaction_id);

create table event_position (
  channel text not null,
  "offset" bigint not null,
  event_number bigint not null,
  primary key (channel, "offset")
);
create index event_position_event on event_position (event_number);

-- The order in which consumers read: numbers given after commit, by one sequencer at a time.
create table event_sequence (
  sequence bigint primary key,
  event_number bigint not null
);

-- One row. `snapshot` is what the sequencer had seen when it last ran; `system_identifier` tells whether that
-- still means anything (transaction ids begin anew in another cluster).
create table sequencer (
  only_row boolean primary key default true check (only_row),
  epoch_id text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 8),
  system_identifier text not null,
  snapshot pg_snapshot not null,
  last_sequence bigint not null default 0
);
insert into sequencer (system_identifier, snapshot)
select system_identifier::text, pg_current_snapshot() from pg_control_system();

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
  key text not null check (length(key) between 1 and 255),
  fingerprint text not null,
  -- What the first call was answered: replayed word for word.
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
