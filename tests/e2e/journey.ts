import { randomUUID } from 'node:crypto';
import { connectApi } from '../client/api.ts';
import type { Api, ApiAnswer, ApiRequest } from '../client/api.ts';
import type { Scope } from '../platform/scope.ts';
import { listen } from './listener.ts';
import type { Listener } from './listener.ts';
import type { Demo } from './running-platform.ts';

/** Runs one step and prints it with its time; a step that throws ends the journey. */
export type Step = <T>(title: string, work: () => Promise<T>) => Promise<T>;

type Person = { token: string; doctorId: number; listener: Listener };
type Journey = { api: Api; step: Step; patient: Person; doctor: Person };

/** What a patient and a doctor live through, over the doors that their browsers use. */
export async function walk(demo: Demo, step: Step, scope: Scope): Promise<void> {
  const api = connectApi(demo.gateway);
  const newcomer = { email: `journey-${randomUUID()}@example.test`, password: randomUUID() };
  await step('a patient registers', () =>
    expectStatus(api, 201, {
      method: 'POST',
      path: '/patients',
      body: { ...newcomer, firstName: 'Jo', lastName: 'Journey', sex: 'F', dateOfBirth: '1994-05-06' },
    }),
  );
  const doctorLogin = demo.logins.find(({ role }) => role === 'doctor');
  if (!doctorLogin) throw new Error('the demo has no doctor');
  const enter = async (credentials: { email: string; password: string }): Promise<Person> => {
    const person = await logIn(api, credentials);
    scope.onEnd(async () => person.listener.stop());
    return person;
  };
  const patient = await step('she logs in and listens', () => enter(newcomer));
  const doctor = await step('a doctor logs in and listens', () => enter(doctorLogin));
  const journey = { api, step, patient, doctor };
  const visit = await book(journey);
  await answer(journey, visit);
  await closeVisit(journey);
  await leave(journey);
}

async function logIn(api: Api, { email, password }: { email: string; password: string }): Promise<Person> {
  const session = await expectStatus(api, 201, { method: 'POST', path: '/sessions', body: { email, password } });
  const token = String(session['accessToken']);
  const listener = await listen(async () => {
    const answer = await expectStatus(api, 201, { method: 'POST', path: '/realtime/tickets', token, body: {} });
    return { ticket: String(answer['ticket']), url: String(answer['url']) };
  });
  const { doctorId } = session['user'] as { doctorId: number };
  return { token, doctorId, listener };
}

type Slot = { start: string };

/** @returns the visit's id. */
async function book({ api, step, patient, doctor }: Journey): Promise<number> {
  const { token } = patient;
  const typeId = await step('she reads what is offered', async () => {
    const { items } = await expectStatus(api, 200, { path: '/appointment-types', token });
    return (items as { id: number }[])[0]?.id;
  });
  const start = await step('she finds a free slot', () => freeSlot(api, { token, doctor, typeId }));
  const body = { doctorId: doctor.doctorId, appointmentTypeId: typeId, start };
  const visit = await step('she asks for it', () =>
    expectStatus(api, 201, { method: 'POST', path: '/appointments', token, body }),
  );
  const id = Number(visit['id']);
  await step('the doctor hears it', () => doctor.listener.hears('appointment.requested', id));
  await step('the slot is taken now', async () => {
    const { status } = await api({ method: 'POST', path: '/appointments', token, body });
    expectEqual(status, 409);
  });
  return id;
}

type Search = { token: string; doctor: Person; typeId: number | undefined };

async function freeSlot(api: Api, { token, doctor, typeId }: Search): Promise<string> {
  const [from, to] = [2, 16].map((days) => new Date(Date.now() + days * 24 * 3_600_000).toISOString());
  const path = `/doctors/${doctor.doctorId}/slots?appointmentTypeId=${typeId ?? ''}&from=${from}&to=${to}`;
  const { items } = await expectStatus(api, 200, { path, token });
  const slots = items as Slot[];
  // Somewhere in the middle, so that journeys side by side do not meet.
  const slot = slots[Math.floor(Math.random() * slots.length)];
  if (!slot) throw new Error('there is no free slot');
  return slot.start;
}

async function answer({ api, step, patient, doctor }: Journey, id: number): Promise<void> {
  const change = (by: Person, action: string, body: object): Promise<ApiAnswer> =>
    api({ method: 'POST', path: `/appointments/${id}/${action}`, token: by.token, body });
  await step('she may not approve it herself', async () =>
    expectEqual((await change(patient, 'approve', {})).status, 403),
  );
  await step('the doctor approves', async () => expectEqual((await change(doctor, 'approve', {})).status, 200));
  await step('she hears it', () => patient.listener.hears('appointment.approved', id));
  await step('she moves it', async () => {
    const type = await expectStatus(api, 200, { path: `/appointments/${id}`, token: patient.token });
    const typeId = Number(type['appointmentTypeId']);
    const start = await freeSlot(api, { token: patient.token, doctor, typeId });
    expectEqual((await change(patient, 'reschedule', { start })).status, 200);
  });
  await step('the doctor hears that too', () => doctor.listener.hears('appointment.rescheduled', id));
  await step('a visit that has not begun cannot be completed', async () => {
    const { status, body } = await change(doctor, 'complete', {});
    expectEqual(status, 409);
    expectEqual(body['currentStatus'], 'waiting_for_approval');
  });
  await step('she cancels', async () =>
    expectEqual((await change(patient, 'cancel', { reason: 'moved away' })).status, 200),
  );
  await step('its history tells all of it', async () => {
    const { history } = await expectStatus(api, 200, { path: `/appointments/${id}`, token: patient.token });
    const statuses = (history as { status: string }[]).map(({ status }) => status);
    expectEqual(statuses.join(), 'waiting_for_approval,approved,waiting_for_approval,cancelled');
  });
}

async function closeVisit({ api, step, doctor }: Journey): Promise<void> {
  const { token } = doctor;
  const id = await step('the doctor finds a visit that took place', async () => {
    const path = `/appointments?status=approved&to=${new Date().toISOString()}`;
    const { items } = await expectStatus(api, 200, { path, token });
    const [visit] = items as { id: number }[];
    if (!visit) throw new Error('no approved visit has begun');
    return visit.id;
  });
  await step('and completes it', () =>
    expectStatus(api, 200, { method: 'POST', path: `/appointments/${id}/complete`, token, body: {} }),
  );
  await step('which is told as well', () => doctor.listener.hears('appointment.completed', id));
}

async function leave({ api, step, patient }: Journey): Promise<void> {
  const { token } = patient;
  await step('she logs out', () => expectStatus(api, 204, { method: 'DELETE', path: '/sessions', token }));
  await step('and her socket is closed', async () => expectEqual(await patient.listener.isStopped(), 4503));
  await step('and her token is worth nothing', async () =>
    expectEqual((await api({ path: '/me', token })).status, 401),
  );
}

async function expectStatus(api: Api, status: number, request: ApiRequest): Promise<ApiAnswer['body']> {
  const answer = await api(request);
  if (answer.status !== status) {
    throw new Error(`${request.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

function expectEqual(found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${String(found)} instead of ${String(wanted)}`);
}
