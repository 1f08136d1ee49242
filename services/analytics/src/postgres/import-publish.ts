import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { ClaimedFile, PublishOutcome, PublishStore } from '../app/import-ports.ts';
import type { Contract } from '../domain/contract.ts';
import { hasTooManyBadRows, type Conservation } from '../domain/import-file.ts';
import { holdFile } from './import-claim.ts';
import { rejectKnownKeys, rejectRepeatedKeys } from './import-keys.ts';
import { changeRows, countFacts, insertRows, removeMissing, shrinkOf } from './import-rows.ts';

/** One publication of a dataset at a time, in the order of its files: the last one wins, however many workers there are. */
function* takeTurn({ id, dataset, bucket, object, generation }: ClaimedFile): Transaction<PublishOutcome | undefined> {
  yield* rows(sql`set local lock_timeout = '15min'`);
  yield* rows(sql`set local work_mem = '64MB'`);
  yield* rows(sql`select pg_advisory_xact_lock(hashtextextended('import ' || ${dataset}::text, 0))`);
  const [turn] = yield* rows<{ waiting: boolean; superseded: boolean }>(
    sql`select
          exists (select from import_file where dataset = ${dataset} and id < ${id}
            and state in ('discovered', 'claimed', 'staging', 'staged', 'retry_wait')) as waiting,
          exists (select from import_file where bucket = ${bucket} and object = ${object} and dataset = ${dataset}
            and generation > ${generation} and published_at is not null) as superseded`,
  );
  if (turn?.superseded) return 'superseded';
  return turn?.waiting ? 'waiting' : undefined;
}

function* publishFile(file: ClaimedFile, contract: Contract): Transaction<PublishOutcome> {
  yield* holdFile(file);
  const refused = (yield* takeTurn(file)) ?? (yield* refuseRows(file, contract));
  if (refused) return refused;
  yield* changeRows(file);
  yield* insertRows(file);
  if (Object.keys(contract.facts).length > 0) yield* countFacts(file);
  yield* rows(
    sql`update import_file set state = 'published', error_code = '', published_at = now(), finished_at = now(),
          lease_until = null, lease_owner = ''
        where id = ${file.id}`,
  );
  return 'published';
}

/** Rejects rows that do not go together, and says whether the file has to be refused as a whole. */
function* refuseRows(file: ClaimedFile, contract: Contract): Transaction<PublishOutcome | undefined> {
  // What has just been staged is unknown to the planner: 5,000 rows took 5 s by nested loops.
  yield* rows(sql`analyze import_staged_row, import_staged_fact`);
  yield* rejectRepeatedKeys(file, contract.semantics);
  if (contract.semantics === 'append' && contract.key.length > 0) yield* rejectKnownKeys(file);
  const [counted] = yield* rows<{ kept: number; rejected: number }>(
    sql`select rows_kept as kept, rows_rejected as rejected from import_file where id = ${file.id}`,
  );
  const sums = counted ?? { kept: 0, rejected: 0 };
  if (hasTooManyBadRows(contract, sums)) return 'too-many-bad-rows';
  // Which row a rejected one was cannot be told: none is missing for sure.
  if (contract.semantics !== 'snapshot' || sums.rejected > 0) return undefined;
  if ((yield* shrinkOf(file)) > contract.maxShrink) return 'snapshot-shrinks';
  yield* removeMissing(file);
  return undefined;
}

/** What the chunks of a file add up to, and whether each begins where the one before it ends. */
async function conservationOf(postgres: Postgres, { id, pass }: ClaimedFile): Promise<Conservation> {
  const [sums] = await postgres.query<Conservation>(
    sql`with step as (
          select *, coalesce(lag(byte_to) over (order by number), byte_from) <> byte_from as gap
          from import_chunk where file_id = ${id}
        ), total as (
          select min(byte_from) as first_byte, max(byte_to) as last_byte, count(*) filter (where gap) as gaps,
            sum(bytes_kept) as bytes_kept, sum(bytes_rejected) as bytes_rejected, sum(bytes_blank) as bytes_blank,
            sum(rows_kept) as rows_kept, sum(rows_rejected) as rows_rejected
          from step
        )
        select size, (profile ->> 'headerBytes')::bigint as "headerBytes",
          coalesce(first_byte, (profile ->> 'headerBytes')::bigint) as "firstByte",
          coalesce(last_byte, (profile ->> 'headerBytes')::bigint) as "lastByte", gaps::int,
          coalesce(bytes_kept, 0)::bigint as "bytesKept", coalesce(bytes_rejected, 0)::bigint as "bytesRejected",
          coalesce(bytes_blank, 0)::bigint as "bytesBlank", coalesce(total.rows_kept, 0)::bigint as "rowsKept",
          coalesce(total.rows_rejected, 0)::bigint as "rowsRejected",
          (select count(*) from import_staged_row where file_id = ${id}) as "rowsStaged",
          (select count(*) from import_rejected_row where file_id = ${id} and pass = ${pass}) as "rowsQuarantined"
        from import_file, total where id = ${id}`,
  );
  if (!sums) throw new Error(`File ${id} is not there any more`);
  return sums;
}

export function publishStore(postgres: Postgres): PublishStore {
  return {
    conservation: (file) => conservationOf(postgres, file),
    publish: (file, contract) => postgres.transaction(() => publishFile(file, contract)),
  };
}
