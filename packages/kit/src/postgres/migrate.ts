import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { conflict } from '@maternity/errors';

type Migration = { number: number; name: string; text: string; checksum: string };

/** One number for the whole platform's migrations of a database, so two runs wait for each other. */
const advisoryLock = 7_342_001;

/**
 * Runs the numbered SQL files of a folder (0001-name.sql …) that the database has not seen, each in a
 * transaction with the row that remembers it. Refuses when a file that already ran has changed.
 * @returns names of the migrations that ran now.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: url, application_name: 'migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(`create table if not exists migration (
      number int primary key, name text not null, checksum text not null, ran_at timestamptz not null default now())`);
    const { rows } = await client.query<{ number: number; checksum: string }>('select number, checksum from migration');
    const done = new Map(rows.map((row) => [row.number, row.checksum]));
    const fresh = migrations.filter((migration) => !alreadyRan(migration, done));
    for (const migration of fresh) await run(client, migration);
    return fresh.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function alreadyRan({ number, name, checksum }: Migration, done: Map<number, string>): boolean {
  const before = done.get(number);
  if (before !== undefined && before !== checksum) {
    throw conflict('migration-changed', `Migration ${name} has run here with other text; add a new one instead.`);
  }
  return before !== undefined;
}

async function run(client: Client, { number, name, text, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await client.query(text);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return {
        number: Number(name.slice(0, 4)),
        name,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}
