import { fieldError, notFound, refuseFields, type FieldError } from '@maternity/errors';
import { incomeSources } from './measure.ts';
import { addDays, countDays, isDay, type DayRange } from './report-days.ts';
import type { Grouping } from './report-grouping.ts';
import type { ReportDefinition } from './reports/definition.ts';
import { reports } from './reports/registry.ts';

/** As it was asked; an empty text is "not said". */
export type ReportRequest = { report: string; from: string; to: string; groupBy: string; source: string };

export type ReportQuery = DayRange & {
  report: ReportDefinition;
  groupBy: Grouping;
  /** Empty for all of them. */
  source: string;
};

const usualDays = 30;
const mostDays = 3_660;

/** @param today on the hospital's calendar. */
export function parseReportRequest(request: ReportRequest, today: string): ReportQuery {
  const report = reports.find(({ name }) => name === request.report);
  if (!report) throw notFound('report');
  const range = rangeOf(request, today);
  const groupBy = report.groupings.find((grouping) => grouping === (request.groupBy || report.groupings[0]));
  refuseFields([
    ...rangeErrors(range),
    ...fieldError('groupBy', groupBy === undefined, `must be one of ${report.groupings.join(', ')}`),
    ...sourceErrors(report, request.source),
  ]);
  return { report, ...range, groupBy: groupBy ?? report.groupings[0], source: request.source };
}

function rangeOf({ from, to }: ReportRequest, today: string): DayRange {
  // Whoever asks from a day that is still to come, and says no end, means that day.
  const last = to || (from > today ? from : today);
  return { from: from || (isDay(last) ? addDays(last, 1 - usualDays) : last), to: last };
}

function rangeErrors(range: DayRange): FieldError[] {
  const { from, to } = range;
  const wrong = [
    ...fieldError('from', !isDay(from), 'must be a date, YYYY-MM-DD'),
    ...fieldError('to', !isDay(to), 'must be a date, YYYY-MM-DD'),
  ];
  if (wrong.length > 0) return wrong;
  return [
    ...fieldError('to', to < from, 'must not be before from'),
    ...fieldError('to', countDays(range) > mostDays, `must be at most ${mostDays} days after from`),
  ];
}

function sourceErrors({ takesSource, name }: ReportDefinition, source: string): FieldError[] {
  if (source === '') return [];
  if (!takesSource) return [{ path: 'source', message: `the ${name} report has only one` }];
  const known = (incomeSources as readonly string[]).includes(source);
  return fieldError('source', !known, `must be one of ${incomeSources.join(', ')}`);
}
