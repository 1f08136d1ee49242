import type { DirectoryServiceHandlers } from '@maternity/contracts';
import type { Log } from '@maternity/kit';
import { appointmentTypeHandlers, type AppointmentTypeParts } from './appointment-types.ts';
import { doctorHandlers, type DoctorParts } from './doctors.ts';
import { patientHandlers, type PatientParts } from './patients.ts';
import { scheduleHandlers, type ScheduleParts } from './schedules.ts';

export type DirectoryParts = DoctorParts & AppointmentTypeParts & PatientParts & ScheduleParts;

/** The door of DirectoryService. */
export const directoryHandlers = (parts: DirectoryParts, log: Log): DirectoryServiceHandlers => ({
  ...doctorHandlers(parts, log),
  ...appointmentTypeHandlers(parts, log),
  ...patientHandlers(parts, log),
  ...scheduleHandlers(parts, log),
});
