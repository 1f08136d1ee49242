import { conflict, forbidden, invalid, notFound, unavailable, type AppError } from '@maternity/errors';

/** Why a write was refused, as the store tells it. Only these words are kept under an idempotency key. */
export type Refusal =
  | 'not-found'
  | 'forbidden'
  | 'illegal-state'
  | 'version-mismatch'
  | 'not-begun'
  | 'already-begun'
  | 'slot-taken'
  | 'patient-busy'
  | 'slot-not-offered'
  | 'doctor-inactive'
  | 'type-inactive'
  | 'stale-calendar'
  | 'key-in-use'
  | 'key-reused';

const field = (path: string, code: string, message: string): AppError => invalid(code, message, [{ path, message }]);

const refusals: Record<Refusal, (currentStatus?: string) => AppError> = {
  'not-found': () => notFound('appointment'),
  forbidden: () => forbidden('forbidden', 'Your role may not do that to an appointment.'),
  'illegal-state': (status) => conflict('illegal-state', 'The appointment is no longer in a state for that.', status),
  'version-mismatch': (status) =>
    conflict('version-mismatch', 'The appointment has changed since you read it.', status),
  'not-begun': (status) => conflict('not-begun', 'That is possible once the appointment has begun.', status),
  'already-begun': (status) => conflict('already-begun', 'The appointment has already begun.', status),
  'slot-taken': (status) => conflict('slot-taken', 'The doctor is not free then.', status),
  'patient-busy': (status) => conflict('patient-busy', 'The patient has another appointment then.', status),
  'slot-not-offered': () => field('start', 'slot-not-offered', 'The doctor offers no slot that starts then.'),
  'doctor-inactive': () => field('doctorId', 'doctor-inactive', 'The doctor takes no appointments now.'),
  'type-inactive': () => field('appointmentTypeId', 'type-inactive', 'Appointments of this type are not offered now.'),
  'stale-calendar': () => unavailable('calendar-changing', 'The calendar is changing just now; try again.'),
  'key-in-use': () =>
    conflict('idempotency-key-in-use', 'The first request with this Idempotency-Key is still running.'),
  'key-reused': () => invalid('idempotency-key-reused', 'This Idempotency-Key was used for another request.'),
};

export const refusalError = (refusal: Refusal, currentStatus?: string): AppError => refusals[refusal](currentStatus);
