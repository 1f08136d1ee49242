import { randomUUID } from 'node:crypto';
import { gather } from '@maternity/kit';
import type { Pool } from 'pg';

export type VisitToBook = { doctorId: number; patientId: number; start: Date };
type Answer = { outcome: string };

/** As appointments sends requests: whoever comes while others are in flight shares the next transaction. */
export const asAppointmentsShares = { lanes: 4, most: 16, mostWaiting: 2_000 };

/** The statement that appointments sends for requests, each with a key as every request of a browser has one. */
async function bookVisits(pool: Pool, visits: VisitToBook[]): Promise<Answer[]> {
  const column = <T>(pick: (visit: VisitToBook) => T): T[] => visits.map(pick);
  const patients = column(({ patientId }) => patientId);
  const call = [
    patients,
    column(() => 'bench'),
    column(() => ''),
    column(() => randomUUID()),
    column(() => 'fingerprint'),
  ];
  const visit = [
    patients,
    column(({ doctorId }) => doctorId),
    column(() => 1),
    column(({ start }) => start.toISOString()),
  ];
  // Five minutes, the first version of the schedule, a slot that is offered; a hold of 72 hours.
  const claim = [column(() => 5), column(() => 1), column(() => true)];
  const { rows } = await pool.query<{ answers: Answer[] }>({
    name: 'request-appointments',
    text: `select request_appointments($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as answers`,
    values: [...call, ...visit, ...claim, 72],
  });
  return rows[0]?.answers ?? [];
}

/** Books a visit, together with others or alone; @returns whether it was booked. */
export function bookingThrough(
  pool: Pool,
  sharing?: typeof asAppointmentsShares,
): (visit: VisitToBook) => Promise<boolean> {
  const book = sharing
    ? gather((visits: VisitToBook[]) => bookVisits(pool, visits), sharing)
    : async (visit: VisitToBook) => (await bookVisits(pool, [visit]))[0];
  return async (visit) => (await book(visit))?.outcome === 'done';
}
