import { analyticsProto, callerToMetadata, type Report__Output } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import { closedLoop } from '../../client/closed-loop.ts';
import { query, startCluster } from '../../platform/database.ts';
import type { BenchRun } from '../series.ts';
import { whileEarning } from './earn-on.ts';
import { fillFacts, lastDay, years } from './fill-facts.ts';
import { createAnalyticsDatabases, startAnalytics } from './start-analytics.ts';

const [few, many] = [1_000_000, 10_000_000];
const clients = 2;
const warmUpSeconds = 0.5;
const groupings = ['day', 'week', 'month', 'doctor', 'type', 'operation', 'source'];
const metadata = callerToMetadata({ accountId: 1, role: 'stakeholder', requestId: 'bench' });
const { GetReport } = analyticsProto().ReportService.service;

type Range = { from: string; to: string };
type Ask = (count: number) => Range & { groupBy: string };

type Side = { databaseUrl: string; channel: GrpcChannel };
type Sides = { small: Side; large: Side };

/** The income report where ten times as many amounts are stored, in the same years. */
export async function benchReports(run: BenchRun): Promise<string> {
  const postgres = await startCluster(run.scope);
  const filled = async (name: string, facts: number): Promise<Side> => {
    run.say(`filling in ${facts.toLocaleString('en')} amounts`);
    const databases = await createAnalyticsDatabases(postgres, name);
    const databaseUrl = databases.ANALYTICS_DATABASE_URL;
    await fillFacts(databaseUrl, facts);
    return { databaseUrl, channel: await startAnalytics(run.scope, databases) };
  };
  const sides = { small: await filled('few', few), large: await filled('many', many) };
  if (run.wants('kept')) await measure(run, sides, { title: 'the ranges that people ask for', ask: usual });
  if (run.wants('new')) await measure(run, sides, { title: 'a range that nobody asked for yet', ask: anew() });
  for (const side of Object.values(sides)) await expectAll(run, side);
  return postgres.version;
}

async function measure(run: BenchRun, { small, large }: Sides, { title, ask }: { title: string; ask: Ask }) {
  const side =
    ({ databaseUrl, channel }: Side): (() => Promise<number>) =>
    () =>
      whileEarning(databaseUrl, () => percentile99(run, channel, ask));
  await run.measure({
    title: `income report, ${title}`,
    unit: 'ms (p99)',
    sides: { '10M': side(large), '1M': side(small) },
    checks: [
      { title: `p99 at 10M against 1M: ${title}`, ours: '10M', peer: '1M', bound: 'most', floor: 1.5, goal: 1.2 },
    ],
  });
}

async function percentile99(run: BenchRun, channel: GrpcChannel, ask: Ask): Promise<number> {
  const times: number[] = [];
  const one = async (count: number): Promise<void> => {
    const startedAt = performance.now();
    await report(channel, ask(count));
    times.push(performance.now() - startedAt);
  };
  await closedLoop(clients, warmUpSeconds, one);
  times.length = 0;
  await closedLoop(clients, run.seconds, one);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  run.say(`  ${sorted.length} reports, p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
  return at(0.99);
}

const report = (channel: GrpcChannel, request: Range & { groupBy: string }): Promise<Report__Output> =>
  channel.call(GetReport, { report: 'income', ...request }, { deadlineMs: 10_000, metadata });

const dayMs = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.parse(lastDay) - days * dayMs).toISOString().slice(0, 10);

/** The last 30 days, by everything. */
const usual: Ask = (count) => ({
  from: dayBefore(29),
  to: lastDay,
  groupBy: groupings[count % groupings.length] ?? '',
});

/** Some 30 days up to the last one, or somewhere in the years before, each range once. */
function anew(): Ask {
  let asked = 0;
  return () => {
    asked += 1;
    const end = (asked * 7) % (years.days - 60);
    const length = 25 + (Math.floor(asked / (years.days - 60)) % 10);
    return { from: dayBefore(end + length), to: dayBefore(end), groupBy: groupings[asked % groupings.length] ?? '' };
  };
}

/** All years, month by month: every amount must be in it once. */
async function expectAll(run: BenchRun, { databaseUrl, channel }: Side): Promise<void> {
  const [stored] = await query<{ facts: number }>(databaseUrl, 'select count(*)::int as facts from income');
  const { facts = 0 } = stored ?? {};
  const startedAt = performance.now();
  const { totals } = await report(channel, { from: dayBefore(years.days), to: lastDay, groupBy: 'month' });
  const ms = performance.now() - startedAt;
  const size = facts.toLocaleString('en');
  run.remark(`Ten years by month, the first time, with ${size} amounts: ${ms.toFixed(0)} ms.`);
  run.expectNone(`amounts missing of ${size}`, facts - (totals[0]?.count ?? 0));
}
