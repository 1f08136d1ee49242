import { stopTestCluster } from './test-cluster.ts';

export default async function teardown(): Promise<void> {
  await stopTestCluster();
}
