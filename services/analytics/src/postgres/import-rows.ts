import { rows, sql, type Transaction } from '@maternity/kit';
import type { ClaimedFile } from '../app/import-ports.ts';

/**
 * Rows that say something else than before, and rows that are back. A row of a later file stays: what is read again
 * later is not newer for that. What the old rows counted for is taken back.
 */
export function* changeRows({ id, dataset }: ClaimedFile): Transaction<void> {
  yield* rows(
    sql`with changed as (
          select staged.business_key, staged.line, staged.document, staged.row_hash
          from import_staged_row as staged
          join import_row as kept on kept.dataset = ${dataset} and kept.business_key = staged.business_key
          where staged.file_id = ${id} and kept.file_id <= ${id}
            and (kept.row_hash <> staged.row_hash or kept.deleted_file_id is not null)
        ), gone as (
          delete from import_fact using changed
          where import_fact.dataset = ${dataset} and import_fact.business_key = changed.business_key
          returning name, day, item, count, amount_minor
        ), unearned as (
          delete from income using changed
          where source = 'imports' and income.business_key = ${dataset} || '/' || changed.business_key
        ), taken_back as (
          insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
          select name, day, 0, item, 'imports', -sum(count), -sum(amount_minor) from gone group by name, day, item
        )
        update import_row as kept set document = changed.document::jsonb, row_hash = changed.row_hash, file_id = ${id},
          line = changed.line, deleted_file_id = null
        from changed where kept.dataset = ${dataset} and kept.business_key = changed.business_key`,
  );
}

export function* insertRows({ id, dataset }: ClaimedFile): Transaction<void> {
  yield* rows(
    sql`insert into import_row (dataset, business_key, document, row_hash, file_id, line)
        select ${dataset}, business_key, document::jsonb, row_hash, ${id}, line
        from import_staged_row as staged
        where file_id = ${id} and not exists (
          select from import_row as kept
          where kept.dataset = ${dataset} and kept.business_key = staged.business_key)`,
  );
}

/** Whatever the rows of this file count for and is not counted yet. */
export function* countFacts({ id, dataset }: ClaimedFile): Transaction<void> {
  yield* rows(
    sql`with fact as (
          select staged.business_key, staged.line, name, at, day, item, count, amount_minor
          from import_staged_fact as staged
          join import_row as kept on kept.dataset = ${dataset} and kept.business_key = staged.business_key
            and kept.file_id = ${id} and kept.line = staged.line
          where staged.file_id = ${id}
        ), added as (
          insert into import_fact (dataset, business_key, name, day, item, count, amount_minor, file_id, line)
          select ${dataset}, business_key, name, day, item, count, amount_minor, ${id}, line from fact
          on conflict (dataset, business_key, name) do nothing
          returning name, day, item, count, amount_minor
        ), earned as (
          insert into income (source, business_key, at, day, doctor_id, item, amount_minor, file_id, line)
          select 'imports', ${dataset} || '/' || business_key, at, day, 0, item, amount_minor, ${id}, line
          from fact where name = 'income'
          on conflict (source, business_key) do nothing
        )
        insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
        select name, day, 0, item, 'imports', sum(count), sum(amount_minor) from added group by name, day, item`,
  );
}

/** The share of the rows there are that this snapshot does not hold. */
export function* shrinkOf({ id, dataset }: ClaimedFile): Transaction<number> {
  const [found] = yield* rows<{ share: number }>(
    sql`select coalesce(count(*) filter (where staged.business_key is null)::float8 / nullif(count(*), 0), 0) as share
        from import_row as kept
        left join import_staged_row as staged on staged.file_id = ${id} and staged.business_key = kept.business_key
        where kept.dataset = ${dataset} and kept.deleted_file_id is null and kept.file_id <= ${id}`,
  );
  return found?.share ?? 0;
}

/** Rows that this snapshot does not hold are gone, and so is what they counted for. */
export function* removeMissing({ id, dataset }: ClaimedFile): Transaction<void> {
  yield* rows(
    sql`with missing as (
          update import_row as kept set deleted_file_id = ${id}
          where dataset = ${dataset} and deleted_file_id is null and file_id <= ${id} and not exists (
              select from import_staged_row as staged
              where staged.file_id = ${id} and staged.business_key = kept.business_key)
            and not exists (
              select from import_file as later
              where later.dataset = ${dataset} and later.id > ${id} and later.published_at is not null)
          returning business_key
        ), gone as (
          delete from import_fact using missing
          where import_fact.dataset = ${dataset} and import_fact.business_key = missing.business_key
          returning name, day, item, count, amount_minor
        ), unearned as (
          delete from income using missing
          where source = 'imports' and income.business_key = ${dataset} || '/' || missing.business_key
        )
        insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
        select name, day, 0, item, 'imports', -sum(count), -sum(amount_minor) from gone group by name, day, item`,
  );
}
