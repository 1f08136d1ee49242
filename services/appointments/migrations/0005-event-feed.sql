-- From committed events to the order in which everybody reads them.

-- Changes when offsets or sequences may have been used twice: another history, a copy of it in another cluster, or
-- another timeline of it (a replica that was promoted may have lost the last commits).
create function event_epoch() returns text language plpgsql stable as $$
declare
  v_epoch text;
begin
  select concat_ws('.', epoch.id, to_hex(control.system_identifier), substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))
  into v_epoch from epoch, pg_control_system() as control;
  return v_epoch;
end $$;

-- Numbers the events that became visible since the last run. Late commits are not skipped: an event is fresh when the
-- last run's snapshot could not see its transaction (it began later, or was still running) and this statement's can.
-- Nothing waits for anything: a transaction that stays open anywhere only stays in the list of running ones.
-- @returns the last sequence, how many are new, and how long the oldest of them waited.
create function sequence_events(out last_sequence bigint, out added bigint, out lag_seconds float8)
language plpgsql as $$
declare
  v_last record;
begin
  -- One at a time. What the last owner committed is visible to the statements after this one.
  perform pg_advisory_xact_lock(4, 0);
  select run.last_sequence, run.snapshot, run.system_identifier into v_last
  from sequencer_run as run order by run.last_sequence desc limit 1;
  if v_last.system_identifier <> (select control.system_identifier from pg_control_system() as control) then
    select restored.last_sequence, restored.added, 0 into last_sequence, added, lag_seconds
    from sequence_restored_events(v_last.last_sequence) as restored;
    return;
  end if;

  -- One statement: the snapshot that it stores is the one that it reads with.
  with fresh as (
    select number, at, row_number() over (order by number) as place
    from event
    where transaction_id >= pg_snapshot_xmax(v_last.snapshot)
      or transaction_id = any (array(select pg_snapshot_xip(v_last.snapshot)))
  ), numbered as (
    insert into event_sequence (sequence, event_number) select v_last.last_sequence + place, number from fresh
  ), ran as (
    insert into sequencer_run (last_sequence, system_identifier, snapshot)
    select v_last.last_sequence + count(*), v_last.system_identifier, pg_current_snapshot() from fresh
    having count(*) > 0
  )
  select v_last.last_sequence + count(*), count(*), extract(epoch from clock_timestamp() - min(at))
  into last_sequence, added, lag_seconds from fresh;

  if added > 0 then
    -- For the readers of other replicas. Here the global lock of NOTIFY costs a batch, not every write, its time.
    notify event_sequenced;
  end if;
end $$;

-- After a dump was restored: transaction ids have begun anew, so the old ones must not look like the future.
create function sequence_restored_events(
  p_last_sequence bigint, out last_sequence bigint, out added bigint)
language plpgsql as $$
begin
  lock table event in share row exclusive mode;
  update event set transaction_id = '3';
  insert into event_sequence (sequence, event_number)
  select p_last_sequence + row_number() over (order by number), number
  from event
  where not exists (select from event_sequence where event_number = number);
  get diagnostics added = row_count;
  last_sequence := p_last_sequence + added;
  -- Its own transaction is not over, but no event waits in any: the table was locked.
  insert into sequencer_run (last_sequence, system_identifier, snapshot)
  select sequence_restored_events.last_sequence, system_identifier, pg_current_snapshot() from pg_control_system()
  on conflict on constraint sequencer_run_pkey
  do update set system_identifier = excluded.system_identifier, snapshot = excluded.snapshot;
end $$;

-- Removes up to p_limit events written before an instant, oldest first, from wherever they stand.
-- One replica at a time; @returns how many went.
create function prune_events(p_before timestamptz, p_limit int) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  if not pg_try_advisory_xact_lock(4, 1) then
    return 0;
  end if;
  with oldest as (
    select sequence, event_number, at
    from (select sequence, event_number from event_sequence order by sequence limit p_limit) as candidate
    join event on number = event_number
  ), gone as (
    -- Only what every older one goes with: what is kept has no holes.
    delete from event using oldest
    where number = oldest.event_number
      and oldest.sequence < coalesce((select min(sequence) from oldest where at >= p_before), 9223372036854775807)
    returning number, channels, offsets, oldest.sequence
  ), places as (
    delete from event_position as position using gone, unnest(gone.channels, gone.offsets) as place (channel, "offset")
    where position.channel = place.channel and position."offset" = place."offset"
  ), numbers as (
    delete from event_sequence using gone where event_sequence.sequence = gone.sequence
  ), runs as (
    -- The last run stays, whatever its age.
    delete from sequencer_run
    where last_sequence <= (select max(sequence) from gone)
      and last_sequence < (select max(last_sequence) from sequencer_run)
  )
  select count(*) into v_count from gone;
  return v_count;
end $$;

create function prune_idempotency_keys(p_before timestamptz, p_limit int) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  if not pg_try_advisory_xact_lock(4, 2) then
    return 0;
  end if;
  delete from idempotency_key
  where (account_id, key) in (
    select account_id, key from idempotency_key where created_at < p_before limit p_limit);
  get diagnostics v_count = row_count;
  return v_count;
end $$;
