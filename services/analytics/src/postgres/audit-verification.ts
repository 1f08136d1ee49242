import { sql, type Postgres } from '@maternity/kit';
import { firstSeal, sealAfter, type Seal } from './audit-chain.ts';

export type ChainVerdict = { seals: number; broken?: { sequence: number; reason: string } };

type Link = Seal & { fields: string[] | null };

const pageSize = 5_000;

/**
 * Reads the whole chain and computes every hash anew.
 * Tells of an entry that was changed, removed or put in behind the sealer's back, and of seals that are gone.
 * @param anchor a seal that was written down elsewhere, such as in the log.
 */
export async function verifyAuditChain(postgres: Postgres, anchor?: Seal): Promise<ChainVerdict> {
  let last = firstSeal;
  for (;;) {
    const links = await readLinks(postgres, last.sequence);
    for (const link of links) {
      const expected = sealAfter(last, link.fields ?? []);
      const reason = reasonOf(link, expected, anchor);
      if (reason !== undefined) return { seals: last.sequence, broken: { sequence: expected.sequence, reason } };
      last = expected;
    }
    if (links.length < pageSize) break;
  }
  const reason = await reasonAtTheEnd(postgres, last, anchor);
  const seals = last.sequence;
  return reason === undefined ? { seals } : { seals, broken: { sequence: seals + 1, reason } };
}

function reasonOf(link: Link, expected: Seal, anchor: Seal | undefined): string | undefined {
  if (link.sequence !== expected.sequence) return 'a seal is missing';
  if (!link.fields) return 'its entry is missing';
  if (link.hash !== expected.hash) return 'its entry was changed';
  if (anchor?.sequence === link.sequence && anchor.hash !== link.hash) return 'the chain was written anew';
  return undefined;
}

async function reasonAtTheEnd(postgres: Postgres, last: Seal, anchor: Seal | undefined): Promise<string | undefined> {
  if (anchor && anchor.sequence > last.sequence) return 'seals are missing';
  // An entry below what the sealer knows to be complete can only have been put there afterwards.
  const stray = await postgres.query(
    sql`select id from audit_entry
        where id <= (select settled_id from audit_settling)
          and not exists (select from audit_seal where entry_id = audit_entry.id)
        limit 1`,
  );
  return stray.length > 0 ? 'an old entry has no seal' : undefined;
}

const readLinks = (postgres: Postgres, after: number): Promise<Link[]> =>
  postgres.query<Link>(
    sql`select sequence, encode(hash, 'hex') as hash,
          case when id is not null then array[
            id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id::text, actor_role, action,
            object_type, object_id, outcome, request_id] end as fields
        from audit_seal left join audit_entry on id = entry_id
        where sequence > ${after} order by sequence limit ${pageSize}`,
  );
