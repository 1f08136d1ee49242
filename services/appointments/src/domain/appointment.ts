/** In the order of the brief's statusID and of the database's numbers, which begin at 1. */
export const statuses = [
  'waiting_for_approval',
  'approved',
  'rejected',
  'completed',
  'cancelled',
  'expired',
  'no_show',
] as const;
export type AppointmentStatus = (typeof statuses)[number];

export const actions = ['approve', 'reject', 'cancel', 'complete', 'no-show', 'reschedule'] as const;
export type AppointmentAction = (typeof actions)[number];

export type Actor = 'patient' | 'doctor' | 'admin';

/** A visit as callers see it. Instants are milliseconds since 1970, money is minor units. */
export type Appointment = {
  id: number;
  status: AppointmentStatus;
  version: number;
  doctorId: number;
  patientId: number;
  appointmentTypeId: number;
  startMs: number;
  endMs: number;
  holdExpiresAtMs?: number;
  reason?: string;
  requestedAtMs: number;
  decidedAtMs?: number;
  /** Of completion once completed, of the catalogue before. */
  priceMinor: number;
  appointmentTypeName: string;
};

export type HistoryEntry = { status: AppointmentStatus; atMs: number; actorRole: string };

export type Transition = {
  from: readonly AppointmentStatus[];
  to: AppointmentStatus;
  /** The patient and the doctor of the visit, and admins. */
  actors: readonly Actor[];
  when: 'any' | 'not-begun' | 'begun';
  /** Who has to say why. */
  reasonFrom: readonly Actor[];
  kind: `appointment.${'approved' | 'rejected' | 'cancelled' | 'completed' | 'no_show' | 'rescheduled'}`;
};

/**
 * Everything that people may do to a visit; whatever is not here is refused. Two transitions are the clock's:
 * a request whose hold has run out is expired, by the sweep or by the next write that meets it, so an action on it
 * finds it expired. A hold ends when its visit begins at the latest: what waits has not begun.
 */
export const transitions: Record<AppointmentAction, Transition> = {
  approve: {
    from: ['waiting_for_approval'],
    to: 'approved',
    actors: ['doctor', 'admin'],
    when: 'any',
    reasonFrom: [],
    kind: 'appointment.approved',
  },
  reject: {
    from: ['waiting_for_approval'],
    to: 'rejected',
    actors: ['doctor', 'admin'],
    when: 'any',
    reasonFrom: ['doctor', 'admin'],
    kind: 'appointment.rejected',
  },
  cancel: {
    from: ['waiting_for_approval', 'approved'],
    to: 'cancelled',
    actors: ['patient', 'doctor', 'admin'],
    when: 'not-begun',
    reasonFrom: ['doctor', 'admin'],
    kind: 'appointment.cancelled',
  },
  complete: {
    from: ['approved'],
    to: 'completed',
    actors: ['doctor', 'admin'],
    when: 'begun',
    reasonFrom: [],
    kind: 'appointment.completed',
  },
  'no-show': {
    from: ['approved'],
    to: 'no_show',
    actors: ['doctor', 'admin'],
    when: 'begun',
    reasonFrom: [],
    kind: 'appointment.no_show',
  },
  reschedule: {
    from: ['approved'],
    to: 'waiting_for_approval',
    actors: ['patient', 'doctor', 'admin'],
    when: 'not-begun',
    reasonFrom: [],
    kind: 'appointment.rescheduled',
  },
};

export const mostReasonLength = 500;
