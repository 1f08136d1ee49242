import type { AppointmentType, AppointmentTypeDraft } from '../domain/appointment-type.ts';
import type { Doctor, DoctorDraft } from '../domain/doctor.ts';
import type { Patient, PatientDraft } from '../domain/patient.ts';
import type { WorkingWindow } from '../domain/schedule.ts';
import type { Calendar, Interval } from '../domain/slots.ts';
import type { TimeOff, TimeOffDraft } from '../domain/time-off.ts';
import type { Call } from './call.ts';

/** A page of a list, newest first. */
export type PageRequest = { limit: number; beforeId?: number };
export type Page<T> = { items: T[]; nextBeforeId?: number };

/** Every write is one transaction: its rows, the audit entry, the event, and the answer kept under the caller's key. */
export type DoctorStore = {
  list(page: PageRequest & { activeOnly: boolean }): Promise<Page<Doctor>>;
  find(id: number): Promise<Doctor | undefined>;
  create(
    call: Call,
    doctor: DoctorDraft & { weekly: readonly WorkingWindow[] },
    invitation?: Invitation,
  ): Promise<{ doctor: Doctor; invitation?: Invitation }>;
  update(call: Call, doctor: Doctor): Promise<Doctor>;
  remove(call: Call, id: number): Promise<void>;
};

/** A one-time link as it is made; only its hash is kept. */
export type Invitation = { token: string; email: string; expiresAt: number };

export type AppointmentTypeStore = {
  list(page: PageRequest & { activeOnly: boolean }): Promise<Page<AppointmentType>>;
  find(id: number): Promise<AppointmentType | undefined>;
  create(call: Call, type: AppointmentTypeDraft): Promise<AppointmentType>;
  update(call: Call, type: AppointmentType): Promise<AppointmentType>;
  remove(call: Call, id: number): Promise<void>;
};

/** The account that a registration brings with it. */
export type Registration = { email: string; passwordHash: string };

export type PatientStore = {
  /** With `doctorId` only those who have or had a visit with that doctor. */
  list(page: PageRequest & { doctorId?: number }): Promise<Page<Patient>>;
  find(id: number, doctorId?: number): Promise<Patient | undefined>;
  create(call: Call, patient: PatientDraft, registration?: Registration): Promise<Patient>;
  update(call: Call, patient: Patient): Promise<Patient>;
  remove(call: Call, id: number): Promise<void>;
};

export type ScheduleStore = {
  find(doctorId: number): Promise<WorkingWindow[] | undefined>;
  put(call: Call, doctorId: number, weekly: readonly WorkingWindow[]): Promise<WorkingWindow[]>;
  listTimeOff(doctorId: number, page: PageRequest): Promise<Page<TimeOff> | undefined>;
  /** Refuses with a conflict while a live visit stands in it. */
  createTimeOff(call: Call, doctorId: number, timeOff: TimeOffDraft): Promise<TimeOff>;
  removeTimeOff(call: Call, timeOff: { id: number; doctorId: number }): Promise<void>;
};

export type CalendarStore = {
  /** A doctor's hours and time off, in one snapshot with the version that they belong to; may be a cached one. */
  load(doctorId: number): Promise<Calendar | undefined>;
  /** The same from the database: for whoever learned that a cached version is no more the present one. */
  reload(doctorId: number): Promise<Calendar | undefined>;
};

/** What stands between a calendar and a list of free slots, all of one snapshot. */
export type SlotState = {
  /** The database's clock, milliseconds since 1970: the one by which holds run out and visits begin. */
  now: number;
  scheduleVersion: number;
  durationMinutes: number;
  typeActive: boolean;
  /** Where the doctor's channel stands: any change of a visit moves it. */
  channelOffset: number;
};

type BusyState = SlotState & {
  /** Live visits that overlap the range; holds that have run out are not. */
  busy: Interval[];
  /** When the first of their holds runs out, so that the list is no more true. */
  trueUntil?: number;
};

export type SlotStore = {
  /** Both refuse with not-found when there is no such doctor or type. */
  state(doctorId: number, appointmentTypeId: number): Promise<SlotState>;
  busy(doctorId: number, appointmentTypeId: number, range: Interval): Promise<BusyState>;
};

/** Remembers what can be had again. Never throws: what it lost it does not know. */
export type Cache = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown, ttlMs: number): Promise<void>;
};

/** Milliseconds since 1970. */
export type Clock = () => number;

export type Hospital = { timeZone: string };
