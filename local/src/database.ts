import { startPostgres } from '@maternity/embedded-postgres';
import { Client } from 'pg';
import { seedDemo } from './seed/seed-demo.ts';
import type { SeedResult } from './seed/seed-demo.ts';
import type { Part } from './service-process.ts';
import { StartError, databaseNames, databaseVariables } from './settings.ts';
import type { DatabaseName, Settings } from './settings.ts';

/** The name of the embedded server among the parts. */
export const databaseServer = 'PostgreSQL';

export type DatabaseUrls = Record<DatabaseName, string>;
/** Where everything is kept, and the server if there is one that is ours to stop. */
export type Databases = { urls: DatabaseUrls; description: string; server: Part | undefined };

export async function openDatabases({ dataFolder, databaseUrls }: Settings): Promise<Databases> {
  const given = databaseNames.filter((name) => databaseUrls[name] !== undefined);
  for (const name of given) await askDatabase(name, databaseUrls[name] ?? '');
  const foreign = given.map((name) => `PostgreSQL of ${databaseVariables[name]}`);
  if (given.length === databaseNames.length) {
    return { urls: databaseUrls as DatabaseUrls, description: foreign.join(', '), server: undefined };
  }
  const postgres = await startPostgres({ dataFolder });
  const ended = postgres.exited.then(() => 'its process is gone');
  const server = { name: databaseServer, pid: postgres.pid, ended, lastLines: () => [], stop: postgres.stop };
  const missing = databaseNames.filter((name) => !given.includes(name));
  try {
    await createDatabases(postgres.adminUrl, missing);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const origin = postgres.adopted ? 'still running' : postgres.source === 'system' ? "this system's" : 'from npm';
  const own = Object.fromEntries(missing.map((name) => [name, postgres.url(name)]));
  const description = [...foreign, `PostgreSQL ${postgres.version}, ${origin}`].join(', ');
  return { urls: { ...own, ...databaseUrls } as DatabaseUrls, description, server };
}

export async function fillDatabase(url: string, { timeZone, currency }: Settings): Promise<SeedResult> {
  return withClient(url, (client) => seedDemo(client, { timeZone, currency, now: Date.now() }));
}

async function createDatabases(adminUrl: string, names: string[]): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    const present = new Set(rows.map(({ datname }) => datname));
    for (const name of names) if (!present.has(name)) await client.query(`create database ${name}`);
  });
}

async function askDatabase(name: DatabaseName, url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    // The address may hold a password: only what went wrong is told.
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`The database of ${databaseVariables[name]} does not answer: ${code ?? message}.`);
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000, application_name: 'npm start' });
  client.on('error', () => undefined); // A connection that breaks while it works fails the query as well.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
