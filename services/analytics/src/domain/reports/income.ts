import type { ReportDefinition } from './definition.ts';

/** What completed visits and operations earned at the price of that moment, and what imported rows say. */
export const incomeReport: ReportDefinition = {
  name: 'income',
  groupings: ['day', 'week', 'month', 'doctor', 'type', 'operation', 'source'],
  figures: [
    { name: 'count', kind: 'count', of: 'income' },
    { name: 'amount', kind: 'amount', of: 'income' },
  ],
  takesSource: true,
};
