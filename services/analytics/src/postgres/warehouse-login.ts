import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/**
 * Lets a login read the schema `reporting` of a database and nothing else: made where it is missing, its password set anew.
 * Run after migrations, so that new views are granted too.
 */
export async function grantReporting(url: string, login: { name: string; password: string }): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'grant reporting' });
  await client.connect();
  const name = escapeIdentifier(login.name);
  const password = escapeLiteral(login.password);
  try {
    await client.query('begin');
    // Roles belong to the whole cluster: replicas beside each other would make the same one at the same time.
    await client.query('select pg_advisory_xact_lock(7342002)');
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [login.name]);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name} login password ${password}
      nosuperuser nocreatedb nocreaterole noinherit connection limit 20`);
    await client.query(`alter role ${name} set default_transaction_read_only = on`);
    await client.query(`alter role ${name} set search_path = reporting`);
    await client.query(`alter role ${name} set statement_timeout = '10min'`);
    await client.query(`grant usage on schema reporting to ${name}`);
    await client.query(`grant select on all tables in schema reporting to ${name}`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
