import { randomUUID } from 'node:crypto';
import { accessToken } from '../../client/token.ts';
import { httpRequest, loadHttp } from '../../client/http-load.ts';
import { patientHolder } from '../../platform/seed.ts';
import { accessSecret } from '../../platform/services.ts';
import type { BenchRun, Check } from '../series.ts';
import { hotBookings, spreadBookings } from './bookings.ts';
import type { Bookings } from './bookings.ts';
import { cast, firstHotPatient, hotPatients, nextHotDoctor, spread } from './cast.ts';

const created = 201;
const title = 'through every door';

const checks: Check[] = [
  {
    title: `${title} against the bare statement behind node:http`,
    ours: '64 clients',
    peer: 'bare behind node:http',
    bound: 'least',
    floor: 0.12,
    goal: 0.2,
  },
  {
    title: `one hot doctor against 200, ${title}`,
    ours: 'one doctor',
    peer: '64 clients',
    bound: 'least',
    floor: 0.5,
  },
  { title: `64 clients against 16, ${title}`, ours: '64 clients', peer: '16 clients', bound: 'least', floor: 0.9 },
];

/** POST /api/v1/appointments as patients send it, against the bare statement behind node:http. */
export async function measureDoors(run: BenchRun, ports: { gateway: number; bare: number }): Promise<void> {
  const answers = new Map<number, number>();
  const requestOf = authorizedRequests();
  const mine = spreadBookings(spread);
  const theirs = spreadBookings(spread);
  const load = async (port: number, clients: number, next: () => string): Promise<number> => {
    const figures = await loadHttp({ port, clients, seconds: run.seconds, next });
    for (const [status, times] of figures.statuses) answers.set(status, (answers.get(status) ?? 0) + times);
    run.say(`  p50 ${figures.p50.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms`);
    return figures.perSecond;
  };
  const ours = (clients: number, bookings: Bookings): Promise<number> =>
    load(ports.gateway, clients, () => requestOf(bookings()));
  await run.measure({
    title,
    unit: 'bookings/s',
    sides: {
      '64 clients': () => ours(64, mine),
      'bare behind node:http': () => load(ports.bare, 64, () => bareRequest(theirs())),
      'one doctor': () => ours(64, hotBookings(nextHotDoctor(), firstHotPatient, hotPatients)),
      '16 clients': () => ours(16, mine),
    },
    checks,
  });
  answers.delete(created);
  const conflicts = answers.get(409) ?? 0;
  const others = [...answers.values()].reduce((sum, times) => sum + times, 0) - conflicts;
  run.expectNone(`false conflicts ${title}`, conflicts);
  run.expectNone(`other answers than 201 ${title}`, others);
  if (others > 0) run.remark(`Answers by status: ${[...answers].map(([code, n]) => `${code}: ${n}`).join(', ')}.`);
}

/** Requests with each patient's own token, minted once. */
function authorizedRequests(): (booking: ReturnType<Bookings>) => string {
  const tokens = Array.from({ length: cast.patients + 1 }, (_, patientId) =>
    accessToken(patientHolder(patientId), accessSecret),
  );
  return ({ doctorId, patientId, start }) =>
    httpRequest({
      method: 'POST',
      path: '/api/v1/appointments',
      headers: { authorization: `Bearer ${tokens[patientId] ?? ''}`, 'idempotency-key': randomUUID() },
      body: { doctorId, appointmentTypeId: 1, start: start.toISOString() },
    });
}

function bareRequest({ doctorId, start }: ReturnType<Bookings>): string {
  const body = { doctorId, appointmentTypeId: 1, start: start.toISOString() };
  return httpRequest({ method: 'POST', path: '/', headers: {}, body });
}
