import { Counter, Gauge } from 'prom-client';

export const engineInfo = new Gauge({
  name: 'maternity_realtime_engine_info',
  help: 'Which WebSocket engine serves; always 1',
  labelNames: ['engine'] as const,
});

export const sockets = new Gauge({ name: 'maternity_realtime_sockets', help: 'Open sockets' });

export const subscriptions = new Gauge({
  name: 'maternity_realtime_subscriptions',
  help: 'Subscriptions of open sockets to logs',
});

export const publications = new Counter({
  name: 'maternity_realtime_publications_total',
  help: 'Publications taken from the event feed, one for each channel of an event',
});

export const deliveries = new Counter({
  name: 'maternity_realtime_deliveries_total',
  help: 'Publications written to sockets, those in replies included',
});

export const recoveries = new Counter({
  name: 'maternity_realtime_recoveries_total',
  help: 'Positions that clients came back with, by what became of them',
  labelNames: ['outcome'] as const,
});

export const connects = new Counter({
  name: 'maternity_realtime_connects_total',
  help: 'Connect frames by credential and outcome',
  labelNames: ['credential', 'outcome'] as const,
});

export const acknowledgements = new Counter({
  name: 'maternity_realtime_acknowledgements_total',
  help: 'Acknowledgements by level',
  labelNames: ['level'] as const,
});

export const slowSockets = new Gauge({
  name: 'maternity_realtime_slow_sockets',
  help: 'Sockets that are sent nothing until they have read what waits for them',
});

export const closes = new Counter({
  name: 'maternity_realtime_closes_total',
  help: 'Closed sockets by close code',
  labelNames: ['code'] as const,
});
