import type { AppointmentKind } from '@maternity/contracts';
import type { DemoAppointmentType } from './appointment-types.ts';

/** The brief's statusID. */
export const statusOf = {
  waiting: 1,
  approved: 2,
  rejected: 3,
  completed: 4,
  cancelled: 5,
  expired: 6,
  noShow: 7,
} as const;

type Status = (typeof statusOf)[keyof typeof statusOf];

/** How a visit stands in the end. */
export type Outcome = keyof typeof statusOf;

export type Change = {
  status: Status;
  kind: AppointmentKind;
  /** Milliseconds since 1970, as all instants here. */
  at: number;
  actor: 'patient' | 'doctor' | 'system';
};

export type Visit = {
  doctorId: number;
  patientId: number;
  type: DemoAppointmentType;
  start: number;
  end: number;
  /** From the request to how it stands; the index is the version less one. */
  changes: Change[];
};

export type StoredVisit = Visit & { id: number };

export const requestedAt = ({ changes }: Visit): number => changes[0]?.at ?? 0;

/** The doctor's answer, once the visit has reached this version; an expiry is nobody's decision. */
export function decidedAt({ changes }: Visit, version: number): Date | undefined {
  const decision = changes.slice(0, version).find(({ actor }) => actor === 'doctor');
  return decision && new Date(decision.at);
}
