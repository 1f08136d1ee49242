import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { FileStore, Holder } from '../app/import-ports.ts';
import { commitChunk } from './import-chunk.ts';
import { claimFile, holdFile } from './import-claim.ts';

type Beginning = Parameters<FileStore['begin']>[1];
type Ending = { state: string; errorCode: string };

/** What was read in an earlier pass, or by a worker that stopped before its profile was kept, goes. */
function* beginFile(holder: Holder, { contractVersion, sha256, size, profile }: Beginning): Transaction<void> {
  const { headerBytes, headerLines } = profile;
  yield* holdFile(holder);
  yield* rows(sql`delete from import_chunk where file_id = ${holder.id}`);
  yield* rows(sql`delete from import_staged_row where file_id = ${holder.id}`);
  yield* rows(sql`delete from import_staged_fact where file_id = ${holder.id}`);
  yield* rows(
    sql`update import_file set state = 'staging', attempt = 0, contract_version = ${contractVersion},
          sha256 = ${sha256}, size = ${size}, profile = ${JSON.stringify(profile)}::jsonb, bytes_done = ${headerBytes},
          lines_done = ${headerLines}, chunks_done = 0, rows_kept = 0, rows_rejected = 0, has_staging = true
        where id = ${holder.id}`,
  );
}

/** Puts the file where others find it, or leaves it done. */
function* settleFile(holder: Holder, { state, errorCode }: Ending): Transaction<void> {
  yield* holdFile(holder);
  const done = state !== 'discovered' && state !== 'staged';
  yield* rows(
    sql`update import_file set state = ${state}, error_code = ${errorCode}, lease_until = null, lease_owner = '',
          finished_at = case when ${done} then now() end
        where id = ${holder.id}`,
  );
}

/** A worker that stops in order has not failed: its attempt does not count. */
function* releaseFile(holder: Holder): Transaction<void> {
  yield* holdFile(holder);
  yield* rows(
    sql`update import_file set lease_until = null, lease_owner = '', attempt = greatest(attempt - 1, 0),
          state = case when state = 'claimed' then 'discovered' else state end
        where id = ${holder.id}`,
  );
}

function* retryFile(holder: Holder, delayMs: number, errorCode: string): Transaction<void> {
  yield* holdFile(holder);
  yield* rows(
    sql`update import_file set state = case when state = 'staged' then state else 'retry_wait' end, lease_until = null,
          lease_owner = '', error_code = ${errorCode}, not_before = now() + make_interval(secs => ${delayMs / 1_000})
        where id = ${holder.id}`,
  );
}

const discover =
  (postgres: Postgres): FileStore['discover'] =>
  async (objects, { source, dataset }) => {
    const added = await postgres.query(
      sql`insert into import_file (source, dataset, bucket, object, generation, size, state, discovered_at, not_before)
          select ${source}, ${dataset}, bucket, object, generation, size, 'discovered', now(), now()
          from unnest(${objects.map(({ bucket }) => bucket)}::text[], ${objects.map(({ object }) => object)}::text[],
            ${objects.map(({ generation }) => generation)}::bigint[], ${objects.map(({ size }) => size)}::bigint[])
            as found (bucket, object, generation, size)
          where not exists (
            select from import_file as known where known.bucket = found.bucket and known.object = found.object
              and known.generation = found.generation and known.dataset = ${dataset})
          on conflict (bucket, object, generation, dataset) do nothing returning id`,
    );
    return added.length;
  };

const isDuplicate =
  (postgres: Postgres): FileStore['isDuplicate'] =>
  async ({ id, dataset }, { sha256, contractVersion, keepsOrder }) => {
    const found = await postgres.query(
      sql`select from import_file as twin
          where dataset = ${dataset} and sha256 = ${sha256} and state = 'published' and id <> ${id}
            and contract_version = ${contractVersion}
            and (not ${keepsOrder}::boolean or not exists (
              select from import_file as later
              where later.dataset = twin.dataset and later.published_at > twin.published_at))
          limit 1`,
    );
    return found.length > 0;
  };

export function fileStore(postgres: Postgres): FileStore {
  return {
    discover: discover(postgres),
    isDuplicate: isDuplicate(postgres),
    find: async ({ bucket, object, generation }, dataset) => {
      const [found] = await postgres.query<{ id: number }>(
        sql`select id from import_file
            where bucket = ${bucket} and object = ${object} and generation = ${generation}
              and dataset = ${dataset}`,
      );
      return found?.id;
    },
    claim: (owner, id) => postgres.transaction(() => claimFile(owner, id)),
    renew: (holder) => postgres.transaction(() => holdFile(holder)),
    release: (holder) => postgres.transaction(() => releaseFile(holder)),
    begin: (holder, beginning) => postgres.transaction(() => beginFile(holder, beginning)),
    commit: (file, batch) => postgres.transaction(() => commitChunk(file, batch)),
    finish: (holder, ending) => postgres.transaction(() => settleFile(holder, ending)),
    retry: (holder, { delayMs, errorCode }) => postgres.transaction(() => retryFile(holder, delayMs, errorCode)),
    sweep: () => postgres.transaction(() => sweepStaging()),
  };
}

/** Deletes the staged rows of one file that is done. @returns whether there was one. */
function* sweepStaging(): Transaction<boolean> {
  const [file] = yield* rows<{ id: number }>(
    sql`select id from import_file
        where has_staging and state in ('published', 'rejected', 'dead', 'duplicate', 'superseded')
        order by id limit 1 for update skip locked`,
  );
  if (!file) return false;
  yield* rows(sql`delete from import_staged_row where file_id = ${file.id}`);
  yield* rows(sql`delete from import_staged_fact where file_id = ${file.id}`);
  yield* rows(sql`update import_file set has_staging = false where id = ${file.id}`);
  return true;
}
