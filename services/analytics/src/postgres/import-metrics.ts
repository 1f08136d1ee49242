import { Gauge } from 'prom-client';
import { readQueueDepth } from './import-queue.ts';
import type { Postgres } from '@maternity/kit';

/** What the autoscaler reads: how much waits, and for how long. */
export function measureImports(postgres: Postgres): void {
  new Gauge({
    name: 'import_queue_files',
    help: 'Files that have been discovered and are not done',
    async collect() {
      this.set((await readQueueDepth(postgres)).files);
    },
  });
  new Gauge({
    name: 'import_queue_oldest_seconds',
    help: 'How long the oldest of them has been known',
    async collect() {
      this.set((await readQueueDepth(postgres)).oldestSeconds);
    },
  });
}
