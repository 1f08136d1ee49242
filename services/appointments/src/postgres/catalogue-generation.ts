import { catalogueChannel } from '@maternity/contracts';
import { sql, type Log, type Postgres } from '@maternity/kit';
import type { Generation } from '../app/cached-directory.ts';

/** The catalogue's generation is the offset of its channel: every change of it moves that, in the same transaction. */
export function catalogueGeneration(postgres: Postgres, log: Log): Generation {
  let current: number | undefined;
  return {
    current: () => current,
    refresh: async () => {
      // Unknown while it is asked for, should the answer not come.
      try {
        const [row] = await postgres.query<{ offset: number }>(
          sql`select last_offset as offset from channel where name = ${catalogueChannel}`,
        );
        current = Math.max(current ?? 0, row?.offset ?? 0);
      } catch (error) {
        if (current !== undefined) log.warn({ err: error }, 'the generation of the catalogue is not known');
        current = undefined;
      }
    },
  };
}

/** Names this history of this database, so that a shared cache never mixes two. */
export async function databaseIdentity(postgres: Postgres): Promise<string> {
  const [row] = await postgres.query<{ identity: string }>(
    sql`select concat_ws('-', id, system_identifier, timeline_id) as identity
        from epoch, pg_control_system(), pg_control_checkpoint()`,
  );
  return row?.identity ?? '';
}
