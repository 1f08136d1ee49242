import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  appointmentsProto,
  callerFromMetadata,
  type Appointment,
  type AppointmentServiceHandlers,
  type EventFeedServiceHandlers,
} from '@maternity/contracts';
import { createLog, migrate, serveGrpc, serverStream, unary, type GrpcServer } from '@maternity/kit';
import {
  createDatabase,
  eventually,
  freePort,
  startService,
  type TestDatabase,
  type TestService,
} from '@maternity/testkit';
import { Client } from 'pg';

const log = createLog('test', 'silent');
const proto = appointmentsProto();
const dist = (name: string): string => fileURLToPath(new URL(`../dist/${name}.js`, import.meta.url));
const completedStatus = 'APPOINTMENT_STATUS_COMPLETED' as const;
const visits = 1_203;
const firstMs = Date.parse('2026-09-28T09:00:00Z');
const atOf = (id: number): number => firstMs + Math.floor(id / 15) * 86_400_000 + (id % 15) * 1_800_000;
const doctorOf = (id: number): number => (id % 4) + 1;
const priceOf = (id: number): number => 1_000 + id;

let database: TestDatabase;
let sql: Client;
let appointments: GrpcServer;
let analytics: TestService;
let environment: Record<string, string>;

const visit = (id: number): Appointment => ({
  id,
  status: completedStatus,
  doctorId: doctorOf(id),
  priceMinor: priceOf(id),
});

/** Completed visits 1 to 1,203, told only to an admin. */
const visitHandlers: Pick<AppointmentServiceHandlers, 'ListAppointments' | 'GetAppointment'> = {
  ListAppointments: unary(log, async ({ statuses, limit, beforeId }, { metadata }) => {
    const { role } = callerFromMetadata(metadata);
    if (role !== 'admin' || statuses.join() !== completedStatus) throw new Error('asked for something else');
    const from = beforeId === 0 ? visits : beforeId - 1;
    const ids = Array.from({ length: Math.min(limit, from) }, (_, place) => from - place);
    return { appointments: ids.map(visit), nextBeforeId: ids.length === limit ? (ids.at(-1) ?? 0) : 0 };
  }),
  GetAppointment: unary(log, async ({ id }) => ({
    appointment: visit(id),
    history: [
      { status: 'APPOINTMENT_STATUS_APPROVED', atMs: atOf(id) - 86_400_000, actorRole: 'doctor' },
      { status: completedStatus, atMs: atOf(id), actorRole: 'doctor' },
    ],
  })),
};

/** Their completions; the events before those had been deleted when analytics came. */
const feedHandlers: Pick<EventFeedServiceHandlers, 'Follow'> = {
  Follow: serverStream({ log, draining: new AbortController().signal }, async ({ afterSequence }, call) => {
    await call.write({ epoch: 'e', events: [], sequence: afterSequence });
    for (let sequence = afterSequence; sequence < visits && !call.signal.aborted;) {
      const ids = Array.from({ length: Math.min(500, visits - sequence) }, (_, place) => sequence + place + 1);
      sequence += ids.length;
      await call.write({ epoch: 'e', events: ids.map(completion), sequence });
    }
    await new Promise((resolve) => call.signal.addEventListener('abort', resolve));
  }),
};

const completion = (id: number) => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  sequence: id,
  kind: 'appointment.completed',
  atMs: atOf(id),
  facts: JSON.stringify({
    appointmentId: id,
    status: 'completed',
    version: 3,
    doctorId: doctorOf(id),
    patientId: 1,
    appointmentTypeId: 1,
    start: new Date(atOf(id)).toISOString(),
    end: new Date(atOf(id) + 900_000).toISOString(),
    requestedAt: new Date(firstMs).toISOString(),
    priceMinor: priceOf(id),
  }),
  positions: [],
  traceparent: '',
});

beforeAll(async () => {
  database = await createDatabase({
    migrate: async (url) => {
      await migrate(url, fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url)));
    },
  });
  sql = new Client(database.url);
  await sql.connect();
  appointments = await serveGrpc({
    host: '127.0.0.1',
    port: 0,
    services: [
      [proto.AppointmentService.service, visitHandlers],
      [proto.EventFeedService.service, feedHandlers],
    ],
    draining: new AbortController(),
  });
  const port = String(await freePort());
  environment = {
    ANALYTICS_DATABASE_URL: database.url,
    WAREHOUSE_URL: database.url,
    APPOINTMENTS_ADDRESS: `127.0.0.1:${appointments.port}`,
    GRPC_PORT: port,
    ANALYTICS_ADDRESS: `127.0.0.1:${port}`,
  };
  analytics = await startService(dist('api.main'), environment);
  await eventually(async () => (await count('income')) === visits, { timeoutMs: 10_000 });
  await sql.query(`
    create table kept_income as select * from income;
    create table kept_delta as select * from measure_delta`);
}, 40_000);

