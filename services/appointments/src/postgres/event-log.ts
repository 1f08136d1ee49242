import { sql, type Postgres, type Statement } from '@maternity/kit';
import type { ChannelQuery, ChannelState, EventLog, LoggedEvent } from '../app/event-ports.ts';

type EventRow = {
  id: string;
  sequence: number;
  kind: string;
  atMs: number;
  facts: string;
  channels: string[];
  offsets: string[];
  traceparent: string;
};
type ChannelRow = { epoch: string; place: number; topOffset: number; firstOffset: number; event: EventRow | null };

export function eventLog(postgres: Postgres): EventLog {
  return {
    end: async () => {
      const [row] = await postgres.query<{ epoch: string; sequence: number }>(
        sql`select event_epoch() as epoch, max(last_sequence) as sequence from sequencer_run`,
      );
      return row ?? { epoch: '', sequence: 0 };
    },
    readAfter: async (sequence, limit) => {
      // One row at least: the epoch belongs to an empty answer as well.
      const rows = await postgres.query<Omit<EventRow, 'id'> & { epoch: string; id: string | null }>(
        sql`select now.epoch, e.id, s.sequence, e.kind, floor(extract(epoch from e.at) * 1000)::bigint as "atMs",
              e.facts::text as facts, e.channels, e.offsets, e.traceparent
            from (select event_epoch() as epoch) as now
            left join (
              select sequence, event_number from event_sequence where sequence > ${sequence}
              order by sequence limit ${limit}
            ) as s on true
            left join event as e on e.number = s.event_number
            order by s.sequence`,
      );
      const events = rows.flatMap(({ id, ...row }) => (id === null ? [] : [eventOf({ ...row, id })]));
      return { epoch: rows[0]?.epoch ?? '', events };
    },
    readChannels: async (queries) => readChannels(postgres, queries),
  };
}

const channelsStatement = (queries: readonly ChannelQuery[]): Statement =>
  sql`select now.epoch, query.place::int as place, coalesce(counter.last_offset, 0) as "topOffset",
          coalesce((
            select min(position."offset") from event_position as position where position.channel = query.channel
          ), 0) as "firstOffset",
          case when found.id is not null then json_build_object(
            'id', found.id, 'sequence', coalesce(found.sequence, 0), 'kind', found.kind,
            'atMs', floor(extract(epoch from found.at) * 1000)::bigint, 'facts', found.facts::text,
            'channels', found.channels, 'offsets', found.offsets, 'traceparent', found.traceparent) end as event
        from (select event_epoch() as epoch) as now
        cross join unnest(${queries.map(({ channel }) => channel)}::text[],
          ${queries.map(({ afterOffset }) => afterOffset)}::bigint[],
          ${queries.map(({ limit }) => limit)}::int[]) with ordinality as query (channel, after_offset, most, place)
        left join channel as counter on counter.name = query.channel
        left join lateral (
          select position."offset", e.id, e.kind, e.at, e.facts, e.channels, e.offsets, e.traceparent, s.sequence
          from event_position as position
          join event as e on e.number = position.event_number
          left join event_sequence as s on s.event_number = e.number
          where position.channel = query.channel and position."offset" > query.after_offset
          order by position."offset" limit query.most
        ) as found on true
        order by query.place, found."offset"`;

async function readChannels(
  postgres: Postgres,
  queries: readonly ChannelQuery[],
): Promise<{ epoch: string; channels: ChannelState[] }> {
  const rows = await postgres.query<ChannelRow>(channelsStatement(queries));
  const channels: ChannelState[] = queries.map(({ channel }) => ({
    channel,
    topOffset: 0,
    firstOffset: 0,
    events: [],
  }));
  for (const { place, topOffset, firstOffset, event } of rows) {
    const state = channels[place - 1];
    if (!state) continue;
    Object.assign(state, { topOffset, firstOffset });
    if (event) state.events.push(eventOf(event));
  }
  return { epoch: rows[0]?.epoch ?? '', channels };
}

const eventOf = ({ channels, offsets, id, sequence, kind, atMs, facts, traceparent }: EventRow): LoggedEvent => ({
  id,
  sequence,
  kind,
  atMs,
  facts,
  traceparent,
  positions: channels.map((channel, index) => ({ channel, offset: Number(offsets[index]) })),
});
