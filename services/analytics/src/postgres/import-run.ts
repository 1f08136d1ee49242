import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Dataset, ImportRun, RunStore, ShownRejectedRow } from '../app/import-ports.ts';

const listRuns =
  (postgres: Postgres) =>
  (query: { limit: number; beforeId: number; dataset: string; state: string; id: number }): Promise<ImportRun[]> =>
    postgres.query<ImportRun>(
      sql`select id, dataset, source, bucket || '/' || object as object, state, rows_kept + rows_rejected as "rowsRead",
            rows_kept as "rowsKept", rows_rejected as "rowsRejected", size as bytes,
            case when state = 'published' then size else bytes_done end as "bytesDone",
            coalesce(floor(extract(epoch from started_at) * 1000), 0)::bigint as "startedAtMs",
            coalesce(floor(extract(epoch from finished_at) * 1000), 0)::bigint as "finishedAtMs",
            error_code as "errorCode", contract_version as "contractVersion"
          from import_file
          where (${query.id} = 0 or id = ${query.id}) and (${query.beforeId} = 0 or id < ${query.beforeId})
            and (${query.dataset} = '' or dataset = ${query.dataset}) and (${query.state} = '' or state = ${query.state})
          order by id desc limit ${query.limit}`,
    );

/**
 * A file that is done begins anew, by the newest contract. Its rows stay until it is published again: those that have
 * not changed are not touched, those that are right now are added.
 */
function* replayFile(id: number): Transaction<boolean> {
  const [file] = yield* rows(
    sql`update import_file set state = 'discovered', pass = pass + 1, attempt = 0, fence = fence + 1, profile = null,
          bytes_done = 0, lines_done = 0, error_code = '', finished_at = null, started_at = null, not_before = now()
        where id = ${id} and state in ('published', 'rejected', 'dead', 'duplicate') returning id`,
  );
  if (!file) return false;
  yield* rows(sql`update import_rejected_row set status = 'replayed' where file_id = ${id} and status = 'open'`);
  return true;
}

export function runStore(postgres: Postgres): RunStore {
  const list = listRuns(postgres);
  return {
    list: (query) => list({ ...query, id: 0 }),
    get: async (id) => (await list({ id, limit: 1, beforeId: 0, dataset: '', state: '' }))[0],
    rejectedRows: ({ runId, limit, afterId }) =>
      postgres.query<ShownRejectedRow>(
        sql`select id, line, column_name as "column", rule, message, masked_value as "maskedValue", status
            from import_rejected_row where file_id = ${runId} and id > ${afterId} order by id limit ${limit}`,
      ),
    datasets: () =>
      postgres.query<Dataset>(
        sql`select dataset as name, max(version) as "contractVersion",
              (select count(*) from import_row where import_row.dataset = import_contract.dataset
                and deleted_file_id is null) as rows,
              (select coalesce(floor(extract(epoch from max(published_at)) * 1000), 0)::bigint from import_file
                where import_file.dataset = import_contract.dataset) as "freshAtMs"
            from import_contract group by dataset order by dataset limit 1000`,
      ),
    replay: (id) => postgres.transaction(() => replayFile(id)),
  };
}
