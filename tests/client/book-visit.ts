import { randomUUID } from 'node:crypto';
import type { QueryConfig } from 'pg';

export type VisitToBook = { doctorId: number; patientId: number; start: Date };

/** The statement that appointments sends for a request, with a key as every request of a browser has one. */
export function bookVisit({ doctorId, patientId, start }: VisitToBook): QueryConfig {
  const call = [patientId, 'bench', '', randomUUID(), 'fingerprint'];
  const visit = [patientId, doctorId, 1, start.toISOString()];
  // Five minutes, the first version of the schedule, a slot that is offered, a hold of 72 hours.
  const claim = [5, 1, true, 72];
  return {
    name: 'request-appointment',
    text: `select request_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as answer`,
    values: [...call, ...visit, ...claim],
  };
}

/** @param row what the statement answered. */
export function isBooked(row: { answer: { outcome: string } } | undefined): boolean {
  return row?.answer.outcome === 'done';
}
