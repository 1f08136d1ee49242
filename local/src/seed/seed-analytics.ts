import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { analyticsProto, callerToMetadata } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import { connectGrpc, type GrpcChannel } from '@maternity/kit';
import { DateTime } from 'luxon';
import { demoOperations, makeBirths, makeOperationRecords } from './births.ts';
import { readBirthRows } from './source-rows.ts';

/** How many were made; none where there are some already. */
export type SeededAnalytics = { operations: number; records: number; births: number };

const { ImportService, OperationService, ReplicaService } = analyticsProto();
const service = OperationService.service;
const metadata = callerToMetadata({ accountId: 0, role: 'admin', requestId: `seed-${randomUUID()}` });
const options = { deadlineMs: 5_000, metadata };
const atOnce = 8;
/** How long the doctors may take to arrive from appointments. */
const patienceMs = 15_000;

/** Gives an analytics without operations those of the demo, with births and what was done for them. */
export async function seedAnalytics(address: string, timeZone: string): Promise<SeededAnalytics> {
  const channel = connectGrpc('analytics', address);
  try {
    const { operations } = await channel.call(service.ListOperations, { limit: 1 }, options);
    return operations.length > 0 ? { operations: 0, records: 0, births: 0 } : await seed(channel, timeZone);
  } finally {
    await channel.stop();
  }
}

async function seed(channel: GrpcChannel, timeZone: string): Promise<SeededAnalytics> {
  const births = makeBirths(await readBirthRows(), DateTime.now().setZone(timeZone).startOf('day'));
  const records = makeOperationRecords(births);
  // One after the other: their ids are the order.
  for (const operation of demoOperations) await channel.call(service.CreateOperation, operation, options);
  const [first, ...others] = records;
  if (first) await onceDoctorsAreKnown(() => channel.call(service.CreateOperationRecord, first, options));
  await each(others, (record) => channel.call(service.CreateOperationRecord, record, options));
  await each(births, (birth) => channel.call(service.CreateBirth, birth, options));
  await refreshOnceImported(channel);
  return { operations: demoOperations.length, records: records.length, births: births.length };
}

async function onceDoctorsAreKnown(work: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isAppError(error) || error.code !== 'unknown-doctor' || Date.now() > until) throw error;
    }
    await delay(100);
  }
}

/** So that the copies hold the demo's files as well. They are read beside everything else; nobody waits long for them. */
async function refreshOnceImported(channel: GrpcChannel): Promise<void> {
  const until = Date.now() + patienceMs;
  const isBusy = async (): Promise<boolean> => {
    const { runs } = await channel.call(ImportService.service.ListRuns, { limit: 100 }, options);
    return runs.length === 0 || runs.some(({ finishedAtMs }) => finishedAtMs === 0);
  };
  while ((await isBusy()) && Date.now() < until) await delay(200);
  await channel.call(ReplicaService.service.StartRefresh, {}, options);
}

async function each<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
