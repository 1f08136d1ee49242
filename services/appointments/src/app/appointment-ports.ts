import type { Appointment, AppointmentStatus, HistoryEntry, Transition } from '../domain/appointment.ts';
import type { Refusal } from '../domain/appointment-refusal.ts';
import type { Call } from './call.ts';
import type { CalendarStore } from './directory-ports.ts';

/** What a booking was checked against. The store refuses as 'stale-calendar' when that is no longer so. */
export type SlotClaim = {
  startMs: number;
  durationMinutes: number;
  scheduleVersion: number;
  /** Whether the doctor's hours, as of that version, have a slot that starts then. */
  offered: boolean;
};

export type BookingRequest = { patientId: number; doctorId: number; appointmentTypeId: number; claim: SlotClaim };

export type AppointmentChange = {
  id: number;
  transition: Transition;
  /** False: the caller's role may never do that; still only told about a visit that is there for them. */
  allowed: boolean;
  expectedVersion?: number;
  reason?: string;
  claim?: SlotClaim;
};

export type Outcome = { outcome: 'done'; appointment: Appointment } | { outcome: Refusal; currentStatus?: string };

/** Whose visits somebody may see: a patient's own, a doctor's own, or everybody's. */
export type Scope = { patientId: number } | { doctorId: number } | 'all';

export type AppointmentFilter = {
  statuses: readonly AppointmentStatus[];
  fromMs: number;
  toMs: number;
  limit: number;
  beforeId: number;
};

/** Each write is one transaction and one round trip; it decides by the database's clock and under its locks. */
export type AppointmentStore = {
  request(call: Call, request: BookingRequest): Promise<Outcome>;
  change(call: Call, scope: Scope, change: AppointmentChange): Promise<Outcome>;
  find(id: number, scope: Scope): Promise<{ appointment: Appointment; history: HistoryEntry[] } | undefined>;
  list(scope: Scope, filter: AppointmentFilter): Promise<{ appointments: Appointment[]; nextBeforeId: number }>;
};

/** How long an appointment type lasts; may be a remembered answer, `reload` asks again. */
export type DurationStore = {
  load(appointmentTypeId: number): Promise<number | undefined>;
  reload(appointmentTypeId: number): Promise<number | undefined>;
};

export type BookingParts = { appointments: AppointmentStore; calendars: CalendarStore; durations: DurationStore };

export type HoldStore = {
  /** Visits that wait although their hold has run out, oldest first. */
  due(limit: number): Promise<number[]>;
  /** False when there is nothing left to do, or another replica does it now. */
  expire(id: number): Promise<boolean>;
};
