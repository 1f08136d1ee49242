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
  const { request, change } = speakers(api, cast);
  const waiting: Visit[] = [];
  const approved: Visit[] = [];
  const ask = async (): Promise<ApiAnswer> => {
    const visit = { id: 0, doctorId: 1 + pick(cast.doctors), patientId: 1 + pick(cast.patients) };
    const answer = await request(visit);
    if (answer.status === 201) waiting.push({ ...visit, id: Number(answer.body['id']) });
    return answer;
  };
  const decide = async (visit: Visit): Promise<ApiAnswer> => {
    if (pick(4) === 0) return change(visit, 'doctor', ['reject', { reason: 'chaos' }]);
    const answer = await change(visit, 'doctor', ['approve', {}]);
    if (answer.status === 200) approved.push(visit);
    return answer;
  };
  const move = async (visit: Visit): Promise<ApiAnswer> => {
    if (pick(2) === 0) return change(visit, 'patient', ['cancel', { reason: 'chaos' }]);
    const answer = await change(visit, 'patient', ['reschedule', { start: randomStart() }]);
    (answer.status === 200 ? waiting : approved).push(visit);
    return answer;
  };
  const disagree = (visit: Visit): Promise<ApiAnswer[]> =>
    Promise.all([
      change(visit, 'doctor', ['reject', { reason: 'chaos' }]),
      change(visit, 'patient', ['cancel', { reason: 'chaos' }]),
    ]);
  return {
    step: async () => {
      const dice = pick(10);
      const isRoom = waiting.length + approved.length < mostOpen;
      const open = dice < 4 && isRoom ? undefined : take(dice < 8 ? waiting : approved);
      if (!open) return [await ask()];
      if (pick(8) === 0) return disagree(open.visit);
      return [await (open.from === waiting ? decide(open.visit) : move(open.visit))];
    },
  };
}

type Speakers = {
  request: (visit: Visit) => Promise<ApiAnswer>;
  change: (visit: Visit, by: 'patient' | 'doctor', transition: [string, object]) => Promise<ApiAnswer>;
};

/** Everybody with a token of their own. */
function speakers(api: Api, cast: Cast): Speakers {
  const tokens = new Map<string, string>();
  const tokenOf = (role: 'patient' | 'doctor', id: number): string => {
    const holder = role === 'patient' ? patientHolder(id) : doctorHolder(cast, id);
    const token = tokens.get(`${role}${id}`) ?? accessToken(holder, accessSecret);
    tokens.set(`${role}${id}`, token);
    return token;
  };
  return {
    request: ({ doctorId, patientId }) => {
      const body = { doctorId, appointmentTypeId: 1, start: randomStart() };
      return api({ method: 'POST', path: '/appointments', token: tokenOf('patient', patientId), body });
    },
    change: (visit, by, [action, body]) => {
      const token = tokenOf(by, by === 'patient' ? visit.patientId : visit.doctorId);
      return api({ method: 'POST', path: `/appointments/${visit.id}/${action}`, token, body });
    },
  };
}

function take(from: Visit[]): { visit: Visit; from: Visit[] } | undefined {
  const [visit] = from.splice(pick(from.length), 1);
  return visit && { visit, from };
}

const pick = (count: number): number => Math.floor(Math.random() * count);
const randomStart = (): string => slotStart(pick(slots)).toISOString();
