import { rows, sql, type Log, type Postgres, type Transaction } from '@maternity/kit';
import { firstSeal, sealAfter, type Seal } from './audit-chain.ts';

const batch = 1_000;
const settleEveryMs = 60_000;

/**
 * One round of chaining audit entries, for a background loop; answers whether there is more to do. Entries are chained
 * in the order in which they became visible, behind the writes: within, every write would wait for every other.
 * The newest seal goes to the log as well, at most once a minute: whoever cuts the end off both tables leaves the log.
 */
export function auditSealer(postgres: Postgres, log: Log, clock: () => number): () => Promise<boolean> {
  let settledAt = 0;
  let toldSequence = 0;
  return async () => {
    if (await hasUnsealed(postgres)) {
      const sealed = await postgres.transaction(seal);
      if (sealed === batch) return true;
    }
    if (clock() - settledAt < settleEveryMs) return false;
    settledAt = clock();
    await settle(postgres);
    const [newest = firstSeal] = await postgres.query<Seal>(
      sql`select sequence, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
    );
    if (newest.sequence !== toldSequence) {
      toldSequence = newest.sequence;
      const fields = { 'maternity.audit.sequence': newest.sequence, 'maternity.audit.hash': newest.hash };
      log.info({ 'event.action': 'audit-sealed', ...fields }, 'audit entries are chained up to here');
    }
    return false;
  };
}

/** A read alone, as nearly always there is nothing: it leaves no trace in the database's log. */
async function hasUnsealed(postgres: Postgres): Promise<boolean> {
  const found = await postgres.query(
    sql`select id from audit_entry where id > (select settled_id from audit_settling)
          and not exists (select from audit_seal where entry_id = audit_entry.id)
        limit 1`,
  );
  return found.length > 0;
}

/** Seals the oldest entries that have no seal. Returns how many; 0 as well while another process seals. */
function* seal(): Transaction<number> {
  const [state] = yield* rows<{ settled_id: number }>(
    sql`select settled_id from audit_settling for update skip locked`,
  );
  if (!state) return 0;
  // Statements of their own, after the lock: they see what its last owner committed.
  const [last = firstSeal] = yield* rows<Seal>(
    sql`select sequence, encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
  );
  const entries = yield* rows<{ id: number; fields: string[] }>(
    sql`select id, array[
            id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id::text, actor_role, action,
            object_type, object_id, outcome, request_id] as fields
        from audit_entry
        where id > ${state.settled_id} and not exists (select from audit_seal where entry_id = audit_entry.id)
        order by id limit ${batch}`,
  );
  let newest = last;
  const seals = entries.map(({ id, fields }) => {
    newest = sealAfter(newest, fields);
    return { id, ...newest };
  });
  yield* rows(
    sql`insert into audit_seal (sequence, entry_id, hash)
        select sequence, entry_id, decode(hash, 'hex')
        from unnest(${seals.map(({ sequence }) => sequence)}::bigint[], ${seals.map(({ id }) => id)}::bigint[],
          ${seals.map(({ hash }) => hash)}::text[]) as seal (sequence, entry_id, hash)`,
  );
  return seals.length;
}

/**
 * Moves settled_id to the candidate once all that is older than the candidate's transaction is over and all up to the
 * candidate is sealed; the newest entry then is the next candidate. One statement, so one view of all three.
 */
async function settle(postgres: Postgres): Promise<void> {
  await postgres.query(
    sql`update audit_settling set settled_id = candidate_id, candidate_transaction = pg_current_xact_id(),
          candidate_id = (select coalesce(max(id), 0) from audit_entry)
        where pg_snapshot_xmin(pg_current_snapshot()) > candidate_transaction
          and (settled_id <> candidate_id or candidate_id <> (select coalesce(max(id), 0) from audit_entry))
          and not exists (
            select from audit_entry where id > settled_id and id <= candidate_id
              and not exists (select from audit_seal where entry_id = audit_entry.id))`,
  );
}
