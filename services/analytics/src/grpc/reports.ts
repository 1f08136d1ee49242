import { callOf, type ReportRequest__Output, type ReportServiceHandlers } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { explainReport } from '../app/explain-report.ts';
import { getReport, type ReportParts } from '../app/get-report.ts';
import type { FactStore } from '../app/report-ports.ts';
import type { ReportRequest } from '../domain/report-query.ts';

type Parts = ReportParts & { facts: FactStore; currency: string };

const unsaid: ReportRequest = { report: '', from: '', to: '', groupBy: '', source: '' };
const requestOf = (message: ReportRequest__Output | null): ReportRequest => message ?? unsaid;

/** The door of ReportService. */
export function reportHandlers(parts: Parts, log: Log): ReportServiceHandlers {
  return {
    GetReport: unary(log, async (request, call) => {
      const report = await getReport(parts, callOf(call), requestOf(request));
      return { ...report, currency: parts.currency };
    }),
    ExplainReport: unary(log, (request, call) =>
      explainReport(parts, callOf(call), { ...request, report: requestOf(request.report) }),
    ),
  };
}
