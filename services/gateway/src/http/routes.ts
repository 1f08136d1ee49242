import { appointmentHistory } from './brief/appointment-history.ts';
import { appointment } from './brief/appointment.ts';
import { doctor } from './brief/doctor.ts';
import { health } from './brief/health.ts';
import { operationHistory } from './brief/operation-history.ts';
import { operation } from './brief/operation.ts';
import { patient } from './brief/patient.ts';
import type { Route } from './route.ts';
import { appointmentTypes } from './v1/appointment-types.ts';
import { appointments } from './v1/appointments.ts';
import { audit } from './v1/audit.ts';
import { births } from './v1/births.ts';
import { doctors } from './v1/doctors.ts';
import { imports } from './v1/imports.ts';
import { invitations } from './v1/invitations.ts';
import { me } from './v1/me.ts';
import { operationRecords } from './v1/operation-records.ts';
import { operations } from './v1/operations.ts';
import { patients } from './v1/patients.ts';
import { replicas } from './v1/replicas.ts';
import { reports } from './v1/reports.ts';
import { schedules } from './v1/schedules.ts';
import { sessions } from './v1/sessions.ts';
import { timeOff } from './v1/time-off.ts';
import { appointmentTransitions } from './v1/transitions.ts';

/** Both surfaces, in the order in which a busy day asks for them. */
export const routes: Route[] = [
  ...appointments,
  ...appointmentTransitions,
  ...me,
  ...sessions,
  ...schedules,
  ...appointmentTypes,
  ...doctors,
  ...timeOff,
  ...patients,
  ...invitations,
  ...reports,
  ...operations,
  ...operationRecords,
  ...births,
  ...imports,
  ...replicas,
  ...audit,
  ...doctor,
  ...patient,
  ...appointment,
  ...appointmentHistory,
  ...operation,
  ...operationHistory,
  ...health,
];
