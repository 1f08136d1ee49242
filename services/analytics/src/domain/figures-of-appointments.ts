import type { FigureDefinition } from './figures.ts';
import type { MeasureName } from './measure.ts';

const count = (name: string, of: MeasureName): FigureDefinition => ({ name, kind: 'count', of });

/** The lobby's funnel, each stage on the day on which it happened. */
export const funnel: readonly FigureDefinition[] = [
  count('requested', 'appointment.requested'),
  count('approved', 'appointment.approved'),
  count('rejected', 'appointment.rejected'),
  count('cancelled', 'appointment.cancelled'),
  count('expired', 'appointment.expired'),
  count('completed', 'appointment.completed'),
  count('noShow', 'appointment.no_show'),
  count('rescheduled', 'appointment.rescheduled'),
];

const source = 'appointments';

/** Shares of what was decided, requested and kept. */
export const appointmentRates: readonly FigureDefinition[] = [
  {
    name: 'approvalRate',
    kind: 'rate',
    numerator: 'appointment.approved',
    denominator: ['appointment.approved', 'appointment.rejected'],
    per: 100,
    source,
  },
  {
    name: 'expiryRate',
    kind: 'rate',
    numerator: 'appointment.expired',
    denominator: ['appointment.requested'],
    per: 100,
    source,
  },
  {
    name: 'noShowRate',
    kind: 'rate',
    numerator: 'appointment.no_show',
    denominator: ['appointment.no_show', 'appointment.completed'],
    per: 100,
    source,
  },
];
