import type { DashboardFeedServiceHandlers } from '@maternity/contracts';
import { serverStream, type Log } from '@maternity/kit';
import { Gauge } from 'prom-client';
import type { DashboardState } from '../app/dashboard-ports.ts';
import { followDashboard } from '../app/follow-dashboard.ts';

const followers = new Gauge({
  name: 'maternity_dashboard_feed_followers',
  help: 'Streams of DashboardFeed.Follow that are open at this process',
});

/** The door of DashboardFeedService. Who may see the state is decided where people subscribe, by notifications. */
export function dashboardFeedHandlers(
  { state, currency }: { state: DashboardState; currency: string },
  context: { log: Log; draining: AbortSignal },
): DashboardFeedServiceHandlers {
  return {
    Follow: serverStream(context, async (_, { signal, write }) => {
      followers.inc();
      try {
        await followDashboard(state, { signal, write: (snapshot) => write({ ...snapshot, currency }) });
      } finally {
        followers.dec();
      }
    }),
  };
}
