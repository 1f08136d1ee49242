import { appointmentRates, funnel } from '../figures-of-appointments.ts';
import { birthRates } from '../figures-of-births.ts';
import type { ReportDefinition } from './definition.ts';

/** The page that is opened in the morning. */
export const summaryReport: ReportDefinition = {
  name: 'summary',
  groupings: ['day', 'week', 'month'],
  figures: [
    { name: 'income', kind: 'amount', of: 'income' },
    ...funnel,
    { name: 'operations', kind: 'count', of: 'operation' },
    { name: 'births', kind: 'count', of: 'birth' },
    ...appointmentRates,
    { name: 'minutesToDecideP50', kind: 'minutesToDecide', percentile: 'p50' },
    { name: 'minutesToDecideP95', kind: 'minutesToDecide', percentile: 'p95' },
    ...birthRates,
  ],
};
