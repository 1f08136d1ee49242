import type { Client } from 'pg';

export type SeedEvent = { kind: string; at: number; facts: object; channels: string[] };

/** Appends events to the log in the given order, each at the next offset of its channels. Once a transaction. */
export async function appendEvents(client: Client, events: SeedEvent[]): Promise<void> {
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
