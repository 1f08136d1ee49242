import type { Api, ApiAnswer } from '../client/api.ts';
import { accessToken } from '../client/token.ts';
import type { Cast } from '../platform/seed.ts';
import { doctorHolder, patientHolder, slotStart } from '../platform/seed.ts';
import { accessSecret } from '../platform/services.ts';

/** A visit that somebody may still change. */
type Visit = { id: number; doctorId: number; patientId: number };

export type Traffic = {
  /** Something random by somebody who may do it; now and then two people at once. */
  step: () => Promise<ApiAnswer[]>;
};

/** How many slots of a doctor are fought over: few enough that requests meet. */
const slots = 150;
const mostOpen = 400;

/** Requests, answers, moves and cancellations as a busy lobby sees them, in random order. */
export function newTraffic(api: Api, cast: Cast): Traffic {
  const tokens = new Map<string, string>();
  const patient = (id: number): string =>
    remembered(tokens, `p${id}`, () => accessToken(patientHolder(id), accessSecret));
  const doctor = (id: number): string =>
    remembered(tokens, `d${id}`, () => accessToken(doctorHolder(cast, id), accessSecret));
  const waiting: Visit[] = [];
  const approved: Visit[] = [];

  const request = async (): Promise<ApiAnswer> => {
    const visit = { id: 0, doctorId: 1 + pick(cast.doctors), patientId: 1 + pick(cast.patients) };
    const body = { doctorId: visit.doctorId, appointmentTypeId: 1, start: randomStart() };
    const answer = await api({ method: 'POST', path: '/appointments', token: patient(visit.patientId), body });
    if (answer.status === 201) waiting.push({ ...visit, id: Number(answer.body['id']) });
    return answer;
  };
  const change = async (visit: Visit, by: string, [action, body]: [string, object]): Promise<ApiAnswer> =>
    api({ method: 'POST', path: `/appointments/${visit.id}/${action}`, token: by, body });
  const decide = async (visit: Visit): Promise<ApiAnswer> => {
    if (pick(4) === 0) return change(visit, doctor(visit.doctorId), ['reject', { reason: 'chaos' }]);
    const answer = await change(visit, doctor(visit.doctorId), ['approve', {}]);
    if (answer.status === 200) approved.push(visit);
    return answer;
  };
  const move = async (visit: Visit): Promise<ApiAnswer> => {
    if (pick(2) === 0) return change(visit, patient(visit.patientId), ['cancel', { reason: 'chaos' }]);
    const answer = await change(visit, patient(visit.patientId), ['reschedule', { start: randomStart() }]);
    (answer.status === 200 ? waiting : approved).push(visit);
    return answer;
  };
  const disagree = (visit: Visit): Promise<ApiAnswer[]> =>
    Promise.all([
      change(visit, doctor(visit.doctorId), ['reject', { reason: 'chaos' }]),
      change(visit, patient(visit.patientId), ['cancel', { reason: 'chaos' }]),
    ]);
  return {
    step: async () => {
      const dice = pick(10);
      const open =
        dice < 4 && waiting.length + approved.length < mostOpen ? undefined : take(dice < 8 ? waiting : approved);
      if (!open) return [await request()];
      if (pick(8) === 0) return disagree(open.visit);
      return [await (open.from === waiting ? decide(open.visit) : move(open.visit))];
    },
  };
}

function take(from: Visit[]): { visit: Visit; from: Visit[] } | undefined {
  const [visit] = from.splice(pick(from.length), 1);
  return visit && { visit, from };
}

const pick = (count: number): number => Math.floor(Math.random() * count);
const randomStart = (): string => slotStart(pick(slots)).toISOString();

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
