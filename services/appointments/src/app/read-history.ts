import { invalid } from '@maternity/errors';
import type { ChannelQuery, ChannelState, EventLog } from './event-ports.ts';

const mostChannels = 1_000;
const mostEvents = 1_000;

/** What channels hold after given offsets, all of one instant. */
export async function readHistory(
  { log }: { log: EventLog },
  queries: readonly ChannelQuery[],
): Promise<{ epoch: string; channels: ChannelState[] }> {
  if (queries.length === 0 || queries.length > mostChannels) {
    throw invalid('invalid-history', `History is read of 1 to ${mostChannels} channels.`);
  }
  return log.readChannels(
    queries.map(({ channel, afterOffset, limit }) => ({
      channel,
      afterOffset: Math.min(Math.max(afterOffset, 0), Number.MAX_SAFE_INTEGER),
      limit: Math.min(Math.max(limit, 0), mostEvents),
    })),
  );
}
