import { conflict } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { ReplicaStore } from '../app/replica-ports.ts';
import { warehouseName, type Replica, type ReplicaDeclaration } from '../domain/replica.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';

type Row = {
  name: string;
  engine: string;
  url_environment_key: string;
  datasets: string[];
  maximum_staleness_seconds: number;
  suspended: boolean;
  generation: number;
  fresh_at: Date | null;
  row_count: number;
  last_error: string;
};

export function replicaStore(postgres: Postgres): ReplicaStore {
  return {
    list: async () => {
      const found = await postgres.query<Row>(
        sql`select name, engine, url_environment_key, datasets, maximum_staleness_seconds, suspended, generation,
              fresh_at, row_count, last_error
            from replica order by name`,
      );
      return found.map(replicaOf);
    },
    put: (call, declaration) =>
      idempotentTransaction(postgres, call, function* () {
        yield* recordDeed(call, 'replica.declared', { type: 'replica', id: declaration.name });
        return yield* put(declaration, 'api');
      }),
    delete: (call, name) =>
      idempotentTransaction(postgres, call, function* () {
        const gone = yield* remove(name);
        if (gone) yield* recordDeed(call, 'replica.deleted', { type: 'replica', id: name });
        return gone;
      }),
    putAllOfFile: (declarations) => postgres.transaction(() => putAllOfFile(declarations)),
  };
}

function* put(declaration: ReplicaDeclaration, declaredBy: string): Transaction<Replica> {
  const { name, engine, urlEnvironmentKey, datasets, maximumStalenessSeconds, suspended } = declaration;
  const others = yield* rows(
    sql`select name from replica where url_environment_key = ${urlEnvironmentKey} and name <> ${name} for update`,
  );
  if (others.length > 0) throw conflict('replica-url-taken', 'Another replica has this environment key already.');
  const [row] = yield* rows<Row>(
    sql`insert into replica (name, engine, url_environment_key, datasets, maximum_staleness_seconds, suspended,
          declared_by)
        values (${name}, ${engine}, ${urlEnvironmentKey}, ${datasets}, ${maximumStalenessSeconds}, ${suspended},
          ${declaredBy})
        on conflict (name) do update set engine = excluded.engine, url_environment_key = excluded.url_environment_key,
          datasets = excluded.datasets, maximum_staleness_seconds = excluded.maximum_staleness_seconds,
          suspended = excluded.suspended, declared_by = excluded.declared_by
        returning name, engine, url_environment_key, datasets, maximum_staleness_seconds, suspended, generation,
          fresh_at, row_count, last_error`,
  );
  if (!row) throw new Error('A replica was written and is not there.');
  return replicaOf(row);
}

function* remove(name: string): Transaction<boolean> {
  const gone = yield* rows(sql`delete from replica where name = ${name} returning name`);
  yield* rows(
    sql`update refresh_step set state = 'failed', error_code = 'replica-deleted', fence = fence + 1
        where replica = ${name} and state in ('planned', 'loading', 'verified')`,
  );
  return gone.length > 0;
}

function* putAllOfFile(declarations: ReplicaDeclaration[]): Transaction<void> {
  const names = declarations.map(({ name }) => name);
  const gone = yield* rows<{ name: string }>(
    sql`select name from replica where declared_by = 'file' and name <> ${warehouseName} and name <> all(${names})`,
  );
  for (const { name } of gone) yield* remove(name);
  for (const declaration of declarations) yield* put(declaration, 'file');
}

/** The audit entry of what an administrator, or the platform itself, has done here: a part of its transaction. */
export function* recordDeed({ caller }: Call, action: string, object: { type: string; id: string }): Transaction<void> {
  yield* rows(
    sql`insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
        values (now(), ${caller.accountId}, ${caller.role}, ${action}, ${object.type}, ${object.id}, 'succeeded',
          ${caller.requestId})`,
  );
}

const replicaOf = (row: Row): Replica => ({
  name: row.name,
  engine: row.engine,
  urlEnvironmentKey: row.url_environment_key,
  datasets: row.datasets,
  maximumStalenessSeconds: row.maximum_staleness_seconds,
  suspended: row.suspended,
  generation: row.generation,
  ...(row.fresh_at ? { freshAtMs: row.fresh_at.getTime() } : {}),
  rows: row.row_count,
  lastError: row.last_error,
});
