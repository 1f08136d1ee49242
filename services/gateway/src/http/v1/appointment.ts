import { z } from 'zod';
import {
  statusFromProto,
  type Appointment__Output,
  type AppointmentHistoryEntry__Output,
  type AppointmentStatus,
} from '@maternity/contracts';
import { required } from '../../app/required.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { id, money, status } from '../schemas.ts';
import { instant, toInstant, toInstantOrNull } from '../times.ts';

export const Appointment = z
  .strictObject({
    id,
    status,
    version: z.int(),
    doctorId: id,
    patientId: id,
    appointmentTypeId: id,
    start: instant,
    end: instant,
    holdExpiresAt: instant.nullable(),
    reason: z.string().nullable(),
    requestedAt: instant,
    decidedAt: instant.nullable(),
    price: money,
  })
  .meta({ id: 'Appointment' });

export const AppointmentWithHistory = z
  .strictObject({
    ...Appointment.shape,
    history: z.array(z.strictObject({ status, at: instant, actorRole: z.string() })),
  })
  .meta({ id: 'AppointmentWithHistory' });

/** A peer newer than this one may know a state that this one cannot show. */
export const statusOf = (name: string): AppointmentStatus => required(statusFromProto(name));

export const showAppointment = (visit: Appointment__Output): object => ({
  id: visit.id,
  status: statusOf(visit.status),
  version: visit.version,
  doctorId: visit.doctorId,
  patientId: visit.patientId,
  appointmentTypeId: visit.appointmentTypeId,
  start: toInstant(visit.startMs),
  end: toInstant(visit.endMs),
  holdExpiresAt: toInstantOrNull(visit.holdExpiresAtMs),
  reason: visit.reason ?? null,
  requestedAt: toInstant(visit.requestedAtMs),
  decidedAt: toInstantOrNull(visit.decidedAtMs),
  price: fromMinorUnits(visit.priceMinor),
});

export const showHistory = ({ status, atMs, actorRole }: AppointmentHistoryEntry__Output): object => ({
  status: statusOf(status),
  at: toInstant(atMs),
  actorRole,
});

export const etagOf = ({ version }: Appointment__Output): string => `"${version}"`;
