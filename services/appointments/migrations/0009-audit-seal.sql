-- The chain over audit entries: each seal covers an entry and the seal before it, so nobody can change, remove or
-- insert an entry without all later seals telling. Written afterwards, in the order in which entries became visible:
-- in the business transaction it would have every write wait for every other.

-- One row: how far nothing can still appear, so that looking for unsealed entries need not begin at the first.
create table audit_settling (
  only_row boolean primary key default true check (only_row),
  -- Every entry up to here is sealed, or its transaction came to nothing.
  settled_id bigint not null default 0,
  -- The same will be true of this one once none of the transactions that were writing then is left.
  candidate_id bigint not null default 0,
  candidate_writers text[] not null default '{}'
);
insert into audit_settling default values;

-- What a seal covers: every field behind its length in bytes, so that no two entries read the same.
create function audit_text(entry audit_entry) returns text stable language sql as $$
  select string_agg(octet_length(field) || ':' || field, '' order by position)
  from unnest(array[
    entry.id::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry.actor_id::text,
    entry.actor_role,
    entry.action,
    entry.object_type,
    entry.object_id,
    entry.outcome,
    entry.request_id
  ]) with ordinality as fields (field, position)
$$;

-- Seals the oldest entries that have no seal, at most p_limit. Returns how many; 0 as well while another process seals.
create function seal_audit(p_limit int) returns int language plpgsql as $$
declare
  entry audit_entry;
  last_sequence bigint;
  last_hash bytea;
  sealed int := 0;
begin
  if not pg_try_advisory_xact_lock(9, 1) then
    return 0;
  end if;
  -- A statement of its own, after the lock: it sees what the lock's last owner committed.
  select sequence, hash into last_sequence, last_hash from audit_seal order by sequence desc limit 1;
  last_sequence := coalesce(last_sequence, 0);
  last_hash := coalesce(last_hash, '\x'::bytea);
  for entry in
    select audit_entry.* from audit_entry
    where id > (select settled_id from audit_settling)
      and not exists (select from audit_seal where entry_id = audit_entry.id)
    order by id limit p_limit
  loop
    last_sequence := last_sequence + 1;
    last_hash := sha256(last_hash || convert_to(audit_text(entry), 'UTF8'));
    insert into audit_seal (sequence, entry_id, hash) values (last_sequence, entry.id, last_hash);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- Moves settled_id. Ids are drawn in another order than transactions commit in, and one may draw early and commit late:
-- an id is settled once every transaction that held the table's write lock when it was the newest is gone. Only
-- transactions that write audit entries count, so nothing else in the cluster holds it up.
create function settle_audit() returns void language plpgsql as $$
declare
  state audit_settling;
  newest bigint;
begin
  if not pg_try_advisory_xact_lock(9, 1) then
    return;
  end if;
  select * into state from audit_settling;
  if exists (
    select from pg_locks where relation = 'audit_entry'::regclass and virtualtransaction = any (state.candidate_writers)
  ) then
    return;
  end if;
  -- What those transactions left is visible to this statement; unless all of it is sealed, wait for the sealer.
  if exists (
    select from audit_entry
    where id > state.settled_id and id <= state.candidate_id
      and not exists (select from audit_seal where entry_id = audit_entry.id)
  ) then
    return;
  end if;
  -- First the newest id, then the writers: whoever drew an id up to it has the lock already, or is done.
  select last_value into newest from audit_entry_id_seq;
  if newest = state.candidate_id and state.settled_id = state.candidate_id then
    return;
  end if;
  update audit_settling set
    settled_id = state.candidate_id,
    candidate_id = newest,
    candidate_writers = coalesce((
      select array_agg(distinct virtualtransaction) from pg_locks
      where relation = 'audit_entry'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()), '{}');
end $$;
