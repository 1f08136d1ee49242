import { accessToken } from '../../client/token.ts';
import { httpRequest, loadHttp } from '../../client/http-load.ts';
import { patientHolder, slotStart } from '../../platform/seed.ts';
import { accessSecret } from '../../platform/services.ts';
import type { BenchRun } from '../series.ts';
import { nextHotDoctor } from './cast.ts';
import { fillPastOf } from './fill-past.ts';

const pastVisits = 10_000;
const weekSlots = 7 * 24 * 12;

/** Time that a week's free slots take, for a doctor with a long past against one with none. */
export async function measureSlots(run: BenchRun, at: { databaseUrl: string; gateway: number }): Promise<void> {
  const [busy, fresh] = [nextHotDoctor(), nextHotDoctor()];
  await fillPastOf(at.databaseUrl, busy, pastVisits);
  let asked = 0;
  let unexpected = 0;
  const token = accessToken(patientHolder(1), accessSecret);
  const next = (doctorId: number): string => {
    // Another window each time, so that no answer can come from a cache.
    asked += 1;
    const [from, to] = [0, weekSlots].map((slot) => new Date(slotStart(slot).getTime() + asked * 1_000).toISOString());
    return httpRequest({
      method: 'GET',
      path: `/api/v1/doctors/${doctorId}/slots?appointmentTypeId=1&from=${from}&to=${to}`,
      headers: { authorization: `Bearer ${token}` },
    });
  };
  const time = async (doctorId: number): Promise<number> => {
    const load = { port: at.gateway, clients: 1, seconds: run.seconds / 2, next: () => next(doctorId) };
    const { p50, statuses } = await loadHttp(load);
    for (const [status, times] of statuses) unexpected += status === 200 ? 0 : times;
    return p50;
  };
  const title = 'free slots of a doctor with 10k past visits against none';
  await run.measure({
    title,
    unit: 'ms',
    sides: { '10k past visits': () => time(busy), none: () => time(fresh) },
    checks: [{ title, ours: '10k past visits', peer: 'none', bound: 'most', floor: 2 }],
  });
  run.expectNone('other answers than 200 to free slots', unexpected);
}
