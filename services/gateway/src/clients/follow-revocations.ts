import { setTimeout as delay } from 'node:timers/promises';
import { appointmentsProto } from '@maternity/contracts';
import type { GrpcChannel, Log, Stoppable } from '@maternity/kit';
import type { Revocations } from '../domain/revocations.ts';

const watchEveryMs = 500;
/** A heartbeat comes every second; a stream that misses three is dead, whatever its socket says. */
const longestSilenceMs = 3_000;

type Parts = { channel: GrpcChannel; revocations: Revocations; log: Log };

/** Keeps `revocations` as current as the session feed is, over any number of broken streams. */
export function followRevocations(parts: Parts): Stoppable {
  const stopping = new AbortController();
  const following = followAgainAndAgain(parts, stopping.signal);
  return {
    name: 'session-feed',
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
}

async function followAgainAndAgain({ log, ...parts }: Parts, stopping: AbortSignal): Promise<void> {
  const { Follow } = appointmentsProto().SessionFeedService.service;
  let isLost = false;
  while (!stopping.aborted) {
    const error = await followOnce(parts, Follow, stopping);
    // Streams end in the normal course of things; only a silence that refuses requests is worth a line.
    const wasLost = isLost;
    isLost = !parts.revocations.isCurrent(Date.now());
    if (isLost && !wasLost) log.warn({ err: error, 'event.action': 'session-feed-lost' }, 'session feed lost');
    await delay(100 + 400 * Math.random(), undefined, { signal: stopping }).catch(() => undefined);
  }
}

type Follow = ReturnType<typeof appointmentsProto>['SessionFeedService']['service']['Follow'];

/** Resolves with what ended the stream. */
async function followOnce(
  { channel, revocations }: Omit<Parts, 'log'>,
  method: Follow,
  stopping: AbortSignal,
): Promise<unknown> {
  const silent = new AbortController();
  let heardAt = performance.now();
  const watchdog = setInterval(() => {
    if (performance.now() - heardAt > longestSilenceMs) silent.abort();
  }, watchEveryMs);
  try {
    const signal = AbortSignal.any([stopping, silent.signal]);
    for await (const message of channel.stream(method, {}, { signal })) {
      heardAt = performance.now();
      revocations.hear(message, Date.now());
    }
    return undefined;
  } catch (error) {
    return error;
  } finally {
    clearInterval(watchdog);
  }
}
