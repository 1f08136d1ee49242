import { appointmentRates, funnel } from '../figures-of-appointments.ts';
import type { ReportDefinition } from './definition.ts';

export const appointmentsReport: ReportDefinition = {
  name: 'appointments',
  groupings: ['day', 'week', 'month', 'doctor', 'type'],
  figures: [...funnel, ...appointmentRates],
};
