import { randomUUID } from 'node:crypto';
import { analyticsProto, type DashboardSnapshot__Output } from '@maternity/contracts';
import { followStream, type GrpcChannel, type Log, type StreamFollower } from '@maternity/kit';
import { dashboardChannel } from '../domain/identity.ts';
import { snapshotFrame } from '../domain/publication.ts';

const { Follow } = analyticsProto().DashboardFeedService.service;

/** The feed's heartbeat comes at most every 5 s. */
const silenceMs = 12_000;

/** Follows the state of the dashboard. Analytics may be away: then the last state stays, and says how old it is. */
export function followDashboard(options: {
  channel: GrpcChannel;
  log: Log;
  show(frame: Buffer): void;
}): StreamFollower {
  let last = '';
  return followStream<DashboardSnapshot__Output>({
    name: 'dashboard-feed',
    log: options.log,
    silenceMs,
    open: (signal) => options.channel.stream<object, DashboardSnapshot__Output>(Follow, {}, { signal }),
    take: (snapshot) => {
      const data = dataOf(snapshot);
      // A heartbeat brings the same again, but for the time that passed.
      const { today, waiting, freshness } = data;
      const told = JSON.stringify([today, waiting, freshness.map(({ source, asOf, stale }) => [source, asOf, stale])]);
      if (told === last) return;
      last = told;
      const { asOf: at } = data;
      options.show(snapshotFrame(dashboardChannel, { id: randomUUID(), kind: 'dashboard.snapshot', at, data }));
    },
  });
}

const instant = (ms: number): string => new Date(ms).toISOString();

function dataOf({ asOfMs, today, waiting, freshness, currency }: DashboardSnapshot__Output) {
  const { incomeMinor = 0, requested = 0, approved = 0, rejected = 0, completed = 0 } = today ?? {};
  const { cancelled = 0, noShow = 0 } = today ?? {};
  return {
    asOf: instant(asOfMs),
    today: { income: incomeMinor / 100, requested, approved, rejected, completed, cancelled, noShow },
    waiting,
    currency,
    freshness: freshness.map(({ source, asOfMs: sourceMs, lagSeconds, stale }) => ({
      source,
      asOf: instant(sourceMs),
      lagSeconds,
      stale,
    })),
  };
}
