import type { Publication } from '@maternity/realtime-client';
import type { Demo } from '../demo-file.ts';
import { logIn } from './api.ts';
import type { Api } from './api.ts';
import { listen } from './listen.ts';
import type { Listener } from './listen.ts';

export type Teller = (who: string, text: string) => void;

type Slot = { start: string; end: string };
type AppointmentType = { id: number; name: string; price: number; currency: string };
type Appointment = { id: number; status: string; history: { status: string; at: string; actorRole: string }[] };
type Person = { api: Api; frames: Listener };
type Cast = { patient: Person; doctor: Person; doctorId: number; stakeholder: Api };

const day = 86_400_000;

const heard = ({ ch, o, k, d }: Publication): string =>
  `hears ${k} on ${ch} at offset ${o}: appointment ${d.appointmentId}, ${d.status}`;

/** One appointment from the wish to the end. Rejects at the first step that is not seen in time. */
export async function tellStory(demo: Demo, tell: Teller): Promise<void> {
  const cast = await gather(demo, tell);
  try {
    const appointmentId = await request(cast, tell);
    await answer(cast, appointmentId, tell);
    await lookBack(cast, appointmentId, tell);
    await cancel(cast, appointmentId, tell);
  } finally {
    cast.patient.frames.stop();
    cast.doctor.frames.stop();
  }
}

async function gather({ gateway, logins }: Demo, tell: Teller): Promise<Cast> {
  const enter = async (role: string): Promise<{ api: Api; doctorId: number }> => {
    const login = logins.find((each) => each.role === role);
    if (!login) throw new Error(`demo.json has no ${role}`);
    const [api, { user }] = await logIn(gateway, login);
    tell(role, `logs in as ${login.email} (account ${user.id})`);
    return { api, doctorId: user.doctorId ?? 0 };
  };
  const [patient, doctor, stakeholder] = [await enter('patient'), await enter('doctor'), await enter('stakeholder')];
  const frames = { patient: await listen(patient.api), doctor: await listen(doctor.api) };
  tell('both', 'patient and doctor hold an open socket');
  return {
    patient: { api: patient.api, frames: frames.patient },
    doctor: { api: doctor.api, frames: frames.doctor },
    doctorId: doctor.doctorId,
    stakeholder: stakeholder.api,
  };
}

async function request({ patient, doctor, doctorId }: Cast, tell: Teller): Promise<number> {
  const types = await patient.api.get<{ items: AppointmentType[] }>('/appointment-types?limit=100');
  const type = types.items.at(-1);
  if (!type) throw new Error('Nothing is offered');
  const [from, to] = [new Date(Date.now() + day), new Date(Date.now() + 8 * day)].map((at) => at.toISOString());
  const query = `from=${from ?? ''}&to=${to ?? ''}&appointmentTypeId=${type.id}`;
  const { items } = await patient.api.get<{ items: Slot[] }>(`/doctors/${doctorId}/slots?${query}`);
  const slot = items[0];
  if (!slot) throw new Error(`Doctor ${doctorId} has no free slot`);
  tell(
    'patient',
    `sees ${items.length} free slots for "${type.name}" (${type.price} ${type.currency}), picks ${slot.start}`,
  );
  const body = { doctorId, appointmentTypeId: type.id, start: slot.start };
  const { id, status } = await patient.api.post<Appointment>('/appointments', body);
  tell('patient', `asks for it: appointment ${id}, ${status}`);
  tell('doctor', heard(await doctor.frames.hear('appointment.requested', id)));
  return id;
}

async function answer({ patient, doctor }: Cast, id: number, tell: Teller): Promise<void> {
  const { status } = await doctor.api.post<Appointment>(`/appointments/${id}/approve`, {});
  tell('doctor', `says yes: appointment ${id}, ${status}`);
  tell('patient', heard(await patient.frames.hear('appointment.approved', id)));
}

async function lookBack({ patient, stakeholder }: Cast, id: number, tell: Teller): Promise<void> {
  const { history } = await patient.api.get<Appointment>(`/appointments/${id}`);
  const statuses = history.map(({ status }) => status).join(', ');
  if (statuses !== 'waiting_for_approval, approved') throw new Error(`The history is wrong: ${statuses}`);
  for (const entry of history) tell('history', `${entry.at}  ${entry.status} by the ${entry.actorRole}`);
  const refusal = await stakeholder.statusOf(`/appointments/${id}`);
  if (refusal !== 403) throw new Error(`The stakeholder got ${refusal} for a patient's appointment`);
  tell('stakeholder', "reads reports, never a patient's appointment: 403");
}

/** So that the slot is free for the next one who watches. */
async function cancel({ patient, doctor }: Cast, id: number, tell: Teller): Promise<void> {
  const { status } = await patient.api.post<Appointment>(`/appointments/${id}/cancel`, { reason: 'Only a demo' });
  tell('patient', `gives the slot back: appointment ${id}, ${status}`);
  tell('doctor', heard(await doctor.frames.hear('appointment.cancelled', id)));
}
