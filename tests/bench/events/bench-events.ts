import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@maternity/testkit';
import { query, startCluster } from '../../platform/database.ts';
import { startPeer } from '../peer.ts';
import { createAnalyticsDatabases, startAnalytics } from '../reports/start-analytics.ts';
import type { BenchRun } from '../series.ts';
import { openBareInsert } from './bare-insert.ts';
import { earnedBy } from './history.ts';

const warmUpMs = 1_000;

/** Events a second from appointments' log into facts and measures, against a bare batched insert of the same rows. */
export async function benchEvents(run: BenchRun): Promise<string> {
  const { scope } = run;
  const postgres = await startCluster(scope);
  const feed = await startPeer(scope, 'event-history');
  const databases = await createAnalyticsDatabases(postgres, 'events');
  const url = databases.ANALYTICS_DATABASE_URL;
  const environment = { ...databases, APPOINTMENTS_ADDRESS: `127.0.0.1:${feed.port}` };
  await query(postgres.adminUrl, 'create database bare_events');
  const bare = await openBareInsert(scope, postgres.url('bare_events'));
  const ours = (): Promise<number> =>
    scope.within(async (inner) => {
      await startAnalytics(inner, environment);
      const before = await readCursor(url);
      await eventually(async () => (await readCursor(url)) > before, { timeoutMs: 10_000 });
      await delay(warmUpMs);
      return booked(url, run.seconds);
    });
  await run.measure({
    title: 'events booked exactly once',
    unit: 'events/s',
    sides: { ours, bare: () => bare(run.seconds) },
    checks: [
      {
        title: 'events booked exactly once against a bare batched insert of their rows',
        ours: 'ours',
        peer: 'bare',
        bound: 'least',
        floor: 0.15,
        goal: 0.3,
      },
    ],
  });
  await expectOnce(run, url);
  return postgres.version;
}

async function readCursor(url: string): Promise<number> {
  const [row] = await query<{ sequence: number }>(url, 'select sequence::int from feed_cursor');
  return row?.sequence ?? 0;
}

async function booked(url: string, seconds: number): Promise<number> {
  const [before, startedAt] = [await readCursor(url), performance.now()];
  await delay(seconds * 1_000);
  return ((await readCursor(url)) - before) / ((performance.now() - startedAt) / 1_000);
}

type Sums = { events: number; earned: number; measured: number; told: number };

async function expectOnce(run: BenchRun, url: string): Promise<void> {
  const sequence = await readCursor(url);
  const [sums] = await query<Sums>(
    url,
    `select (select count(*)::int from appointment_event) as events,
       (select sum(amount_minor)::float8 from income) as earned,
       (select sum(amount_minor)::float8 from measure_delta where name = 'income') as measured,
       (select sum(count)::int from measure_delta where name <> 'income') as told`,
  );
  const { events = 0, earned = 0, measured = 0, told = 0 } = sums ?? {};
  run.remark(`${sequence.toLocaleString('en')} events in all.`);
  run.expectNone('events missing or twice', Math.abs(sequence - events));
  run.expectNone('events that measures miss or count twice', Math.abs(sequence - told));
  run.expectNone('cents between income and what was told', Math.abs(earnedBy(sequence) - earned));
  run.expectNone('cents between measures and income', Math.abs(earned - measured));
}
