import { createHash } from 'node:crypto';
import { conflict } from '@maternity/errors';
import { rows, sql, type Postgres, type Statement, type Transaction } from '@maternity/kit';
import type { ClaimedStep, Lease } from '../app/refresh-ports.ts';
import { tablesOf, warehouseName, type CopiedTable } from '../domain/replica.ts';

/** 2,000 documents are less than 1 MB: a chunk takes some 50 ms, and that is all that a killed worker's successor repeats. */
const rowsAtOnce = 2_000;

type Copying = { main: Postgres; target: Postgres; step: ClaimedStep; lease: Lease };

/** Copies each table from where it stands and compares it; a table that differs is copied once more from its beginning. */
export async function copyTables(copying: Copying): Promise<void> {
  for (const table of copying.step.tables) {
    await copyTable(copying, table);
    if (await isRight(copying, table)) continue;
    await beginAnew(copying, table);
    await copyTable(copying, table);
    if (!(await isRight(copying, table))) {
      throw conflict('verification-failed', 'The copy does not add up to the facts.');
    }
  }
}

async function copyTable({ main, target, step, lease }: Copying, table: CopiedTable): Promise<void> {
  const { generation, fence } = step;
  const [checkpoint] = await target.query<{ position: number }>(
    sql`select position from copy.load_checkpoint where generation = ${generation} and table_name = ${table}`,
  );
  let position = checkpoint?.position ?? 0;
  lease.rowsDone += position;
  for (;;) {
    // Text from one database to the other: no number and no instant passes through JavaScript.
    const [chunk] = await main.query<{ documents: string; last: number | null; count: number }>(
      sql`select '[' || string_agg(${`{"generation":${generation},`} || substr(document::text, 2), ',') || ']' as documents,
            max(position) as last, count(*)::int as count
          from refresh_extract where generation = ${generation} and table_name = ${table}
            and position > ${position} and position <= ${position + rowsAtOnce}`,
    );
    if (!chunk || chunk.last === null) return;
    if (lease.lost) throw lost();
    const { documents, last } = chunk;
    const from = position;
    await target.transaction(() => insertChunk({ generation, fence, table, from, to: last }, documents));
    position = last;
    lease.rowsDone += chunk.count;
  }
}

type Move = { generation: number; fence: number; table: CopiedTable; from: number; to: number };

function* insertChunk({ generation, fence, table, from, to }: Move, documents: string): Transaction<void> {
  const moved = yield* rows(
    sql`update copy.load_checkpoint set position = ${to} where generation = ${generation} and table_name = ${table}
          and position = ${from} and fence = ${fence} returning position`,
  );
  if (moved.length === 0) throw lost();
  const insert = (name: string): string =>
    `insert into ${name} select * from json_populate_recordset(null::${name}, $1::json)`;
  yield* rows(ofTable(table, insert, [documents]));
}

async function beginAnew({ target, step, lease }: Copying, table: CopiedTable): Promise<void> {
  const { generation, fence } = step;
  await target.transaction(function* (): Transaction<void> {
    const held = yield* rows<{ rows: number }>(
      sql`update copy.load_checkpoint set position = 0 where generation = ${generation} and table_name = ${table}
            and fence = ${fence} returning position`,
    );
    if (held.length === 0) throw lost();
    yield* rows(ofTable(table, (name) => `delete from ${name} where generation = $1`, [generation]));
  });
  lease.rowsDone = 0;
}

type Sum = { month: string; row_count: string; amount_minor: string; hash: string };

/** Count, sum and sum of hashes of every month, on both sides. */
async function isRight({ main, target, step }: Copying, table: CopiedTable): Promise<boolean> {
  const { generation } = step;
  const [expected, found] = await Promise.all([
    main.query<Sum>(
      sql`select month, row_count::text, amount_minor::text, hash::text from refresh_sum
          where generation = ${generation} and table_name = ${table} and row_count > 0 order by month collate "C"`,
    ),
    target.query<Sum>(ofTable(table, sumsOf, [generation])),
  ]);
  return JSON.stringify(expected) === JSON.stringify(found);
}

const sumsOf = (name: string): string => `
  select month, count(*)::text as row_count, sum(amount)::text as amount_minor, sum(hash)::text as hash
  from (
    select coalesce(left(document ->> 'day', 7), '') as month,
      coalesce(document ->> 'amount_minor', document ->> 'price_minor', '0')::numeric as amount,
      ('x' || left(md5(document::text), 15))::bit(60)::bigint as hash
    from (select to_jsonb(fact) - 'generation' as document from ${name} as fact where generation = $1) as copied
  ) as row group by month order by month collate "C"`;

/** Rows that readers of the present generation see. */
export async function countRows(target: Postgres, { tables, generation }: ClaimedStep): Promise<number> {
  let total = 0;
  for (const table of tables) {
    const [row] = await target.query<{ count: number }>(
      ofTable(table, (name) => `select count(*) as count from ${name} where generation = $1`, [generation]),
    );
    total += row?.count ?? 0;
  }
  return total;
}

/** Everything but the generation that is read and the one before; in the warehouse nothing of the copies is read. */
export async function retireCopies(target: Postgres, { replica }: ClaimedStep): Promise<void> {
  const [active] = await target.query<{ generation: number; previous: number }>(
    sql`select generation, previous from copy.active_generation`,
  );
  if (!active) return;
  const kept = replica === warehouseName ? [] : [active.previous, active.generation];
  for (const table of tablesOf([])) {
    await target.query(
      ofTable(table, (name) => `delete from ${name} where generation <= $1 and generation <> all($2::bigint[])`, [
        active.generation,
        kept,
      ]),
    );
  }
  await target.query(sql`delete from copy.load_checkpoint where generation <= ${active.generation}`);
}

/** A statement about one table of our own closed list: identifiers cannot be bound. */
function ofTable(table: CopiedTable, textOf: (name: string) => string, values: unknown[]): Statement {
  const text = textOf(`copy.${table}`);
  return { name: createHash('sha256').update(text).digest('base64url').slice(0, 20), text, values };
}

const lost = (): Error => conflict('step-lost', 'Another worker has taken this step.');
