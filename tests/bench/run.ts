import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withScope } from '../platform/scope.ts';
import { benchBooking } from './booking/bench-booking.ts';
import { benchEvents } from './events/bench-events.ts';
import { benchGateway } from './gateway/bench-gateway.ts';
import { benchRealtime } from './realtime/bench-realtime.ts';
import { benchRecovery } from './recovery/bench-recovery.ts';
import { benchReports } from './reports/bench-reports.ts';
import { machine, missed, table, writeReport } from './report.ts';
import { newRun } from './series.ts';
import type { BenchRun, Results } from './series.ts';

/** Each returns the version of the PostgreSQL that it measured with. */
const benches = new Map<string, (run: BenchRun) => Promise<string>>([
  ['booking', benchBooking],
  ['realtime', benchRealtime],
  ['recovery', benchRecovery],
  ['gateway', benchGateway],
  ['reports', benchReports],
  ['events', benchEvents],
]);

const usage = `npm run bench -- ${[...benches.keys()].join('|')} [--rounds 3] [--seconds 4] [--only CASE]`;

async function main(): Promise<void> {
  if (!existsSync('/proc/stat')) throw new Error('The benches read CPU and memory from /proc: run them on Linux.');
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string' },
    },
  });
  const [name = ''] = positionals;
  const bench = benches.get(name);
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
  if (!bench || positionals.length !== 1 || !(rounds >= 1) || !(seconds > 0)) throw new Error(usage);

  const results: Results = { rows: [], remarks: [] };
  const options = { rounds, seconds, only: values.only };
  const postgres = await withScope((scope) => bench(newRun(scope, options, results)));
  const described = machine(postgres);
  console.log(`\n${table(results)}\n\n${described}`);
  // A part of a bench must not replace the report of the whole.
  if (values.only === undefined) writeReport({ name, machine: described, rounds, seconds, results });
  if (results.rows.some(missed)) process.exitCode = 1;
}

await main().then(
  // Open handles of a client that failed must not keep the run alive.
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
