import type { ReportDefinition } from './definition.ts';

/** Without occupancy: the hours that doctors offer are not among the facts that analytics is told. */
export const doctorsReport: ReportDefinition = {
  name: 'doctors',
  groupings: ['doctor'],
  figures: [
    { name: 'requests', kind: 'count', of: 'appointment.requested' },
    { name: 'approved', kind: 'count', of: 'appointment.approved' },
    { name: 'rejected', kind: 'count', of: 'appointment.rejected' },
    { name: 'expired', kind: 'count', of: 'appointment.expired' },
    { name: 'completed', kind: 'count', of: 'appointment.completed' },
    { name: 'noShows', kind: 'count', of: 'appointment.no_show' },
    { name: 'medianMinutesToDecide', kind: 'minutesToDecide', percentile: 'p50' },
    { name: 'income', kind: 'amount', of: 'income' },
  ],
};
