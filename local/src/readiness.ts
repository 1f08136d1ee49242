import { get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Part } from './service-process.ts';

const pauseMilliseconds = 25;
const readyWithinMilliseconds = 60_000;

/** Resolves when the part says that it is ready; rejects when it ends before, when it takes too long, or on the signal. */
export async function waitUntilReady(part: Part, url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + readyWithinMilliseconds;
  let reason: string | undefined;
  void part.ended.then((why) => (reason = why));
  while (!(await isReady(url))) {
    signal.throwIfAborted();
    if (reason !== undefined) throw new Error([`${part.name} ended with ${reason}:`, ...part.lastLines()].join('\n'));
    if (Date.now() > deadline) throw new Error([`${part.name} does not get ready:`, ...part.lastLines()].join('\n'));
    await setTimeout(pauseMilliseconds);
  }
}

/** Without fetch, which would cost the launcher ten megabytes for as long as it lives. */
function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 3_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => {
      resolve(false);
    });
    request.on('timeout', () => request.destroy());
  });
}
