import { startPostgres } from '@maternity/embedded-postgres';
import { Client } from 'pg';
import { seedDemo } from './seed/seed-demo.ts';
import type { SeedResult } from './seed/seed-demo.ts';
import type { Part } from './service-process.ts';
import { StartError } from './settings.ts';
import type { Settings } from './settings.ts';

/** The name of the embedded server among the parts. */
export const databaseServer = 'PostgreSQL';
const databaseName = 'appointments';

/** Where the appointments live, and the server if it is ours to stop. */
export type Database = { url: string; description: string; server: Part | undefined };

export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    await askDatabase(settings.databaseUrl);
    return { url: settings.databaseUrl, description: 'PostgreSQL of APPOINTMENTS_DATABASE_URL', server: undefined };
  }
  const postgres = await startPostgres({ dataFolder: settings.dataFolder });
  const ended = postgres.exited.then(() => 'its process is gone');
  const server = { name: databaseServer, pid: postgres.pid, ended, lastLines: () => [], stop: postgres.stop };
  try {
    await createDatabase(postgres.adminUrl);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const origin = postgres.adopted ? 'still running' : postgres.source === 'system' ? "this system's" : 'from npm';
  return { url: postgres.url(databaseName), description: `PostgreSQL ${postgres.version}, ${origin}`, server };
}

export async function fillDatabase(url: string, { timeZone, currency }: Settings): Promise<SeedResult> {
  return withClient(url, (client) => seedDemo(client, { timeZone, currency, now: Date.now() }));
}

async function createDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

async function askDatabase(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    // The address may hold a password: only what went wrong is told.
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(`The database of APPOINTMENTS_DATABASE_URL does not answer: ${code ?? message}.`);
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
