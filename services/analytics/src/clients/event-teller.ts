import type { Log } from '@maternity/kit';
import { Counter, Histogram } from 'prom-client';
import type { EventTeller } from '../app/event-ports.ts';
import { isKnown } from '../domain/read-event.ts';

const counter = new Counter({
  name: 'maternity_analytics_events_total',
  help: "Events of appointments' log by what became of them",
  labelNames: ['kind', 'outcome'] as const,
});
const lag = new Histogram({
  name: 'maternity_analytics_event_lag_seconds',
  help: 'From the commit of an event in appointments to its commit here, by the two clocks',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300, 3_600],
});
const gaps = new Counter({
  name: 'maternity_analytics_event_gaps_total',
  help: 'Times that events had been deleted in appointments before they were read here',
});
const lostEvents = new Counter({
  name: 'maternity_analytics_events_lost_total',
  help: 'Events that had been deleted in appointments before they were read here, as far as they can be counted',
});

/** Tells operators what became of events: unknown and unreadable ones by their id, gaps loudly. */
export const eventTeller = (log: Log): EventTeller => ({
  event: ({ id, kind, atMs }, outcome) => {
    counter.inc({ kind: isKnown(kind) ? kind : 'other', outcome });
    if (outcome === 'booked') lag.observe(Math.max(0, (Date.now() - atMs) / 1_000));
    if (outcome === 'unknown') log.warn({ 'event.id': id }, 'an event of an unknown kind was left out');
    if (outcome === 'unreadable')
      log.error({ 'event.id': id }, 'the facts of an event cannot be read; it was left out');
  },
  gap: (lost) => {
    gaps.inc();
    lostEvents.inc(lost ?? 0);
    log.error(
      { 'event.action': 'feed-gap', ...(lost === undefined ? {} : { 'maternity.events': lost }) },
      'events were deleted in appointments before they were read here; npm run reconcile names what is missing',
    );
  },
  anotherEpoch: (epoch) => {
    log.warn(
      { 'event.action': 'feed-epoch-changed', 'maternity.epoch': epoch },
      'appointments has another history; reading it from its beginning',
    );
  },
});
