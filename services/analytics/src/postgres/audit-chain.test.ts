import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { connectPostgres, createLog, migrate, type Postgres } from '@maternity/kit';
import { createDatabase, eventually, type TestDatabase } from '@maternity/testkit';
import { Client } from 'pg';
import { auditSealer } from './audit-sealer.ts';
import { verifyAuditChain } from './audit-verification.ts';
import { idempotencyPruner } from './idempotency-pruner.ts';

const migrations = fileURLToPath(new URL('../../migrations/postgres/main/', import.meta.url));
const program = fileURLToPath(new URL('../../dist/audit.main.js', import.meta.url));

let database: TestDatabase;
let postgres: Postgres;
let sql: Client;

beforeAll(async () => {
  database = await createDatabase({
    migrate: async (url) => {
      await migrate(url, migrations);
    },
  });
  postgres = connectPostgres({ url: database.url, poolSize: 4, applicationName: 'test' }, createLog('test', 'fatal'));
  sql = new Client(database.url);
  await sql.connect();
});

afterEach(async () => {
  await sql.query('truncate audit_entry, audit_seal restart identity');
  await sql.query(`update audit_settling set settled_id = 0, candidate_id = 0, candidate_transaction = '0'`);
});

afterAll(async () => {
  await sql.end();
  await postgres.stop();
  await database.drop();
});

const append = (client: Client, count = 1): Promise<unknown> =>
  client.query(
    `insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
     select clock_timestamp(), 7, 'admin', 'operation.updated', 'operation', number::text, 'succeeded', 'é:1'
     from generate_series(1, $1) as number`,
    [count],
  );
/** Every round asks for settling, as if a minute had passed. */
const seal = async (): Promise<void> => {
  let time = 0;
  const round = auditSealer(postgres, createLog('test', 'fatal'), () => (time += 100_000));
  while (await round());
};
const sealed = async (): Promise<number[]> =>
  (await sql.query<{ id: number }>('select entry_id::int as id from audit_seal order by sequence')).rows.map(
    ({ id }) => id,
  );
/** A transaction that is open anywhere in the cluster holds it up, such as one of another test. */
const settlesAt = (id: number): Promise<boolean> =>
  eventually(
    async () => {
      await seal();
      return (await settled()) === id;
    },
    { timeoutMs: 25_000 },
  );
const settled = async (): Promise<number | undefined> =>
  (await sql.query<{ id: number }>('select settled_id::int as id from audit_settling')).rows[0]?.id;

