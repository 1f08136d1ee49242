import { Counter, Gauge } from 'prom-client';

/** Plain numbers, read when somebody asks: a labelled counter's own increment costs as much as a frame. */
export const tally = { sockets: 0, subscriptions: 0, publications: 0, deliveries: 0, slowSockets: 0 };

type Tally = { add(by: number, ...values: string[]): void };

/** A counter with labels, kept as a table of numbers. Label values come from closed lists only. */
function labelledCounter(name: string, help: string, labelNames: string[]): Tally {
  const numbers = new Map<string, number>();
  new Counter({
    name,
    help,
    labelNames,
    collect() {
      this.reset();
      for (const [key, number] of numbers) {
        const values = key.split('|');
        const labels = Object.fromEntries<string>(labelNames.map((label, index) => [label, values[index] ?? '']));
        this.inc(labels, number);
      }
    },
  });
  return {
    add: (by, ...values) => {
      const key = values.join('|');
      numbers.set(key, (numbers.get(key) ?? 0) + by);
    },
  };
}

function plain(Metric: typeof Counter | typeof Gauge, key: keyof typeof tally, [name, help]: [string, string]): void {
  new Metric({
    name,
    help,
    collect() {
      this.reset();
      this.inc(tally[key]);
    },
  });
}

plain(Gauge, 'sockets', ['maternity_realtime_sockets', 'Open sockets']);
plain(Gauge, 'subscriptions', ['maternity_realtime_subscriptions', 'Subscriptions of open sockets to logs']);
plain(Gauge, 'slowSockets', [
  'maternity_realtime_slow_sockets',
  'Sockets that are sent nothing until they have read what waits for them',
]);
plain(Counter, 'publications', [
  'maternity_realtime_publications_total',
  'Publications taken from the event feed, one for each channel of an event',
]);
plain(Counter, 'deliveries', [
  'maternity_realtime_deliveries_total',
  'Publications written to sockets, those in replies included',
]);

export const recoveries = labelledCounter(
  'maternity_realtime_recoveries_total',
  'Positions that clients came back with, by what became of them',
  ['outcome'],
);
export const connects = labelledCounter(
  'maternity_realtime_connects_total',
  'Connect frames by credential and outcome',
  ['credential', 'outcome'],
);
export const acknowledgements = labelledCounter(
  'maternity_realtime_acknowledgements_total',
  'Acknowledgements by level',
  ['level'],
);
export const closes = labelledCounter('maternity_realtime_closes_total', 'Closed sockets by close code', ['code']);

export const engineInfo = new Gauge({
  name: 'maternity_realtime_engine_info',
  help: 'Which WebSocket engine serves; always 1',
  labelNames: ['engine'] as const,
});
