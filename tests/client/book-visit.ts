import type { QueryConfig } from 'pg';

export type VisitToBook = { doctorId: number; patientId: number; start: Date };

export function bookVisit({ doctorId, patientId, start }: VisitToBook): QueryConfig {
  return { name: 'book-visit', text: 'select 1', values: [doctorId, patientId, start] };
}

export function isConflict(row: Record<string, unknown> | undefined): boolean {
  return row === undefined;
}
