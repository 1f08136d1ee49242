import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { analyticsProto, callerToMetadata, type Refresh__Output } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import { connectGrpc, type GrpcChannel } from '@maternity/kit';
import { loadRefreshConfig } from './config.ts';
import { businessDateOfZone } from './domain/refresh-date.ts';

const usage = `npm run refresh [-- --date YYYY-MM-DD|today] [--replica NAME]

Without a date: a new run. With one: the scheduled run of that date, which there is once; asked again it answers the
same run. Exit code 0: every replica shows the new generation. 1: one of them, or all, do not.
`;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One line for each thing that changed, so that a log of it reads as well as a terminal. */
function describe({ steps }: Refresh__Output): string[] {
  return steps.map(({ replica, state, rowsDone, rowsTotal, errorCode }) => {
    const percent = rowsTotal === 0 ? 0 : Math.floor((100 * Math.min(rowsDone, rowsTotal)) / rowsTotal);
    const detail = state === 'loading' ? ` ${percent} % of ${rowsTotal} rows` : '';
    return `  ${replica.padEnd(16)} ${state}${detail}${errorCode === '' ? '' : ` (${errorCode})`}`;
  });
}

const { ReplicaService } = analyticsProto();
type Wanted = { businessDate: string; replica: string };

/** Starts a run, or finds that of its date, and shows how it goes. */
async function follow(channel: GrpcChannel, wanted: Wanted): Promise<boolean> {
  const metadata = callerToMetadata({ accountId: 0, role: 'admin', requestId: randomUUID() });
  const { StartRefresh: start, GetRefresh: get } = ReplicaService.service;
  let refresh: Refresh__Output = await channel.call(start, wanted, { deadlineMs: 10_000, metadata });
  print(`Refresh ${refresh.id}${refresh.businessDate && ` of ${refresh.businessDate}`}`);
  const shown = new Set<string>();
  for (;;) {
    const fresh = describe(refresh).filter((line) => !shown.has(line));
    for (const line of fresh) print(line);
    for (const line of fresh) shown.add(line);
    if (refresh.state !== 'running') break;
    await delay(250);
    refresh = await channel.call(get, { id: refresh.id }, { deadlineMs: 30_000, metadata, retry: true });
  }
  print(`${refresh.state}, generation ${refresh.generation}`);
  return refresh.state === 'succeeded';
}

async function run(): Promise<boolean> {
  const options = { date: { type: 'string' }, replica: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  if (values.help === true) {
    print(usage);
    return true;
  }
  const config = loadRefreshConfig();
  const today = businessDateOfZone(config.HOSPITAL_TIME_ZONE)(Date.now());
  const businessDate = values.date === 'today' ? today : (values.date ?? '');
  const channel = connectGrpc('analytics', config.ANALYTICS_ADDRESS);
  try {
    return await follow(channel, { businessDate, replica: values.replica ?? '' });
  } finally {
    await channel.stop();
  }
}

process.exitCode = await run().then(
  (succeeded) => (succeeded ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${isAppError(error) || error instanceof Error ? error.message : 'failed'}\n`);
    return 1;
  },
);
