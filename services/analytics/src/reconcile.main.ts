import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isAppError } from '@maternity/errors';
import { connectGrpc } from '@maternity/kit';
import { reconcile } from './app/reconcile.ts';
import { readCompletions } from './clients/completed-visits.ts';
import { readIncome } from './clients/reported-income.ts';
import { loadReconcileConfig } from './config.ts';
import { dayOfZone } from './domain/hospital-day.ts';
import { describeGap, money } from './domain/reconciliation.ts';

const usage = `npm run reconcile

Compares what completed visits earned, as the appointments at APPOINTMENTS_ADDRESS says, with the income that the analytics
at ANALYTICS_ADDRESS reports, by day and doctor, and every report of income with the facts behind it. Names each gap.
Exit code 0: there is none. 1: there are some, or one of the two does not answer.
`;

/** An event needs less than a second; a visit that was completed meanwhile must not look like a gap. */
const settleMs = 3_000;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help === true) {
    print(usage);
    return true;
  }
  const config = loadReconcileConfig();
  const dayOf = dayOfZone(config.HOSPITAL_TIME_ZONE);
  const appointments = connectGrpc('appointments', config.APPOINTMENTS_ADDRESS);
  const analytics = connectGrpc('analytics', config.ANALYTICS_ADDRESS);
  try {
    const { gaps, visits, cells, earnedMinor, incomeMinor } = await reconcile({
      readCompletions: () => readCompletions(appointments, dayOf),
      readIncome: (completions) => readIncome(analytics, completions, dayOf(Date.now())),
      pause: () => delay(settleMs),
    });
    for (const gap of gaps) print(describeGap(gap));
    print(
      `${visits} completed visits on ${cells} days of doctors earned ${money(earnedMinor)}, income is ${money(incomeMinor)}`,
    );
    print(gaps.length === 0 ? 'No gap.' : `${gaps.length} gaps.`);
    return gaps.length === 0;
  } finally {
    await appointments.stop();
    await analytics.stop();
  }
}

process.exitCode = await run().then(
  (whole) => (whole ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${isAppError(error) || error instanceof Error ? error.message : 'failed'}\n`);
    return 1;
  },
);
