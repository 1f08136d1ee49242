import { fileURLToPath } from 'node:url';
import { conflict, isAppError, unavailable } from '@maternity/errors';
import { connectPostgres, migrate, rows, sql, type Log, type Postgres, type Transaction } from '@maternity/kit';
import type { ClaimedStep, Lease, ReplicaTargets } from '../app/refresh-ports.ts';
import { warehouseName } from '../domain/replica.ts';
import type { StepOutcome } from '../domain/refresh.ts';
import { copyTables, countRows, retireCopies } from './replica-copy.ts';
import { buildStar, refreshSums, retireStar } from './warehouse-star.ts';

export type TargetParts = {
  /** The main database, with sessions in UTC. */
  main: Postgres;
  /** What the environment says to a key. */
  urlOf: (environmentKey: string) => string | undefined;
  log: Log;
};

/** Building a star or verifying a large table is one statement. */
export const longStatementMs = 30 * 60_000;

/** PostgreSQL databases that hold copies; a database of the same schema and the star schema is the warehouse. */
export const postgresTargets = (parts: TargetParts): ReplicaTargets => ({
  load: (step, lease) => answer(parts, step, (target) => load({ ...parts, target, step, lease })),
  flip: async (step) => {
    let count = 0;
    const outcome = await answer(parts, step, async (target) => {
      await flip(target, step);
      count = await countRows(target, step);
    });
    return { outcome, rows: count };
  },
  retire: async (step) => {
    await answer(parts, step, async (target) => {
      await retireCopies(target, step);
      if (step.replica === warehouseName) await retireStar(target);
    });
  },
});

type Loading = TargetParts & { target: Postgres; step: ClaimedStep; lease: Lease };

async function load({ main, target, step, lease }: Loading): Promise<void> {
  const folders = ['copy', step.replica === warehouseName ? 'warehouse' : 'replica'];
  for (const folder of folders) {
    await migrate(target.url, fileURLToPath(new URL(`../../migrations/postgres/${folder}/`, import.meta.url)));
  }
  await target.transaction(() => takeOver(step));
  await copyTables({ main, target, step, lease });
  if (step.replica !== warehouseName) return;
  await target.transaction(() => buildStar(step));
  await refreshSums(target);
}

/** From now on whoever worked on this step before is refused. */
function* takeOver({ replica, generation, fence, tables }: ClaimedStep): Transaction<void> {
  const [active] = yield* rows<{ generation: number }>(
    sql`update copy.active_generation set replica = ${replica} where replica in ('', ${replica}) returning generation`,
  );
  if (!active) throw conflict('database-of-another-replica', 'This database belongs to another replica.');
  if (active.generation >= generation) {
    throw conflict('replica-ahead', 'This database holds generations of another main database; empty it first.');
  }
  const held = yield* rows(
    sql`insert into copy.load_checkpoint (generation, table_name, position, fence)
        select ${generation}, name, 0, ${fence} from unnest(${[...tables, 'star']}::text[]) as name
        on conflict (generation, table_name) do update set fence = excluded.fence
          where load_checkpoint.fence < excluded.fence
        returning table_name`,
  );
  if (held.length === 0) throw conflict('step-lost', 'Another worker has taken this step.');
}

async function flip(target: Postgres, { generation, asOfMs }: ClaimedStep): Promise<void> {
  await target.query(
    sql`update copy.active_generation set previous = generation, generation = ${generation}, as_of = ${new Date(asOfMs)}
        where generation < ${generation}`,
  );
}

/** Codes after which trying again in a moment cannot help. */
const finalCodes = new Set(['environment-key-missing', 'replica-ahead', 'database-of-another-replica']);

/** Opens a step's database, works there and closes it; what goes wrong there becomes an answer. */
async function answer(
  { urlOf, log }: TargetParts,
  step: ClaimedStep,
  work: (target: Postgres) => Promise<void>,
): Promise<StepOutcome> {
  const url = urlOf(step.urlEnvironmentKey);
  if (url === undefined) return { kind: 'failed', errorCode: 'environment-key-missing', final: true };
  const target = connectPostgres(
    {
      url,
      poolSize: 2,
      applicationName: `refresh ${step.replica}`,
      statementTimeoutMs: longStatementMs,
      settings: { TimeZone: 'UTC' },
    },
    log,
  );
  try {
    await target.ping();
    await work(target);
    return { kind: 'done' };
  } catch (error) {
    return outcomeOf(error, { step, log });
  } finally {
    await target.stop();
  }
}

function outcomeOf(error: unknown, { step, log }: { step: ClaimedStep; log: Log }): StepOutcome {
  const known = isAppError(error) ? error : unavailable('refresh-failed', 'Something unforeseen happened.');
  const fields = {
    'maternity.replica': step.replica,
    'error.code': known.code,
    'maternity.generation': step.generation,
  };
  if (known.code === 'step-lost') return { kind: 'lost' };
  log.warn(isAppError(error) ? fields : { ...fields, err: error }, 'a replica could not be refreshed');
  return { kind: 'failed', errorCode: known.code, final: finalCodes.has(known.code) };
}
