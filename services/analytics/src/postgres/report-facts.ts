import { sql, type Postgres } from '@maternity/kit';
import type { ExplainedFact, FactCursor, FactPage, FactQuery, FactStore } from '../app/report-ports.ts';

/** Before every fact. */
const first: FactCursor = { day: '0001-01-01', source: '', id: '', eventId: '' };

export function factStore(postgres: Postgres): FactStore {
  return {
    read: (query, page) => readFacts(postgres, query, page),
    activeGeneration: async () => {
      const [active] = await postgres.query<{ id: number }>(sql`select id from generation where state = 'active'`);
      return active?.id ?? 0;
    },
  };
}

type Total = { total: number; totalMinor: number };
type Found = Total & { source: string; id: string | null; day: string; amountMinor: number } & {
  eventId: string | null;
  object: string | null;
  line: number | null;
  contract: string | null;
};

async function readFacts(
  postgres: Postgres,
  { names, from, to, source, cells }: FactQuery,
  { after = first, limit }: { after: FactCursor | undefined; limit: number },
): Promise<FactPage> {
  const { doctorId, item, notOf, source: rowSource } = cells;
  const found = await postgres.query<Found>(
    sql`with fact as not materialized (
          select day, source, id, count, amount_minor, coalesce(event_id::text, '') as event_id, file_id, line
          from reported_fact
          where name = any(${names}) and day between ${from} and ${to} and (${source} = '' or source = ${source})
            and (${rowSource}::text is null or source = ${rowSource})
            and (${doctorId}::bigint is null or doctor_id = ${doctorId})
            and (${item}::text is null or item = ${item})
            and (${notOf}::text is null or not starts_with(item, ${notOf}))
        ), page as (
          select day, source, id, amount_minor, event_id, file_id, line from fact
          where (day, source, id collate "C", event_id collate "C")
            > (${after.day}, ${after.source}, ${after.id}, ${after.eventId})
          order by day, source, id collate "C", event_id collate "C" limit ${limit}
        )
        select total.count as total, total.amount_minor as "totalMinor", page.source, page.id,
          to_char(page.day, 'YYYY-MM-DD') as day, page.amount_minor as "amountMinor",
          nullif(page.event_id, '') as "eventId", page.line, bucket || '/' || object as object,
          dataset || ' ' || contract_version as contract
        from (
            select coalesce(sum(count), 0)::bigint as count, coalesce(sum(amount_minor), 0)::bigint as amount_minor from fact
          ) as total
          left join page on true left join import_file on import_file.id = page.file_id
        order by page.day, page.source, page.id collate "C", page.event_id collate "C"`,
  );
  const facts = found.flatMap(factOf);
  return { facts, count: found[0]?.total ?? 0, amountMinor: found[0]?.totalMinor ?? 0 };
}

/** Nothing for the row that only tells the totals. */
function factOf({ source, id, day, amountMinor, eventId, object, line, contract }: Found): ExplainedFact[] {
  if (id === null) return [];
  const event = eventId === null ? {} : { eventId };
  const row = object === null || line === null || contract === null ? {} : { object, line, contract };
  return [{ source, id, day, amountMinor, ...event, ...row }];
}
