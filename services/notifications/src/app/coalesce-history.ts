import { unavailable } from '@maternity/errors';
import type { HistoryPage, HistoryRequest, ReadHistory } from './ports.ts';

const mostChannels = 1_000;
/** Events in one answer: at about 600 bytes each it stays below the 8 MiB that a message may have. */
const mostEvents = 8_000;
const fewestEvents = 8;
const mostCalls = 4;
const mostWaiting = 50_000;

type Waiting = { request: HistoryRequest; resolve(page: Promise<HistoryPage>): void };

/**
 * What one loop turn asks of the history becomes one call: thousands of sockets that come back at once cost a few.
 * In a crowd each gets a shorter page, and pages on.
 */
export function coalesceHistory(read: ReadHistory): (request: HistoryRequest) => Promise<HistoryPage> {
  let waiting: Waiting[] = [];
  let scheduled = false;
  let calls = 0;

  const start = (): void => {
    scheduled = false;
    while (calls < mostCalls && waiting.length > 0) {
      const batch = waiting.slice(0, mostChannels);
      waiting = waiting.slice(mostChannels);
      calls += 1;
      const pages = readBatch(read, batch);
      batch.forEach(({ resolve }, index) => resolve(pages.then((list) => pageAt(list, index))));
      void Promise.allSettled([pages]).then(() => {
        calls -= 1;
        start();
      });
    }
  };

  return (request) => {
    if (waiting.length >= mostWaiting) throw unavailable('history-busy', 'Too many readers of the history.');
    if (!scheduled) {
      scheduled = true;
      setImmediate(start);
    }
    return new Promise((resolve) => {
      waiting.push({ request, resolve });
    });
  };
}

function readBatch(read: ReadHistory, batch: Waiting[]): Promise<HistoryPage[]> {
  const share = Math.max(fewestEvents, Math.floor(mostEvents / batch.length));
  return read(batch.map(({ request }) => ({ ...request, limit: Math.min(request.limit, share) })));
}

function pageAt(pages: HistoryPage[], index: number): HistoryPage {
  const page = pages[index];
  if (page === undefined)
    throw unavailable('history-short', 'The history answered for fewer channels than were asked.');
  return page;
}
