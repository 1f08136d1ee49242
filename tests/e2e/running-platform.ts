import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deletePostgres } from '@maternity/embedded-postgres';
import { freePort } from '@maternity/testkit';
import { startProgram } from '../platform/program.ts';
import { root } from '../platform/root.ts';
import type { Scope } from '../platform/scope.ts';

export type Demo = {
  gateway: string;
  realtime: string;
  logins: { role: string; email: string; password: string }[];
};

/** The platform that runs here already, or one of our own on free ports with a data folder that is deleted. */
export async function findPlatform(scope: Scope): Promise<Demo> {
  const running = await runningIn(join(root, '.data')).catch(() => undefined);
  if (running) return running;
  const dataFolder = join(root, '.data', `e2e-${process.pid}`);
  scope.onEnd(async () => {
    await deletePostgres(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  });
  await startProgram(scope, {
    name: 'platform',
    script: join(root, 'local/dist/start.js'),
    environment: { DATA_FOLDER: dataFolder, ...(await freePorts()) },
    ready: () => runningIn(dataFolder),
  });
  return runningIn(dataFolder);
}

async function runningIn(dataFolder: string): Promise<Demo> {
  const demo = JSON.parse(readFileSync(join(dataFolder, 'demo.json'), 'utf8')) as Demo;
  const { ok } = await fetch(`${demo.gateway}/health`, { signal: AbortSignal.timeout(2_000) });
  if (!ok) throw new Error('the gateway is not well');
  return demo;
}

async function freePorts(): Promise<Record<string, string>> {
  const doors = ['HTTP', 'WS', 'GRPC', 'ANALYTICS_GRPC'];
  const admins = ['GATEWAY', 'APPOINTMENTS', 'NOTIFICATIONS', 'ANALYTICS', 'ANALYTICS_WORKER'];
  const names = [...doors, ...admins.map((name) => `${name}_ADMIN`)];
  const ports = await Promise.all(names.map(() => freePort()));
  return Object.fromEntries(names.map((name, index) => [`${name}_PORT`, String(ports[index])]));
}
