import { birthRates } from '../figures-of-births.ts';
import type { ReportDefinition } from './definition.ts';

export const birthsReport: ReportDefinition = {
  name: 'births',
  groupings: ['day', 'week', 'month', 'method', 'doctor'],
  figures: [{ name: 'count', kind: 'count', of: 'birth' }, ...birthRates],
};
