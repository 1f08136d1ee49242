import { unavailable } from '@maternity/errors';
import { Gauge } from 'prom-client';
import type { Log } from '../log.ts';

const mostBackoffMs = 2_000;
const firstBackoffMs = 100;

const followers = new Map<string, () => number>();
new Gauge({
  name: 'grpc_feed_silence_seconds',
  help: 'Time since a feed told anything, heartbeats included',
  labelNames: ['feed'] as const,
  collect() {
    for (const [feed, lastAt] of followers) this.set({ feed }, (Date.now() - lastAt()) / 1_000);
  },
});

export type StreamFollower = {
  readonly name: string;
  /** True when something, heartbeats included, came lately. */
  isCurrent(): boolean;
  /** For readiness. */
  check(): Promise<void>;
  stop(): Promise<void>;
};

type FollowOptions<Message> = {
  name: string;
  log: Log;
  /** Longer silence means that the connection is dead, whatever TCP thinks. */
  silenceMs: number;
  open(signal: AbortSignal): AsyncIterable<Message>;
  /**
   * Throwing ends this stream; the next is opened after a pause. What takes its time answers a promise: no further
   * message is read until then, so that the peer waits too.
   */
  take(message: Message): void | Promise<void>;
  /** A stream broke: the last word before another is opened. */
  broke?(error: unknown): void;
};

type Progress = { lastAt: number; attempt: number };

/** Keeps one server stream open: opens it again after full-jitter pauses and whenever it falls silent. */
export function followStream<Message>(options: FollowOptions<Message>): StreamFollower {
  const { name, silenceMs } = options;
  const stopping = new AbortController();
  const progress: Progress = { lastAt: 0, attempt: 0 };
  followers.set(name, () => progress.lastAt);
  const running = run(options, progress, stopping.signal);
  const isCurrent = (): boolean => Date.now() - progress.lastAt <= silenceMs;
  return {
    name,
    isCurrent,
    check: async () => {
      if (!isCurrent()) throw unavailable('feed-silent', `${name} has told nothing lately.`);
    },
    stop: () => {
      stopping.abort();
      followers.delete(name);
      return running;
    },
  };
}

async function run<Message>(options: FollowOptions<Message>, progress: Progress, stopping: AbortSignal): Promise<void> {
  const { name, log, broke } = options;
  while (goesOn(stopping)) {
    const failure = await readOnce(options, progress, stopping).then(
      () => undefined,
      (error: unknown) => error,
    );
    broke?.(failure);
    if (progress.attempt === 0 && goesOn(stopping)) {
      log.warn({ err: failure, 'event.action': 'feed-broken', 'maternity.feed': name }, 'the feed broke');
    }
    await pause(Math.min(mostBackoffMs, firstBackoffMs * 2 ** progress.attempt) * Math.random(), stopping);
    progress.attempt += 1;
  }
}

const goesOn = (stopping: AbortSignal): boolean => !stopping.aborted;

async function readOnce<Message>(
  { name, log, silenceMs, open, take }: FollowOptions<Message>,
  progress: Progress,
  stopping: AbortSignal,
): Promise<void> {
  const silent = new AbortController();
  const openedAt = Date.now();
  let taking = false;
  const watch = setInterval(() => {
    // While a message is taken it is this side that is silent.
    if (!taking && Date.now() - Math.max(progress.lastAt, openedAt) > silenceMs) silent.abort();
  }, silenceMs / 4);
  try {
    for await (const message of open(AbortSignal.any([stopping, silent.signal]))) {
      const taken = take(message);
      // Only who takes time is waited for: a turn of the loop a message is much to a feed of thousands.
      if (taken) {
        taking = true;
        await taken;
        taking = false;
      }
      if (progress.attempt > 0) {
        log.info({ 'event.action': 'feed-resumed', 'maternity.feed': name }, 'the feed goes on');
      }
      progress.lastAt = Date.now();
      progress.attempt = 0;
    }
  } finally {
    clearInterval(watch);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
