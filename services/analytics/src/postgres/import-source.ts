import { sql, type Postgres } from '@maternity/kit';
import type { Source, SourceStore } from '../app/import-ports.ts';

export function sourceStore(postgres: Postgres): SourceStore {
  const list = (name: string | null): Promise<Source[]> =>
    postgres.query<Source>(
      sql`select name, uri, dataset, suspended, last_error as "lastError",
            coalesce(floor(extract(epoch from last_discovery_at) * 1000), 0)::bigint as "lastDiscoveryMs"
          from import_source where name = coalesce(${name}::text, name) order by name limit 1000`,
    );
  return {
    list: () => list(null),
    put: async ({ name, uri, dataset, suspended }, declaredBy) => {
      await postgres.query(
        sql`insert into import_source (name, uri, dataset, suspended, declared_by)
            values (${name}, ${uri}, ${dataset}, ${suspended}, ${declaredBy})
            on conflict (name) do update
            set uri = excluded.uri, dataset = excluded.dataset, suspended = excluded.suspended,
              declared_by = excluded.declared_by`,
      );
      const [source] = await list(name);
      return source ?? { name, uri, dataset, suspended, lastDiscoveryMs: 0, lastError: '' };
    },
    noteDiscovery: async (name, error) => {
      await postgres.query(
        sql`update import_source set last_discovery_at = now(), last_error = ${error} where name = ${name}`,
      );
    },
  };
}
