import { rows, sql, type Transaction } from '@maternity/kit';
import type { ClaimedFile } from '../app/import-ports.ts';
import type { Semantics } from '../domain/contract.ts';

/** Rows that share a key with another of their file: the last one stays, or the first where rows never change. */
export function* rejectRepeatedKeys(file: ClaimedFile, semantics: Semantics): Transaction<void> {
  const lastStays = semantics === 'upsert';
  const repeated = yield* rows<{ line: number }>(
    sql`select line from (
          select line, row_number() over (partition by business_key
            order by case when ${lastStays}::boolean then -line else line end) as place
          from import_staged_row
          where file_id = ${file.id} and business_key in (
            select business_key from import_staged_row where file_id = ${file.id}
            group by business_key having count(*) > 1)
        ) as ranked where place > 1`,
  );
  yield* rejectLines(file, repeated, {
    rule: 'repeated-key',
    message: 'has the key of another row of this file',
  });
}

/** Where rows never change, one that is there with other content is not taken. */
export function* rejectKnownKeys(file: ClaimedFile): Transaction<void> {
  const known = yield* rows<{ line: number }>(
    sql`select staged.line from import_staged_row as staged
        join import_row as kept on kept.dataset = ${file.dataset} and kept.business_key = staged.business_key
        where staged.file_id = ${file.id} and kept.row_hash <> staged.row_hash and kept.file_id <> ${file.id}`,
  );
  yield* rejectLines(file, known, { rule: 'known-key', message: 'has the key of a row that says something else' });
}

type Reason = { rule: string; message: string };

function* rejectLines({ id, pass }: ClaimedFile, found: { line: number }[], reason: Reason): Transaction<void> {
  if (found.length === 0) return;
  const lines = found.map(({ line }) => line);
  yield* rows(sql`delete from import_staged_fact where file_id = ${id} and line = any(${lines}::bigint[])`);
  yield* rows(sql`delete from import_staged_row where file_id = ${id} and line = any(${lines}::bigint[])`);
  yield* rows(
    sql`insert into import_rejected_row (file_id, pass, line, byte_from, byte_to, column_name, rule, message, masked_value)
        select ${id}, ${pass}, line, 0, 0, '', ${reason.rule}, ${reason.message}, ''
        from unnest(${lines}::bigint[]) as line order by line`,
  );
  yield* rows(
    sql`update import_file set rows_kept = rows_kept - ${lines.length}, rows_rejected = rows_rejected + ${lines.length}
        where id = ${id}`,
  );
}
