-- The booking core: one function, one round trip, one transaction a write (or one for the requests of one moment). Which change is legal for whom stands in
-- src/domain/appointment.ts and comes in as parameters; what happens in which order stands here.
-- Locks come before any row: the type (3, id, shared), the doctor's calendar (1, id), the patient's (2, id).
-- Alone, the exclusion constraints refuse an overlap as well, but competitors wait for each other's tuples and deadlock.
-- Never a sequential scan: plans are kept by the connection, and one that was made while a table was empty reads all
-- of what has come since (it measured half of a booking's time after some minutes).
-- Functions of several statements are plpgsql even where SQL would do: an SQL function that is not inlined is parsed
-- and planned again in every call.

create function status_name(p_status smallint) returns text language sql immutable as $$
  select (array['waiting_for_approval', 'approved', 'rejected', 'completed', 'cancelled', 'expired', 'no_show'])[p_status]
$$;

create function rfc3339(p_at timestamptz) returns text language sql stable as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What consumers of the log are told: AppointmentFacts of the contract.
create function appointment_facts(a appointment, p_price_minor bigint)
returns jsonb language plpgsql stable as $$
declare
  v_facts jsonb := jsonb_build_object(
    'appointmentId', a.id, 'status', status_name(a.status), 'version', a.version, 'doctorId', a.doctor_id,
    'patientId', a.patient_id, 'appointmentTypeId', a.appointment_type_id,
    'start', rfc3339(a.starts_at), 'end', rfc3339(a.ends_at), 'requestedAt', rfc3339(a.requested_at),
    'priceMinor', coalesce(a.completed_price_minor, p_price_minor));
begin
  if a.decided_at is not null then
    v_facts := v_facts || jsonb_build_object('decidedAt', rfc3339(a.decided_at));
  end if;
  return v_facts;
end $$;

-- What callers are told: the facts and what is only theirs.
create function appointment_answer(a appointment, p_facts jsonb, p_type_name text)
returns jsonb language plpgsql stable as $$
begin
  return p_facts || jsonb_build_object(
    'holdExpiresAt', rfc3339(a.hold_expires_at), 'reason', a.reason, 'appointmentTypeName', p_type_name);
end $$;

-- A request waits for its doctor so long, or until two hours before the visit; a nearer visit until it begins.
create function hold_until(p_now timestamptz, p_starts_at timestamptz, p_hold_hours int)
returns timestamptz language plpgsql immutable as $$
begin
  if p_starts_at - p_now <= interval '2 hours' then
    return p_starts_at;
  end if;
  return least(p_now + p_hold_hours * interval '1 hour', p_starts_at - interval '2 hours');
end $$;

-- History and audit of a change that was just made, and the event to append for it.
create function record_appointment(
  a appointment, p_kind text, p_at timestamptz, p_price_minor bigint, p_actor_id bigint, p_actor_role text,
  p_request_id text, p_traceparent text)
returns event_draft language plpgsql as $$
declare
  -- Only the patient of the visit acts as a patient.
  v_account_id bigint := p_actor_id;
begin
  insert into appointment_history (appointment_id, version, status, at, actor_id, actor_role)
  values (a.id, a.version, a.status, p_at, p_actor_id, p_actor_role);

  insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
  values (p_at, p_actor_id, p_actor_role, p_kind, 'appointment', a.id::text, 'succeeded', p_request_id);

  if p_actor_role <> 'patient' then
    select id into v_account_id from account where patient_id = a.patient_id;
  end if;
  return row(
    p_kind,
    array_remove(array['doc:' || a.doctor_id, 'u:' || v_account_id], null),
    appointment_facts(a, p_price_minor),
    p_traceparent);
end $$;

-- Turns a hold that has run out into what it is. The caller has locked the row.
create function expire_appointment(a appointment, p_now timestamptz, p_request_id text)
returns event_draft language plpgsql as $$
declare
  v_price_minor bigint;
begin
  update appointment set status = 6, version = version + 1, hold_expires_at = null
  where id = a.id returning * into a;
  select price_minor into v_price_minor from appointment_type where id = a.appointment_type_id;
  return record_appointment(a, 'appointment.expired', p_now, v_price_minor, 0, 'system', p_request_id, '');
end $$;

-- Expires the dead holds that stand in the way of a visit; the events to append. Their patients (or doctors) may not be
-- locked by the caller, so rows are locked in the order of their ids, and all of them before any counter.
create function expire_in_the_way(
  p_doctor_id bigint, p_patient_id bigint, p_starts_at timestamptz, p_ends_at timestamptz, p_now timestamptz,
  p_request_id text)
returns event_draft[] language plpgsql as $$
declare
  v_events event_draft[] := '{}'::event_draft[];
  a appointment;
begin
  for a in
    select * from appointment
    where status = 1 and hold_expires_at <= p_now and (doctor_id = p_doctor_id or patient_id = p_patient_id)
      and tstzrange(starts_at, ends_at) && tstzrange(p_starts_at, p_ends_at)
    order by id for update
  loop
    v_events := v_events || expire_appointment(a, p_now, p_request_id);
  end loop;
  return v_events;
end $$;

-- Whether expire_in_the_way would find something.
create function hold_in_the_way(
  p_doctor_id bigint, p_patient_id bigint, p_starts_at timestamptz, p_ends_at timestamptz, p_now timestamptz)
returns boolean language plpgsql as $$
begin
  return exists (
    select from appointment
    where status = 1 and hold_expires_at <= p_now and (doctor_id = p_doctor_id or patient_id = p_patient_id)
      and tstzrange(starts_at, ends_at) && tstzrange(p_starts_at, p_ends_at));
end $$;

-- What stands in the way of a visit, as a refusal; null when nothing does.
create function refuse_overlap(
  p_doctor_id bigint, p_patient_id bigint, p_starts_at timestamptz, p_ends_at timestamptz, p_except_id bigint)
returns jsonb language plpgsql as $$
declare
  a appointment;
begin
  select * into a from appointment
  where status in (1, 2) and (doctor_id = p_doctor_id or patient_id = p_patient_id) and id <> p_except_id
    and tstzrange(starts_at, ends_at) && tstzrange(p_starts_at, p_ends_at)
  order by doctor_id <> p_doctor_id limit 1;
  if not found then
    return null;
  end if;
  return jsonb_build_object(
    'outcome', case when a.doctor_id = p_doctor_id then 'slot-taken' else 'patient-busy' end,
    'currentStatus', status_name(a.status));
end $$;

-- Requests visits, as many as the arrays have places: all of them in one transaction, each with an answer of its own, in
-- their order: {"outcome": "done", "appointment": {…}} or {"outcome": <why not>, "currentStatus"?}. Bookings that wait
-- for a connection anyway share what a transaction costs beside its rows, more than half of a booking (docs/decisions/0004).
-- 'stale-calendar' means that hours, time off or duration are not those that p_offered was computed from.
-- 'ask-alone': a hold that has run out stands in the way. Expiring it locks rows of calendars that are not locked here,
-- which only a transaction with one request can do in an order that all transactions share. Nothing is kept of it.
create function request_appointments(
  p_account_id bigint[], p_request_id text[], p_traceparent text[], p_key text[], p_fingerprint text[],
  p_patient_id bigint[], p_doctor_id bigint[], p_type_id bigint[], p_starts_at timestamptz[], p_duration_minutes int[],
  p_schedule_version int[], p_offered boolean[], p_hold_hours int)
returns jsonb[] language plpgsql as $$
declare
  v_alone boolean := cardinality(p_account_id) = 1;
  v_answers jsonb[] := '{}'::jsonb[];
  v_answer jsonb;
  v_events event_draft[] := '{}'::event_draft[];
  v_facts jsonb;
  v_keys boolean[];
  v_locks bigint;
  v_now timestamptz;
  v_ends_at timestamptz;
  v_hold timestamptz;
  v_id bigint;
  v_kept_fingerprint text;
  r record;
begin
  -- Keys before calendars: this lock does not wait. Then types, doctors, patients, each kind ascending.
  v_keys := array(
    select key is null or pg_try_advisory_xact_lock(hashtextextended(key, account_id))
    from unnest(p_account_id, p_key) as asked (account_id, key));
  v_locks := (select count(pg_advisory_xact_lock_shared(3, id)) from (
    select distinct unnest(p_type_id)::int as id order by 1) as types);
  v_locks := (select count(pg_advisory_xact_lock(1, id)) from (
    select distinct unnest(p_doctor_id)::int as id order by 1) as doctors);
  v_locks := (select count(pg_advisory_xact_lock(2, id)) from (
    select distinct unnest(p_patient_id)::int as id order by 1) as patients);
  v_now := clock_timestamp();

  for i in 1..cardinality(p_account_id) loop
    select fingerprint, answer into v_kept_fingerprint, v_answer
    from idempotency_key where account_id = p_account_id[i] and key = p_key[i];
    select doctor.active as doctor_active, doctor.schedule_version, type.active as type_active, type.duration_minutes,
      type.price_minor, type.name as type_name
    into r
    from doctor, appointment_type as type, patient
    where doctor.id = p_doctor_id[i] and type.id = p_type_id[i] and patient.id = p_patient_id[i];
    -- What the caller could have known is not kept under the key.
    v_answer := case
      when not v_keys[i] then '{"outcome": "key-in-use"}'
      when v_kept_fingerprint <> p_fingerprint[i] then '{"outcome": "key-reused"}'
      when v_answer is not null then v_answer
      when r.schedule_version is distinct from p_schedule_version[i]
        or r.duration_minutes is distinct from p_duration_minutes[i] then '{"outcome": "stale-calendar"}'
      when not r.doctor_active then '{"outcome": "doctor-inactive"}'
      when not r.type_active then '{"outcome": "type-inactive"}'
      when not p_offered[i] or p_starts_at[i] <= v_now then '{"outcome": "slot-not-offered"}'
    end;
    if v_answer is not null then
      v_answers := v_answers || v_answer;
      continue;
    end if;

    v_ends_at := p_starts_at[i] + p_duration_minutes[i] * interval '1 minute';
    v_hold := hold_until(v_now, p_starts_at[i], p_hold_hours);
    for attempt in 1..2 loop
      insert into appointment
        (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, hold_expires_at, requested_at)
      values (p_doctor_id[i], p_patient_id[i], p_type_id[i], 1, p_starts_at[i], v_ends_at, v_hold, v_now)
      on conflict do nothing returning id into v_id;
      exit when v_id is not null or attempt = 2 or not v_alone;
      v_events := expire_in_the_way(p_doctor_id[i], p_patient_id[i], p_starts_at[i], v_ends_at, v_now, p_request_id[i]);
      exit when cardinality(v_events) = 0;
    end loop;

    if v_id is null then
      if not v_alone and hold_in_the_way(p_doctor_id[i], p_patient_id[i], p_starts_at[i], v_ends_at, v_now) then
        v_answers := v_answers || '{"outcome": "ask-alone"}'::jsonb;
        continue;
      end if;
      v_answer := refuse_overlap(p_doctor_id[i], p_patient_id[i], p_starts_at[i], v_ends_at, 0);
    else
      -- What record_appointment and its callees do, written out: rows handed from function to function measured 20 %.
      insert into appointment_history (appointment_id, version, status, at, actor_id, actor_role)
      values (v_id, 1, 1, v_now, p_account_id[i], 'patient');
      insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
      values (v_now, p_account_id[i], 'patient', 'appointment.requested', 'appointment', v_id::text, 'succeeded',
        p_request_id[i]);
      v_facts := jsonb_build_object(
        'appointmentId', v_id, 'status', 'waiting_for_approval', 'version', 1, 'doctorId', p_doctor_id[i],
        'patientId', p_patient_id[i], 'appointmentTypeId', p_type_id[i], 'start', rfc3339(p_starts_at[i]),
        'end', rfc3339(v_ends_at), 'requestedAt', rfc3339(v_now), 'priceMinor', r.price_minor);
      v_answer := jsonb_build_object('outcome', 'done', 'appointment', v_facts || jsonb_build_object(
        'holdExpiresAt', rfc3339(v_hold), 'reason', null, 'appointmentTypeName', r.type_name));
      -- The patient asks for herself, so her account is the caller's.
      v_events := v_events || row('appointment.requested', array['doc:' || p_doctor_id[i], 'u:' || p_account_id[i]],
        v_facts, p_traceparent[i])::event_draft;
    end if;
    if p_key[i] is not null then
      insert into idempotency_key (account_id, key, fingerprint, answer)
      values (p_account_id[i], p_key[i], p_fingerprint[i], v_answer);
    end if;
    v_answers := v_answers || v_answer;
  end loop;
  perform append_events(v_events);
  return v_answers;
end $$;

-- Changes a visit as one rule of the domain's table says. @returns as request_appointment; a refusal changes nothing,
-- except that a hold which has run out becomes expired first, whatever was asked.
-- p_patient_id, p_doctor_id: only a visit of theirs is there for the caller (null: every visit is).
-- p_starts_at and what follows it are for a reschedule; the table's p_to is then "waiting for approval".
create function change_appointment(
  p_account_id bigint, p_role text, p_request_id text, p_traceparent text, p_key text, p_fingerprint text,
  p_id bigint, p_patient_id bigint, p_doctor_id bigint, p_allowed boolean, p_expected_version int,
  p_from smallint[], p_to smallint, p_when text, p_kind text, p_reason text,
  p_starts_at timestamptz, p_duration_minutes int, p_schedule_version int, p_offered boolean, p_hold_hours int)
returns jsonb language plpgsql as $$
declare
  v_answer jsonb;
  v_events event_draft[] := '{}'::event_draft[];
  v_event event_draft;
  v_now timestamptz;
  v_patient_id bigint;
  v_doctor_id bigint;
  v_ends_at timestamptz := p_starts_at + p_duration_minutes * interval '1 minute';
  v_price_minor bigint;
  v_type_name text;
  a appointment;
begin
  if p_key is not null then
    v_answer := begin_idempotent(p_account_id, p_key, p_fingerprint);
    if v_answer is not null then
      return v_answer;
    end if;
  end if;

  -- Whose visit it is never changes, so this needs no lock, and the locks need this.
  select patient_id, doctor_id into v_patient_id, v_doctor_id from appointment where id = p_id;
  if not found or v_patient_id <> p_patient_id or v_doctor_id <> p_doctor_id then
    return '{"outcome": "not-found"}';
  elsif not p_allowed then
    return '{"outcome": "forbidden"}';
  end if;
  perform pg_advisory_xact_lock(1, v_doctor_id::int);
  perform pg_advisory_xact_lock(2, v_patient_id::int);
  select * into a from appointment where id = p_id for update;
  v_now := clock_timestamp();
  if a.status = 1 and a.hold_expires_at <= v_now then
    v_events := v_events || expire_appointment(a, v_now, p_request_id);
    select * into a from appointment where id = p_id;
  end if;

  if a.status <> all (p_from) then
    v_answer := '{"outcome": "illegal-state"}';
  elsif a.version <> p_expected_version then
    v_answer := '{"outcome": "version-mismatch"}';
  elsif p_when = 'begun' and a.starts_at > v_now then
    v_answer := '{"outcome": "not-begun"}';
  elsif p_when = 'not-begun' and a.starts_at <= v_now then
    v_answer := '{"outcome": "already-begun"}';
  elsif p_starts_at is not null then
    v_answer := refuse_move(
      a, p_starts_at, v_ends_at, p_duration_minutes, p_schedule_version, p_offered and p_starts_at > v_now);
    if v_answer ->> 'outcome' in ('stale-calendar', 'doctor-inactive', 'slot-not-offered') then
      return v_answer;
    end if;
    if v_answer is not null then
      v_events := v_events || expire_in_the_way(
        v_doctor_id, v_patient_id, p_starts_at, v_ends_at, v_now, p_request_id);
      v_answer := refuse_overlap(v_doctor_id, v_patient_id, p_starts_at, v_ends_at, p_id);
    end if;
  end if;

  if v_answer is null then
    select price_minor, name into v_price_minor, v_type_name from appointment_type where id = a.appointment_type_id;
    update appointment set
      status = p_to,
      version = version + 1,
      starts_at = coalesce(p_starts_at, starts_at),
      ends_at = coalesce(v_ends_at, ends_at),
      hold_expires_at = case when p_to = 1 then hold_until(v_now, p_starts_at, p_hold_hours) end,
      reason = coalesce(p_reason, reason),
      decided_at = case when p_to in (2, 3) then v_now when p_to <> 1 then decided_at end,
      completed_price_minor = case when p_to = 4 then v_price_minor end
    where id = p_id returning * into a;
    v_event := record_appointment(a, p_kind, v_now, v_price_minor, p_account_id, p_role, p_request_id, p_traceparent);
    v_events := v_events || v_event;
    v_answer := jsonb_build_object(
      'outcome', 'done', 'appointment', appointment_answer(a, v_event.facts, v_type_name));
  else
    v_answer := v_answer || jsonb_build_object('currentStatus', status_name(a.status));
  end if;
  if p_key is not null then
    insert into idempotency_key (account_id, key, fingerprint, answer)
    values (p_account_id, p_key, p_fingerprint, v_answer);
  end if;
  perform append_events(v_events);
  return v_answer;
end $$;

-- Why a visit cannot move to another start; null when it can.
create function refuse_move(
  a appointment, p_starts_at timestamptz, p_ends_at timestamptz, p_duration_minutes int, p_schedule_version int,
  p_offered boolean)
returns jsonb language plpgsql as $$
declare
  v_active boolean;
  v_schedule_version int;
  v_duration_minutes int;
begin
  select active, schedule_version into v_active, v_schedule_version from doctor where id = a.doctor_id;
  select duration_minutes into v_duration_minutes from appointment_type where id = a.appointment_type_id;
  if v_schedule_version is distinct from p_schedule_version or v_duration_minutes is distinct from p_duration_minutes then
    return '{"outcome": "stale-calendar"}';
  elsif not v_active then
    return '{"outcome": "doctor-inactive"}';
  elsif not p_offered then
    return '{"outcome": "slot-not-offered"}';
  end if;
  return refuse_overlap(a.doctor_id, a.patient_id, p_starts_at, p_ends_at, a.id);
end $$;

-- Expires one visit if its hold has run out; false when there was nothing to do or another replica does it now.
create function expire_hold(p_id bigint) returns boolean language plpgsql as $$
declare
  v_events event_draft[];
  a appointment;
begin
  if not pg_try_advisory_xact_lock(5, p_id::int) then
    return false;
  end if;
  select * into a from appointment where id = p_id;
  perform pg_advisory_xact_lock(1, a.doctor_id::int);
  perform pg_advisory_xact_lock(2, a.patient_id::int);
  select * into a from appointment where id = p_id and status = 1 and hold_expires_at <= clock_timestamp() for update;
  if not found then
    return false;
  end if;
  v_events := array[expire_appointment(a, clock_timestamp(), '')];
  perform append_events(v_events);
  return true;
end $$;
