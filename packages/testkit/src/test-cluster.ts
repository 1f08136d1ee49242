import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@maternity/embedded-postgres';
import { stopWhenWeDie } from './stop-when-we-die.ts';

/** How a Jest run tells its workers, which are processes of their own, where the run's cluster is. */
const addressVariable = 'MATERNITY_TEST_POSTGRES';

/** Nothing here must survive a power cut, so nothing waits for a disk. */
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

let stop: (() => Promise<void>) | undefined;

/** One cluster for the whole Jest run, in a folder of its own: runs side by side do not meet. */
export async function startTestCluster(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'maternity-test-'));
  await chmod(dataFolder, 0o711); // As root the server is another user, who has to pass through.
  const postgres = await startPostgres({ dataFolder, settings: throwaway });
  const guard = stopWhenWeDie(postgres.pid, dataFolder);
  process.env[addressVariable] = postgres.adminUrl;
  stop = async () => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true });
    guard.release();
  };
}

export async function stopTestCluster(): Promise<void> {
  await stop?.();
}

export function testClusterUrl(): string {
  const url = process.env[addressVariable];
  if (url === undefined) throw new Error(`${addressVariable} is not set: run Jest with testkit's global setup`);
  return url;
}