describe('the chain over audit entries', () => {
  it('is whole over thousands of entries that several clients write at once and several sealers chain', async () => {
    const writers = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const client = new Client(database.url);
        await client.connect();
        return client;
      }),
    );
    let writing = true;
    const sealing = [seal, seal].map(async (run) => {
      while (writing) await run();
    });
    await Promise.all(
      writers.map(async (client) => {
        for (let round = 0; round < 100; round += 1) await append(client, 10);
        await client.end();
      }),
    );
    writing = false;
    await Promise.all(sealing);
    await seal();
    expect(await verifyAuditChain(postgres)).toEqual({ seals: 4_000 });
    expect(new Set(await sealed()).size).toBe(4_000);
  });

  it('does not skip an entry that was written early and committed late, however far the others are', async () => {
    const late = new Client(database.url);
    await late.connect();
    await late.query('begin');
    await append(late);
    await append(sql, 5);
    for (let round = 0; round < 4; round += 1) await seal();
    expect(await sealed()).toEqual([2, 3, 4, 5, 6]);
    expect(await settled()).toBe(0);
    await late.query('commit');
    await late.end();
    await seal();
    expect(await sealed()).toEqual([2, 3, 4, 5, 6, 1]);
    await settlesAt(6);
    expect(await verifyAuditChain(postgres)).toEqual({ seals: 6 });
  });

  it.each([
    ['a changed outcome', `update audit_entry set outcome = 'denied' where id = 5`, 5],
    ['a changed time', `update audit_entry set at = at + interval '1 microsecond' where id = 5`, 5],
    [
      'text moved from one field to the next',
      `update audit_entry set action = 'operation.update', object_type = 'doperation' where id = 5`,
      5,
    ],
    ['a removed seal', 'delete from audit_seal where sequence = 5', 5],
    [
      'a removed entry with its seal',
      'delete from audit_seal where entry_id = 5; delete from audit_entry where id = 5',
      5,
    ],
    [
      'a removed entry',
      `set session_replication_role = replica; delete from audit_entry where id = 5;
       set session_replication_role = origin`,
      5,
    ],
    ['a changed seal', `update audit_seal set hash = sha256('x') where sequence = 10`, 10],
  ])('tells of %s', async (_name, tampering, sequence) => {
    await append(sql, 10);
    await seal();
    expect(await verifyAuditChain(postgres)).toEqual({ seals: 10 });
    await sql.query(tampering);
    expect((await verifyAuditChain(postgres)).broken?.sequence).toBe(sequence);
  });

  it('tells of an old entry without a seal, and of a cut or rewritten end by a seal from the log', async () => {
    await append(sql, 10);
    await settlesAt(10);
    const { rows } = await sql.query<{ sequence: number; hash: string }>(
      `select sequence::int, encode(hash, 'hex') as hash from audit_seal where sequence = 10`,
    );
    const [anchor] = rows;
    expect(await verifyAuditChain(postgres, anchor)).toEqual({ seals: 10 });

    await sql.query('delete from audit_seal where sequence > 8');
    expect((await verifyAuditChain(postgres)).broken?.reason).toBe('an old entry has no seal');
    await sql.query('delete from audit_entry where id > 8');
    expect(await verifyAuditChain(postgres)).toEqual({ seals: 8 });
    expect((await verifyAuditChain(postgres, anchor)).broken?.reason).toBe('seals are missing');

    await append(sql, 2);
    await seal();
    expect(await verifyAuditChain(postgres)).toEqual({ seals: 10 });
    expect((await verifyAuditChain(postgres, anchor)).broken?.reason).toBe('the chain was written anew');
  });
});

describe('the program that verifies it', () => {
  const verify = async (environment: Record<string, string> = {}): Promise<{ code: unknown; output: string }> => {
    const env = { PATH: process.env['PATH'], ANALYTICS_DATABASE_URL: database.url, ...environment };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(child, 'close')) as [unknown];
    return { code, output };
  };

  it('exits with 0 for a whole chain and with 1, saying where, for any other', async () => {
    await append(sql, 10);
    await seal();
    expect(await verify()).toEqual({ code: 0, output: expect.stringContaining('"maternity.audit.seals":10') });
    const anchored = await verify({ AUDIT_ANCHOR: `11:${'a'.repeat(64)}` });
    expect(anchored).toEqual({ code: 1, output: expect.stringContaining('seals are missing') });
    await sql.query(`update audit_entry set actor_id = 8 where id = 4`);
    expect(await verify()).toEqual({ code: 1, output: expect.stringContaining('"maternity.audit.broken_at":4') });
    expect((await verify({ AUDIT_ANCHOR: 'x' })).code).toBe(1);
  });
});

describe('answers under an idempotency key', () => {
  it('are forgotten after a day, a batch at a time', async () => {
    await sql.query(
      `insert into idempotency_key (account_id, key, fingerprint, answer, created_at)
       select 1, number::text, 'f', '{}', now() - interval '1 day' * (number % 2) - interval '1 minute'
       from generate_series(1, 2500) as number`,
    );
    const prune = idempotencyPruner(postgres, Date.now);
    expect([await prune(), await prune(), await prune()]).toEqual([true, false, false]);
    const { rows } = await sql.query<{ count: number }>('select count(*)::int from idempotency_key');
    expect(rows[0]?.count).toBe(1_250);
  });
});
