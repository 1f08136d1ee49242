-- What every write does besides its own rows. All of these run inside the caller's transaction.

-- Appends one event and gives it its place in each channel. The last thing a transaction does, and only once:
-- counter rows stay locked until commit, and two appends could take them in opposite orders (then use append_events).
-- The event's number is drawn after the counters are locked, so numbers ascend with the offsets of every channel.
create function append_event(p_kind text, p_channels text[], p_facts jsonb, p_traceparent text)
returns void language plpgsql as $$
begin
  with counted as (
    insert into channel as counter (name, last_offset)
    select name, 1 from unnest(p_channels) as name order by name
    on conflict (name) do update set last_offset = counter.last_offset + 1
    returning name, last_offset
  ), gathered as (
    select array_agg(name) as channels, array_agg(last_offset) as offsets from counted
  ), written as (
    insert into event (kind, facts, traceparent, channels, offsets)
    select p_kind, p_facts, p_traceparent, channels, offsets from gathered
    returning number
  )
  insert into event_position (channel, "offset", event_number)
  select counted.name, counted.last_offset, written.number from counted cross join written;
end $$;

-- Appends several events of one transaction in their order: [{"kind", "channels": [...], "facts": {...}}, ...].
create function append_events(p_events jsonb, p_traceparent text)
returns void language plpgsql as $$
declare
  one jsonb;
begin
  -- Locks all counters in one sorted pass, whatever the order of the events.
  insert into channel as counter (name, last_offset)
  select distinct name, 0
  from jsonb_array_elements(p_events) as each, jsonb_array_elements_text(each -> 'channels') as name
  order by name
  on conflict (name) do update set last_offset = counter.last_offset;

  for one in select jsonb_array_elements(p_events) loop
    perform append_event(
      one ->> 'kind',
      array(select jsonb_array_elements_text(one -> 'channels')),
      one -> 'facts',
      p_traceparent);
  end loop;
end $$;

create function append_audit(
  p_actor_id bigint, p_actor_role text, p_action text, p_object_type text, p_object_id text, p_outcome text,
  p_request_id text)
returns void language plpgsql as $$
begin
  insert into audit_entry (actor_id, actor_role, action, object_type, object_id, outcome, request_id)
  values (p_actor_id, p_actor_role, p_action, p_object_type, p_object_id, p_outcome, p_request_id);
end $$;

-- Asks what is known of a caller's key: 'new' (the caller now owns it until the transaction ends and remembers its
-- answer with finish_idempotent), 'replay' (with the first answer), 'reused' (for another request), or 'in-use'.
-- The first thing a transaction does: the lock does not wait, so it cannot be part of a deadlock.
create function begin_idempotent(p_account_id bigint, p_key text, p_fingerprint text)
returns table (state text, answer jsonb) language plpgsql as $$
declare
  known record;
begin
  if not pg_try_advisory_xact_lock(hashtextextended(p_key, p_account_id)) then
    return query select 'in-use', null::jsonb;
    return;
  end if;
  -- A new statement: it sees what the lock's last owner committed.
  select stored.fingerprint, stored.answer into known
  from idempotency_key as stored where stored.account_id = p_account_id and stored.key = p_key;
  if not found then
    return query select 'new', null::jsonb;
  elsif known.fingerprint = p_fingerprint then
    return query select 'replay', known.answer;
  else
    return query select 'reused', null::jsonb;
  end if;
end $$;

create function finish_idempotent(p_account_id bigint, p_key text, p_fingerprint text, p_answer jsonb)
returns void language plpgsql as $$
begin
  insert into idempotency_key (account_id, key, fingerprint, answer)
  values (p_account_id, p_key, p_fingerprint, p_answer);
end $$;
