import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDatabase } from '@maternity/testkit';
import { connectPostgres } from './connect.ts';
import { migrate } from './migrate.ts';
import { sql } from './sql.ts';
import { rows } from './transaction.ts';
const log = pino({ level: 'silent' });
let database;
let postgres;
let folder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(join(folder, '0001-counter.sql'), 'create table counter (id int primary key, n bigint not null);');
  await writeFile(join(folder, '0002-rows.sql'), 'insert into counter values (1, 0), (2, 0);');
  database = await createDatabase({ migrate: () => Promise.resolve() });
  postgres = connectPostgres({ url: database.url, poolSize: 4, applicationName: 'kit test' }, log);
});
afterAll(async () => {
  await postgres.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});
describe('migrations', () => {
  it('run once each, whoever starts them at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
    expect(runs.flat()).toEqual(['0001-counter.sql', '0002-rows.sql']);
  });
  it('are refused when a file that ran has changed', async () => {
    await writeFile(join(folder, '0002-rows.sql'), 'insert into counter values (3, 0);');
    await expect(migrate(database.url, folder)).rejects.toMatchObject({ code: 'migration-changed' });
  });
  it('leave nothing behind when one fails', async () => {
    await writeFile(join(folder, '0002-rows.sql'), 'insert into counter values (1, 0), (2, 0);');
    await writeFile(join(folder, '0003-broken.sql'), 'create table half (id int); select 1/0;');
    await expect(migrate(database.url, folder)).rejects.toThrow('division by zero');
    await rm(join(folder, '0003-broken.sql'));
    expect(await postgres.query(sql`select 1 as found from pg_tables where tablename = ${'half'}`)).toEqual([]);
  });
});
describe('a transaction', () => {
  it('commits what its generator yields and gives back its result', async () => {
    const result = await postgres.transaction(function* () {
      yield* rows(sql`update counter set n = n + 5 where id = 1`);
      const [row] = yield* rows(sql`select n from counter where id = 1`);
      return row?.n ?? -1;
    });
    expect(result).toBe(5);
  });
  it('takes everything back when it throws', async () => {
    const work = postgres.transaction(function* () {
      yield* rows(sql`update counter set n = 99 where id = 1`);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await postgres.query(sql`select n from counter where id = 1`)).toEqual([{ n: 5 }]);
  });
  it('runs again after a deadlock, and both sides succeed', async () => {
    const cross = (first, second) =>
      postgres.transaction(function* () {
        yield* rows(sql`update counter set n = n + 1 where id = ${first}`);
        yield* rows(sql`select pg_sleep(0.2)`);
        yield* rows(sql`update counter set n = n + 1 where id = ${second}`);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(await postgres.query(sql`select n from counter order by id`)).toEqual([{ n: 7 }, { n: 2 }]);
  });
});
describe('a database that is away', () => {
  it('is unavailable, not an internal error', async () => {
    const away = connectPostgres(
      { url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1, applicationName: 'away' },
      log,
    );
    await expect(away.ping()).rejects.toMatchObject({ kind: 'unavailable', code: 'database-unavailable' });
    await away.stop();
  });
});
//# sourceMappingURL=connect.test.js.map
