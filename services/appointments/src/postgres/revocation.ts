import { sql, type Postgres } from '@maternity/kit';
import type { Revocation } from '../app/account-ports.ts';
import { withoutNulls } from './page.ts';

/** Revocations of the last seconds, in the order of their ids. */
export async function readRevocations(postgres: Postgres, seconds: number): Promise<Revocation[]> {
  const found = await postgres.query<Revocation>(
    sql`select id, account_id as "accountId", session_id as "sessionId",
               (extract(epoch from revoked_at) * 1000)::bigint as "revokedAt"
        from session_revocation
        where revoked_at > clock_timestamp() - make_interval(secs => ${seconds})
        order by id`,
  );
  return found.map((row) => withoutNulls<Revocation>(row));
}

/** Deletes what no living token and no reader needs any more; a day of grace. Answers whether there is more. */
export async function pruneSessions(postgres: Postgres): Promise<boolean> {
  const deleted = await postgres.query(
    sql`with gone as (
          select id from session where least(expires_at, coalesce(ended_at, expires_at)) < now() - interval '1 day'
          limit 500
        )
        delete from session where id in (select id from gone) returning id`,
  );
  await postgres.query(sql`delete from session_revocation where revoked_at < now() - interval '2 days'`);
  await postgres.query(sql`delete from invitation where expires_at < now() - interval '1 day'`);
  return deleted.length === 500;
}
