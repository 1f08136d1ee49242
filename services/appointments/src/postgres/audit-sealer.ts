import { sql, type Log, type Postgres } from '@maternity/kit';

const batch = 1_000;
const settleEveryMs = 60_000;

/**
 * One round of chaining audit entries, for a background loop; answers whether there is more to do.
 * The newest seal goes to the log as well, at most once a minute: whoever cuts the end off both tables leaves the log.
 */
export function auditSealer(postgres: Postgres, log: Log, clock: () => number): () => Promise<boolean> {
  let settledAt = 0;
  let toldSequence = 0;
  return async () => {
    const [row] = await postgres.query<{ sealed: number }>(sql`select seal_audit(${batch}) as sealed`);
    if (row?.sealed === batch) return true;
    if (clock() - settledAt < settleEveryMs) return false;
    settledAt = clock();
    await postgres.query(sql`select settle_audit()`);
    const [newest] = await postgres.query<{ sequence: number; hash: string }>(
      sql`select sequence, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
    );
    if (newest && newest.sequence !== toldSequence) {
      toldSequence = newest.sequence;
      const fields = { 'maternity.audit.sequence': newest.sequence, 'maternity.audit.hash': newest.hash };
      log.info({ 'event.action': 'audit-sealed', ...fields }, 'audit entries are chained up to here');
    }
    return false;
  };
}
