import { connectApi } from '../client/api.ts';
import { deadlocks, query } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import type { Checks } from './checks.ts';
import { newTraffic } from './traffic.ts';

const changes = 10_000;
const clients = 32;

/** Ten thousand mixed changes on few doctors, and what the database holds afterwards. */
export async function mixChanges({ gatewayUrl, databaseUrl, cast }: Platform, checks: Checks): Promise<void> {
  const traffic = newTraffic(connectApi(gatewayUrl), cast);
  const statuses = new Map<number, number>();
  let left = changes;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      for (const { status } of await traffic.step()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, worker));
  const failures = [...statuses].reduce((sum, [status, count]) => (status >= 500 ? sum + count : sum), 0);
  const seen = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  checks.expect(`5xx in ${changes} mixed changes (${seen})`, failures, failures === 0);
  const count = await deadlocks(databaseUrl);
  checks.expect('deadlocks', count, count === 0);
  for (const who of ['doctor_id', 'patient_id']) {
    const overlaps = await countOverlaps(databaseUrl, who);
    checks.expect(`overlapping live visits by ${who}`, overlaps, overlaps === 0);
  }
}

/** Asked without the constraint's own index, so that a broken one cannot hide it. */
async function countOverlaps(databaseUrl: string, who: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    databaseUrl,
    `select count(*)::int as count from (
       select starts_at < max(ends_at) over (partition by ${who} order by starts_at, id
         rows between unbounded preceding and 1 preceding) as is_overlap
       from appointment where status in (1, 2)
     ) as visit where is_overlap`,
  );
  return row?.count ?? Number.NaN;
}
