import { sql, type Postgres } from '@maternity/kit';
import type { CellQuery, CellStore, Moment } from '../app/report-ports.ts';
import type { MeasureName } from '../domain/measure.ts';
import type { Cell } from '../domain/report-rows.ts';

export function cellStore(postgres: Postgres): CellStore {
  return {
    // Not the greatest id of measure_delta: who takes an id first may commit last, and would not be noticed.
    readMoment: async () => {
      const [moment] = await postgres.query<Moment>(
        sql`select pg_current_snapshot()::text as version,
              coalesce((select id from generation where state = 'active'), 0) as generation,
              floor(extract(epoch from now()) * 1000)::bigint as "asOfMs"`,
      );
      return moment ?? { version: '', generation: 0, asOfMs: 0 };
    },
    readOpen: (generation, query) => readOpen(postgres, generation, query),
    readFolded: (generation, query) => readFolded(postgres, generation, query),
  };
}

/** Without a name: the row that only tells that the generation is still the active one. */
type Found = Omit<Cell, 'name'> & { name: MeasureName | null };

/** Nothing at all comes back when it is not: then its rows may be going, or what came on top of it. */
const cellsOf = (found: Found[]): Cell[] | undefined =>
  found.length === 0 ? undefined : found.flatMap(({ name, ...cell }) => (name === null ? [] : [{ name, ...cell }]));

async function readOpen(postgres: Postgres, generation: number, query: CellQuery): Promise<Cell[] | undefined> {
  const { names, dimension, from, to, source } = query;
  const found = await postgres.query<Found>(
    sql`with fresh as (
          select name, day, doctor_id, item, source, count, amount_minor from measure_delta
          where generation is null and day between ${from} and ${to}
          union all
          select name, day, doctor_id, item, source, count, amount_minor from measure_delta
          where generation > ${generation} and day between ${from} and ${to}
        ), cell as (
          select name, sum(count)::bigint as count, sum(amount_minor)::bigint as amount_minor,
            case when ${dimension} = 'day' then day end as day,
            case when ${dimension} = 'doctor' then doctor_id end as doctor_id,
            case when ${dimension} = 'item' then item end as item,
            case when ${dimension} = 'source' then source end as source
          from fresh where name = any(${names}) and (${source} = '' or source = ${source})
          group by name, 4, 5, 6, 7
        )
        select cell.name,
          coalesce(to_char(cell.day, 'YYYY-MM-DD'), cell.doctor_id::text, cell.item, cell.source) as coordinate,
          cell.count, cell.amount_minor as "amountMinor"
        from (select coalesce((select id from generation where state = 'active'), 0) as id) as active
          left join cell on true
        where active.id = ${generation}`,
  );
  return cellsOf(found);
}

async function readFolded(postgres: Postgres, generation: number, query: CellQuery): Promise<Cell[] | undefined> {
  const { names, dimension, from, to, source } = query;
  const rollup = dimension === 'source' ? 'day' : dimension;
  const found = await postgres.query<Found>(
    sql`with cell as (
          select name, sum(count)::bigint as count, sum(amount_minor)::bigint as amount_minor,
            case when ${dimension} = 'day' then day end as day,
            case when ${dimension} = 'doctor' then doctor_id end as doctor_id,
            case when ${dimension} = 'item' then item end as item,
            case when ${dimension} = 'source' then source end as source
          from measure_rollup
          where generation = ${generation} and dimension = ${rollup} and name = any(${names})
            and day between ${from} and ${to}
            and (${source} = '' or source = ${source})
          group by name, 4, 5, 6, 7
        )
        select cell.name,
          coalesce(to_char(cell.day, 'YYYY-MM-DD'), cell.doctor_id::text, cell.item, cell.source) as coordinate,
          cell.count, cell.amount_minor as "amountMinor"
        from generation as active left join cell on true
        where active.id = ${generation} and active.state = 'active'`,
  );
  return cellsOf(found);
}
