import { readdir } from 'node:fs/promises';
import { unavailable } from '@maternity/errors';
import type { Postgres } from './connect.ts';
import { sql } from './sql.ts';

/** For readiness: rejects unless the database answers and has seen every migration of this build. */
export async function schemaCheck(postgres: Postgres, folder: string): Promise<() => Promise<void>> {
  const expected = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return async () => {
    const [row] = await postgres.query<{ missing: number }>(
      sql`select count(*)::int as missing from unnest(${expected}::text[]) as name
          where name not in (select name from migration)`,
    );
    if (row?.missing !== 0) throw unavailable('schema-behind', 'The migrations of this build have not run.');
  };
}
