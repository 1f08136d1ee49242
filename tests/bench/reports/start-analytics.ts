import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunningPostgres } from '@maternity/embedded-postgres';
import { connectGrpc, type GrpcChannel } from '@maternity/kit';
import { freePort } from '@maternity/testkit';
import { query } from '../../platform/database.ts';
import { answersReady, startProgram } from '../../platform/program.ts';
import { root } from '../../platform/root.ts';
import type { Scope } from '../../platform/scope.ts';

const program = (name: string): string => join(root, `services/analytics/dist/${name}.js`);

export type AnalyticsDatabases = { ANALYTICS_DATABASE_URL: string; WAREHOUSE_URL: string };

/** A new main database and its warehouse, made by analytics' own command. */
export async function createAnalyticsDatabases(postgres: RunningPostgres, name: string): Promise<AnalyticsDatabases> {
  const [main, warehouse] = [`${name}_main`, `${name}_warehouse`];
  for (const database of [main, warehouse]) await query(postgres.adminUrl, `create database ${database}`);
  const databases = { ANALYTICS_DATABASE_URL: postgres.url(main), WAREHOUSE_URL: postgres.url(warehouse) };
  const env = { PATH: process.env['PATH'], ...databases };
  await promisify(execFile)(process.execPath, [program('migrate')], { env });
  return databases;
}

/** The api of analytics. @returns a channel to it. */
export async function startAnalytics(scope: Scope, databases: AnalyticsDatabases): Promise<GrpcChannel> {
  const [port, adminPort] = [await freePort(), await freePort()];
  await startProgram(scope, {
    name: 'analytics',
    script: program('api.main'),
    environment: {
      ...databases,
      ADMIN_PORT: String(adminPort),
      GRPC_PORT: String(port),
      HOSPITAL_TIME_ZONE: 'UTC',
      HOSPITAL_CURRENCY: 'EUR',
    },
    ready: () => answersReady(adminPort),
  });
  const channel = connectGrpc('analytics', `127.0.0.1:${port}`);
  scope.onEnd(() => channel.stop());
  return channel;
}
