import { sql, type Postgres } from '@maternity/kit';

const batch = 1_000;
const keptMs = 86_400_000;

/** One round of forgetting answers that are older than a day, for a background loop; answers whether there is more. */
export const idempotencyPruner = (postgres: Postgres, clock: () => number) => async (): Promise<boolean> => {
  const before = new Date(clock() - keptMs);
  const gone = await postgres.query(
    sql`delete from idempotency_key where (account_id, key) in (
          select account_id, key from idempotency_key where created_at < ${before} order by created_at limit ${batch})
        returning account_id`,
  );
  return gone.length === batch;
};
