import type { AppointmentStatus as ProtoStatus } from './gen/maternity/appointments/v1/AppointmentStatus.ts';

/** In the order of the brief's statusID, which begins at 1. */
export const appointmentStatuses = [
  'waiting_for_approval',
  'approved',
  'rejected',
  'completed',
  'cancelled',
  'expired',
  'no_show',
] as const;

export type AppointmentStatus = (typeof appointmentStatuses)[number];

type ProtoName = Extract<ProtoStatus, string>;
const protoNames: Record<AppointmentStatus, ProtoName> = {
  waiting_for_approval: 'APPOINTMENT_STATUS_WAITING_FOR_APPROVAL',
  approved: 'APPOINTMENT_STATUS_APPROVED',
  rejected: 'APPOINTMENT_STATUS_REJECTED',
  completed: 'APPOINTMENT_STATUS_COMPLETED',
  cancelled: 'APPOINTMENT_STATUS_CANCELLED',
  expired: 'APPOINTMENT_STATUS_EXPIRED',
  no_show: 'APPOINTMENT_STATUS_NO_SHOW',
};
const statuses = new Map<string, AppointmentStatus>(appointmentStatuses.map((status) => [protoNames[status], status]));

export const statusToProto = (status: AppointmentStatus): ProtoName => protoNames[status];
/** undefined for APPOINTMENT_STATUS_UNSPECIFIED and for what a newer peer may send. */
export const statusFromProto = (name: string): AppointmentStatus | undefined => statuses.get(name);
