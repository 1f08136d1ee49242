import { sql, type Postgres } from '@maternity/kit';
import type { LabelStore } from '../app/report-ports.ts';
import type { Grouping } from '../domain/report-grouping.ts';

type Label = { key: string; label: string };
type Reader = (postgres: Postgres, ids: string[]) => Promise<Label[]>;

/** The newest version of each: what has been deleted since keeps the name that it had. */
const readers: Partial<Record<Grouping, Reader>> = {
  doctor: (postgres, ids) =>
    postgres.query<Label>(
      sql`select distinct on (id) id::text as key, first_name || ' ' || last_name as label
          from doctor where id = any(${ids}::bigint[]) order by id, valid_from desc`,
    ),
  type: (postgres, ids) =>
    postgres.query<Label>(
      sql`select distinct on (id) id::text as key, name as label
          from appointment_type where id = any(${ids}::bigint[]) order by id, valid_from desc`,
    ),
  operation: (postgres, ids) =>
    postgres.query<Label>(sql`select id::text as key, name as label from operation where id = any(${ids}::bigint[])`),
};

export function labelStore(postgres: Postgres): LabelStore {
  return {
    read: async (grouping, keys) => {
      const reader = readers[grouping];
      const ids = keys.filter((key) => /^\d{1,15}$/.test(key));
      const found = reader && ids.length > 0 ? await reader(postgres, ids) : [];
      return new Map(found.map(({ key, label }) => [key, label]));
    },
  };
}
