/** The messages of the contract under short names: what a caller sends (X) and what a reader gets (X__Output). */
export type { Account, Account__Output } from './gen/maternity/appointments/v1/Account.ts';
export type { Appointment, Appointment__Output } from './gen/maternity/appointments/v1/Appointment.ts';
export type {
  AppointmentHistoryEntry,
  AppointmentHistoryEntry__Output,
} from './gen/maternity/appointments/v1/AppointmentHistoryEntry.ts';
export type { AppointmentType, AppointmentType__Output } from './gen/maternity/appointments/v1/AppointmentType.ts';
export type {
  AppointmentWithHistory,
  AppointmentWithHistory__Output,
} from './gen/maternity/appointments/v1/AppointmentWithHistory.ts';
export type { AuditEntry, AuditEntry__Output } from './gen/maternity/appointments/v1/AuditEntry.ts';
export type { ChannelHistory, ChannelHistory__Output } from './gen/maternity/appointments/v1/ChannelHistory.ts';
export type { ChannelPosition, ChannelPosition__Output } from './gen/maternity/appointments/v1/ChannelPosition.ts';
export type { Doctor, Doctor__Output } from './gen/maternity/appointments/v1/Doctor.ts';
export type { Event, Event__Output } from './gen/maternity/appointments/v1/Event.ts';
export type { EventBatch, EventBatch__Output } from './gen/maternity/appointments/v1/EventBatch.ts';
export type { Invitation, Invitation__Output } from './gen/maternity/appointments/v1/Invitation.ts';
export type { Patient, Patient__Output } from './gen/maternity/appointments/v1/Patient.ts';
export type { Schedule, Schedule__Output } from './gen/maternity/appointments/v1/Schedule.ts';
export type { Session, Session__Output } from './gen/maternity/appointments/v1/Session.ts';
export type {
  SessionRevocation,
  SessionRevocation__Output,
} from './gen/maternity/appointments/v1/SessionRevocation.ts';
export type {
  SessionRevocations,
  SessionRevocations__Output,
} from './gen/maternity/appointments/v1/SessionRevocations.ts';
export type { Slot, Slot__Output } from './gen/maternity/appointments/v1/Slot.ts';
export type { TimeOff, TimeOff__Output } from './gen/maternity/appointments/v1/TimeOff.ts';
export type { WorkingHours, WorkingHours__Output } from './gen/maternity/appointments/v1/WorkingHours.ts';
export type { AccountServiceHandlers } from './gen/maternity/appointments/v1/AccountService.ts';
export type { AppointmentServiceHandlers } from './gen/maternity/appointments/v1/AppointmentService.ts';
export type { DirectoryServiceHandlers } from './gen/maternity/appointments/v1/DirectoryService.ts';
export type { EventFeedServiceHandlers } from './gen/maternity/appointments/v1/EventFeedService.ts';
export type { SessionFeedServiceHandlers } from './gen/maternity/appointments/v1/SessionFeedService.ts';
