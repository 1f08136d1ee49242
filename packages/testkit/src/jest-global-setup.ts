import { startTestCluster } from './test-cluster.ts';

export default async function setup(): Promise<void> {
  await startTestCluster();
}
