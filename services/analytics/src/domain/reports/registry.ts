import { appointmentsReport } from './appointments.ts';
import { birthsReport } from './births.ts';
import type { ReportDefinition } from './definition.ts';
import { doctorsReport } from './doctors.ts';
import { incomeReport } from './income.ts';
import { operationsReport } from './operations.ts';
import { summaryReport } from './summary.ts';

/** Every report that can be asked for. */
export const reports: readonly ReportDefinition[] = [
  incomeReport,
  appointmentsReport,
  operationsReport,
  birthsReport,
  doctorsReport,
  summaryReport,
];
