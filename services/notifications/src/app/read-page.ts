import { unavailable } from '@maternity/errors';
import {
  framesAfter,
  learnTop,
  releaseChannel,
  takeChannel,
  type Channel,
  type ChannelLog,
} from '../domain/channel-log.ts';
import type { Want } from '../domain/command.ts';
import { judge, type Verdict } from '../domain/recovery.ts';
import type { HistoryPage, HistoryRequest } from './ports.ts';

/** What a reader of a channel is answered. */
export type Page = {
  channel: string;
  epoch: string;
  top: number;
  verdict: Verdict;
  frames: Buffer[];
  /** The offset that the reader has once it has read this. */
  last: number;
  more: boolean;
};

/** The page, at once where the window in memory holds all of it; undefined where the history has to be asked. */
export function pageFromWindow<S>(log: ChannelLog<S>, channel: Channel<S>, want: Want): Page | undefined {
  const { top } = channel;
  if (top === undefined) return undefined;
  const { since, limit } = want;
  const after = since?.offset ?? top;
  // Another process may know a newer top than this one: only the history may call a reader ahead.
  if (after > top) return undefined;
  const frames = framesAfter(channel, after, limit) ?? [];
  const first = top === after ? 0 : after + 1;
  const verdict = judge(since, { epoch: log.epoch, top, first });
  if (verdict === 'recovered' && after < top && frames.length === 0) return undefined;
  return pageOf({ channel: channel.name, epoch: log.epoch, top, verdict, frames }, after);
}

/** The page out of the log of record. Rejects when that cannot be read or has another epoch than the feed. */
export async function pageFromHistory<S>(
  log: ChannelLog<S>,
  read: (request: HistoryRequest) => Promise<HistoryPage>,
  want: Want,
): Promise<Page> {
  const { since, limit } = want;
  const channel = takeChannel(log, want.channel);
  channel.readers += 1;
  try {
    const after = since?.offset ?? 0;
    const page = await read({ channel: want.channel, after, limit: since ? limit : 0 });
    if (page.epoch !== log.epoch) throw unavailable('epoch-changed', 'The log has begun anew.');
    learnTop(channel, page.top);
    const verdict = judge(since, page);
    const { epoch, top, frames } = page;
    return pageOf({ channel: want.channel, epoch, top, verdict, frames }, since?.offset ?? top);
  } finally {
    channel.readers -= 1;
    releaseChannel(log, channel);
  }
}

function pageOf(found: Omit<Page, 'last' | 'more'>, after: number): Page {
  if (found.verdict !== 'recovered') return { ...found, frames: [], last: found.top, more: false };
  const last = after + found.frames.length;
  return { ...found, last, more: last < found.top };
}
