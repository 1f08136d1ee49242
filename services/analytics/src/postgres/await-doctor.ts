import { setTimeout as delay } from 'node:timers/promises';
import { sql, type Postgres } from '@maternity/kit';

const attempts = 10;
const pauseMs = 100;

/**
 * Waits a moment for a doctor who may have been made a moment ago: the lobby's log brings him within a second. Before
 * the transaction, because a refusal is kept under the caller's key. Who does not come is refused there.
 */
export async function awaitDoctor(postgres: Postgres, id: number | undefined): Promise<void> {
  if (id === undefined) return;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const present = await postgres.query(sql`select id from doctor where id = ${id} limit 1`);
    if (present.length > 0) return;
    await delay(pauseMs);
  }
}
