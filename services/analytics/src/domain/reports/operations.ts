import type { ReportDefinition } from './definition.ts';

export const operationsReport: ReportDefinition = {
  name: 'operations',
  groupings: ['day', 'week', 'month', 'operation', 'doctor'],
  figures: [
    { name: 'count', kind: 'count', of: 'operation' },
    { name: 'amount', kind: 'amount', of: 'operation' },
  ],
};
