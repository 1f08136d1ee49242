import { createHash } from 'node:crypto';
import { sql, type Postgres } from '@maternity/kit';

/** A seal that was written down elsewhere, such as in the log. */
export type Anchor = { sequence: number; hash: string };

export type ChainVerdict = { seals: number; broken?: { sequence: number; reason: string } };

type Link = { sequence: number; entryId: number; hash: string; fields: string[] | null };

const pageSize = 5_000;

/**
 * Reads the whole chain and computes every hash anew, without the database's own functions for it.
 * Tells of an entry that was changed, removed or put in behind the sealer's back, and of seals that are gone.
 */
export async function verifyAuditChain(postgres: Postgres, anchor?: Anchor): Promise<ChainVerdict> {
  let seals = 0;
  let hash = Buffer.alloc(0);
  for (;;) {
    const links = await readLinks(postgres, seals);
    for (const link of links) {
      const expected = createHash('sha256').update(hash).update(textOf(link.fields)).digest();
      const reason = reasonOf(link, { sequence: seals + 1, hash: expected.toString('hex') }, anchor);
      if (reason !== undefined) return { seals, broken: { sequence: seals + 1, reason } };
      hash = expected;
      seals += 1;
    }
    if (links.length < pageSize) break;
  }
  if (anchor && anchor.sequence > seals) return { seals, broken: { sequence: seals + 1, reason: 'seals are missing' } };
  const stray = await hasStrayEntry(postgres);
  return stray ? { seals, broken: { sequence: seals + 1, reason: 'an old entry has no seal' } } : { seals };
}

function reasonOf(link: Link, expected: Anchor, anchor: Anchor | undefined): string | undefined {
  if (link.sequence !== expected.sequence) return 'a seal is missing';
  if (!link.fields) return 'its entry is missing';
  if (link.hash !== expected.hash) return 'its entry was changed';
  if (anchor?.sequence === link.sequence && anchor.hash !== link.hash) return 'the chain was written anew';
  return undefined;
}

const textOf = (fields: string[] | null): string =>
  (fields ?? []).map((field) => `${Buffer.byteLength(field)}:${field}`).join('');

const readLinks = (postgres: Postgres, after: number): Promise<Link[]> =>
  postgres.query<Link>(
    sql`select sequence, entry_id as "entryId", encode(hash, 'hex') as hash,
          case when id is not null then array[
            id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id::text, actor_role, action,
            object_type, object_id, outcome, request_id] end as fields
        from audit_seal left join audit_entry on id = entry_id
        where sequence > ${after} order by sequence limit ${pageSize}`,
  );

/** An entry below what the sealer knows to be complete can only have been put there afterwards. */
async function hasStrayEntry(postgres: Postgres): Promise<boolean> {
  const found = await postgres.query(
    sql`select id from audit_entry
        where id <= (select settled_id from audit_settling)
          and not exists (select from audit_seal where entry_id = audit_entry.id)
        limit 1`,
  );
  return found.length > 0;
}
