import type { Log } from '@maternity/kit';
import { unavailable } from '@maternity/errors';
import { Gauge } from 'prom-client';

const mostBackoffMs = 2_000;
const firstBackoffMs = 100;

const followers = new Map<string, () => number>();
const silence = new Gauge({
  name: 'maternity_realtime_feed_silence_seconds',
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

export type FollowOptions<Message> = {
  name: string;
  log: Log;
  /** Longer silence means that the connection is dead, whatever TCP thinks. */
  silenceMs: number;
  open(signal: AbortSignal): AsyncIterable<Message>;
  /** Throwing ends this stream; the next is opened after a pause. */
  take(message: Message): void;
  /** A stream broke: the last word before another is opened. */
  broke?(error: unknown): void;
};

/** Keeps one server stream open: opens it again after full-jitter pauses and whenever it falls silent. */
export function followStream<Message>(options: FollowOptions<Message>): StreamFollower {
  const { name, log, silenceMs } = options;
  const stopping = new AbortController();
  let lastAt = 0;
  let attempt = 0;
  followers.set(name, () => lastAt);

  const readOnce = async (): Promise<void> => {
    const broken = new AbortController();
    const openedAt = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - Math.max(lastAt, openedAt) > silenceMs) broken.abort();
    }, silenceMs / 4);
    try {
      const signal = AbortSignal.any([stopping.signal, broken.signal]);
      for await (const message of options.open(signal)) {
        options.take(message);
        if (attempt > 0) log.info({ 'event.action': 'feed-resumed', 'maternity.feed': name }, 'the feed goes on');
        lastAt = Date.now();
        attempt = 0;
      }
    } finally {
      clearInterval(watch);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const failure = await readOnce().then(
        () => undefined,
        (error: unknown) => error,
      );
      options.broke?.(failure);
      if (stopping.signal.aborted) return;
      if (attempt === 0)
        log.warn({ err: failure, 'event.action': 'feed-broken', 'maternity.feed': name }, 'the feed broke');
      await pause(Math.min(mostBackoffMs, firstBackoffMs * 2 ** attempt) * Math.random(), stopping.signal);
      attempt += 1;
    }
  };
  const running = run();
  const isCurrent = (): boolean => Date.now() - lastAt <= silenceMs;
  return {
    name,
    isCurrent,
    check: async () => {
      if (!isCurrent()) throw unavailable('feed-silent', `${name} has told nothing lately.`);
    },
    stop: () => {
      stopping.abort();
      silence.remove({ feed: name });
      followers.delete(name);
      return running;
    },
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
}
