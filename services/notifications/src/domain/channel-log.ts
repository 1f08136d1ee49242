/** What is known of one channel since following began. Subscribers belong to the door. */
export type Channel<Subscriber> = {
  readonly name: string;
  /** Newest offset known; undefined until the feed or the history told one. */
  top: number | undefined;
  /** Frames of consecutive offsets; `frames[head]` has offset `first`. */
  frames: Buffer[];
  head: number;
  first: number;
  /** Reads of the history under way: what they learn must not meet a channel that was forgotten meanwhile. */
  readers: number;
  subscribers: Subscriber[];
  /** The last slice that was asked for: a thousand sockets ask for the same one. */
  sliceAfter: number;
  slice: Buffer[];
};

/** The newest publications of all channels, bounded in bytes, and the positions of channels nobody listens to. */
export type ChannelLog<Subscriber> = {
  epoch: string;
  readonly channels: Map<string, Channel<Subscriber>>;
  /** Channels without subscriber, reader or frame, oldest first. */
  readonly idle: Set<Channel<Subscriber>>;
  /** One entry a frame kept, in order of arrival. */
  order: Channel<Subscriber>[];
  orderHead: number;
  bytes: number;
  readonly mostBytes: number;
};

/** Shared by all channels without any: replaced before a frame is added. */
const noFrames: Buffer[] = [];

const mostIdle = 20_000;
/** Leading slots already given up are cut off at this many. */
const slack = 1_024;

export const openLog = <S>(mostBytes: number): ChannelLog<S> => ({
  epoch: '',
  channels: new Map(),
  idle: new Set(),
  order: [],
  orderHead: 0,
  bytes: 0,
  mostBytes,
});

/** Forgets everything: offsets of another epoch say nothing about this one. */
export function resetLog<S>(log: ChannelLog<S>, epoch: string): void {
  log.channels.clear();
  log.idle.clear();
  Object.assign(log, { epoch, order: [], orderHead: 0, bytes: 0 });
}

/** The channel of a name, made when it is new. Whoever takes it gives it back with `releaseChannel`. */
export function takeChannel<S>(log: ChannelLog<S>, name: string): Channel<S> {
  const known = log.channels.get(name);
  if (known) {
    log.idle.delete(known);
    return known;
  }
  const made: Channel<S> = {
    name,
    top: undefined,
    frames: noFrames,
    head: 0,
    first: 0,
    readers: 0,
    subscribers: [],
    sliceAfter: -1,
    slice: noFrames,
  };
  log.channels.set(name, made);
  return made;
}

export function releaseChannel<S>(log: ChannelLog<S>, channel: Channel<S>): void {
  if (channel.subscribers.length > 0 || channel.readers > 0 || channel.head < channel.frames.length) return;
  if (log.channels.get(channel.name) !== channel) return;
  log.idle.add(channel);
  if (log.idle.size <= mostIdle) return;
  for (const oldest of log.idle) {
    log.idle.delete(oldest);
    log.channels.delete(oldest.name);
    break;
  }
}

const endOf = <S>(channel: Channel<S>): number => channel.first + channel.frames.length - channel.head - 1;

type Placed = { offset: number; frame: Buffer };

/** Adds the next publication. One that is there already is ignored; after a hole the window begins anew. */
export function appendFrame<S>(log: ChannelLog<S>, channel: Channel<S>, { offset, frame }: Placed): boolean {
  const empty = channel.head === channel.frames.length;
  if (!empty && offset <= endOf(channel)) return false;
  if (empty || offset !== endOf(channel) + 1) {
    for (let index = channel.head; index < channel.frames.length; index += 1) {
      log.bytes -= channel.frames[index]?.length ?? 0;
    }
    channel.frames = [];
    channel.head = 0;
    channel.first = offset;
  }
  channel.frames.push(frame);
  channel.sliceAfter = -1;
  learnTop(channel, offset);
  log.order.push(channel);
  log.bytes += frame.length;
  while (log.bytes > log.mostBytes) evictOldest(log);
  return true;
}

export function learnTop<S>(channel: Channel<S>, top: number): void {
  if (channel.top === undefined || channel.top < top) channel.top = top;
}

function evictOldest<S>(log: ChannelLog<S>): void {
  const channel = log.order[log.orderHead];
  log.orderHead += 1;
  if (log.orderHead > slack && log.orderHead * 2 > log.order.length) {
    log.order = log.order.slice(log.orderHead);
    log.orderHead = 0;
  }
  const frame = channel?.frames[channel.head];
  if (channel === undefined || frame === undefined) return;
  log.bytes -= frame.length;
  channel.head += 1;
  channel.first += 1;
  channel.sliceAfter = -1;
  if (channel.head > slack && channel.head * 2 > channel.frames.length) {
    channel.frames = channel.frames.slice(channel.head);
    channel.head = 0;
  }
  if (channel.head === channel.frames.length) {
    channel.frames = noFrames;
    channel.head = 0;
    channel.slice = noFrames;
    releaseChannel(log, channel);
  }
}

/**
 * At most `limit` frames after an offset; undefined when the window does not hold all that the channel is known
 * to have carried since then. The same array is handed to everybody who asks the same: nobody may change it.
 */
export function framesAfter<S>(channel: Channel<S>, after: number, limit: number): Buffer[] | undefined {
  if (channel.top === undefined || after > channel.top) return undefined;
  if (after === channel.top) return [];
  if (channel.head === channel.frames.length || after + 1 < channel.first || endOf(channel) < channel.top) {
    return undefined;
  }
  if (channel.sliceAfter === after && channel.slice.length <= limit) return channel.slice;
  const from = channel.head + after + 1 - channel.first;
  const slice = channel.frames.slice(from, from + limit);
  channel.sliceAfter = after;
  channel.slice = slice;
  return slice;
}