beforeEach(async () => {
  await sql.query(`
    truncate income, measure_delta;
    insert into income select * from kept_income;
    insert into measure_delta overriding system value select * from kept_delta`);
});

afterAll(async () => {
  await analytics.stop();
  await appointments.stop();
  await sql.end();
  await database.drop();
});

const count = async (table: string): Promise<number> =>
  ((await sql.query(`select count(*)::int as n from ${table}`)).rows[0] as { n: number }).n;

const reconcile = (): Promise<{ code: number; lines: string[] }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    execFile(process.execPath, [dist('reconcile.main')], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, lines: (stdout + stderr).trim().split('\n') });
    });
  });

describe('npm run reconcile', () => {
  it('finds no gap where there is none, and says what it compared', async () => {
    const earned = (visits * 1_000 + (visits * (visits + 1)) / 2) / 100;
    expect(await reconcile()).toEqual({
      code: 0,
      lines: [
        `1203 completed visits on 324 days of doctors earned ${earned.toFixed(2)}, income is ${earned.toFixed(2)}`,
        'No gap.',
      ],
    });
  }, 60_000);

  const tamperings: [string, string, string[]][] = [
    [
      'a visit that is not in income',
      `delete from income where business_key = '3'`,
      ['missing  visit 3: earned 10.03 on 2026-09-28 by doctor 4, not in income'],
    ],
    [
      'a visit that is in income twice',
      `insert into income select source, '04', at, day, doctor_id, item, amount_minor from income where business_key = '4'`,
      ['twice    visit 4: earned 10.04 on 2026-09-28 by doctor 1 once, in income 2 times'],
    ],
    [
      'another amount',
      `update income set amount_minor = 999 where business_key = '5'`,
      ['differs  visit 5: earned 10.05 on 2026-09-28 by doctor 2, income says 9.99 on 2026-09-28 by doctor 2'],
    ],
    [
      'another doctor',
      `update income set doctor_id = 1 where business_key = '6'`,
      ['differs  visit 6: earned 10.06 on 2026-09-28 by doctor 3, income says 10.06 on 2026-09-28 by doctor 1'],
    ],
    [
      'another day',
      `update income set day = '2026-10-02' where business_key = '7'`,
      ['differs  visit 7: earned 10.07 on 2026-09-28 by doctor 4, income says 10.07 on 2026-10-02 by doctor 4'],
    ],
    [
      'income of a visit that is not completed',
      `insert into income select source, '9999', at, day, doctor_id, item, 5 from income where business_key = '8'`,
      ['unearned visit 9999: income says 0.05 on 2026-09-28 by doctor 1, but no such visit is completed'],
    ],
    [
      'a report that counts twice what is there once',
      `insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
       values ('income', '2026-11-02', 4, 'type:1', 'appointments', 1, 1007)`,
      ['report   2026-11-02, appointments of doctor 4: the report says 71.39 in 5, its facts add up to 61.32 in 4'],
    ],
    [
      'operations that no report shows',
      `insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
       values ('operations', '1', '2026-09-28T10:00Z', '2026-09-28', 4, 'operation:1', 100)`,
      ['report   2026-09-01..2026-09-30, operations: the report says 0.00 in 0, its facts add up to 1.00 in 1'],
    ],
  ];

  it(`names ${tamperings.map(([what]) => what).join(', ')}`, async () => {
    for (const [, statement] of tamperings) await sql.query(statement);
    const { code, lines } = await reconcile();
    expect(code).toBe(1);
    expect(lines).toEqual(expect.arrayContaining(tamperings.flatMap(([, , expected]) => expected)));
    const ofVisits = lines.filter((line) => /^(missing|twice|differs|unearned)/.test(line));
    expect(ofVisits).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^\d+ gaps\.$/);
  }, 60_000);

  it('says so when one of the two does not answer', async () => {
    environment['APPOINTMENTS_ADDRESS'] = '127.0.0.1:1';
    expect(await reconcile()).toMatchObject({ code: 1 });
  }, 60_000);
});
