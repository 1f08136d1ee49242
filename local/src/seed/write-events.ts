import { accountChannel, appointmentStatuses, doctorChannel } from '@maternity/contracts';
import type { AppointmentFacts } from '@maternity/contracts';
import type { Client } from 'pg';
import type { Accounts } from './accounts.ts';
import { decidedAt, requestedAt } from './visit.ts';
import type { StoredVisit } from './visit.ts';

type SeedEvent = { kind: string; at: number; facts: AppointmentFacts; channels: string[] };

/** Every change of the visits as an event, in the order of time, each at the next offset of its channels. */
export async function writeEvents(client: Client, visits: StoredVisit[], accounts: Accounts): Promise<void> {
  const events = visits.flatMap((visit) => eventsOf(visit, accounts)).sort((a, b) => a.at - b.at);
  const counters = await lockCounters(client, new Set(events.flatMap(({ channels }) => channels)));
  const placed = events.map(({ at, ...event }, index) => ({
    ...event,
    at: new Date(at),
    ordinal: index,
    offsets: event.channels.map((channel) => nextOffset(counters, channel)),
  }));
  await client.query(
    `with written as (
       insert into event (kind, at, facts, channels, offsets)
       select kind, at, facts, channels, offsets
       from jsonb_to_recordset($1) as event(
         ordinal int, kind text, at timestamptz, facts jsonb, channels text[], offsets bigint[])
       order by ordinal
       returning number, channels, offsets
     )
     insert into event_position (channel, "offset", event_number)
     select place.channel, place."offset", written.number
     from written, unnest(written.channels, written.offsets) as place(channel, "offset")`,
    [JSON.stringify(placed)],
  );
  await saveCounters(client, counters);
}

function eventsOf(visit: StoredVisit, accounts: Accounts): SeedEvent[] {
  const account = accounts.byPatient.get(visit.patientId);
  const channels = [doctorChannel(visit.doctorId), ...(account === undefined ? [] : [accountChannel(account)])];
  return visit.changes.map(({ kind, at }, index) => ({ kind, at, channels, facts: factsOf(visit, index + 1) }));
}

function factsOf(visit: StoredVisit, version: number): AppointmentFacts {
  const status = appointmentStatuses[(visit.changes[version - 1]?.status ?? 0) - 1];
  if (!status) throw new Error(`Visit ${visit.id} has no version ${version}`);
  const decided = decidedAt(visit, version);
  return {
    appointmentId: visit.id,
    status,
    version,
    doctorId: visit.doctorId,
    patientId: visit.patientId,
    appointmentTypeId: visit.type.id,
    start: new Date(visit.start).toISOString(),
    end: new Date(visit.end).toISOString(),
    requestedAt: new Date(requestedAt(visit)).toISOString(),
    ...(decided && { decidedAt: decided.toISOString() }),
    priceMinor: visit.type.priceMinor,
  };
}

/** Locks the channels' counters until commit, in the order in which every writer takes them, and reads them. */
async function lockCounters(client: Client, channels: Set<string>): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; last_offset: number }>(
    `insert into channel as counter (name, last_offset)
     select name, 0 from unnest($1::text[]) as name order by name
     on conflict (name) do update set last_offset = counter.last_offset
     returning name, last_offset::int`,
    [[...channels]],
  );
  return new Map(rows.map(({ name, last_offset }) => [name, last_offset]));
}

function nextOffset(counters: Map<string, number>, channel: string): number {
  const offset = (counters.get(channel) ?? 0) + 1;
  counters.set(channel, offset);
  return offset;
}

async function saveCounters(client: Client, counters: Map<string, number>): Promise<void> {
  await client.query(
    `update channel set last_offset = counted.last_offset
     from unnest($1::text[], $2::bigint[]) as counted(name, last_offset)
     where channel.name = counted.name`,
    [[...counters.keys()], [...counters.values()]],
  );
}
