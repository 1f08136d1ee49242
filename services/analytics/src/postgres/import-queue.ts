import { sql, type Postgres } from '@maternity/kit';

export type QueueDepth = { files: number; oldestSeconds: number };

/** Files that are not done, and how long the oldest has been known. */
export async function readQueueDepth(postgres: Postgres): Promise<QueueDepth> {
  const [depth] = await postgres.query<QueueDepth>(
    sql`select count(*)::int as files,
          coalesce(extract(epoch from now() - min(discovered_at)), 0)::float8 as "oldestSeconds"
        from import_file where state in ('discovered', 'claimed', 'staging', 'staged', 'retry_wait')`,
  );
  return depth ?? { files: 0, oldestSeconds: 0 };
}
