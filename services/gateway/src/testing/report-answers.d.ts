import type { Explanation, Report, ReportRequest__Output } from '@maternity/contracts';
/** The same whatever is asked, but for income with the grouping that it does not have. */
export declare function getReport({ report, groupBy }: ReportRequest__Output): Report;
export declare const explainReport: () => Explanation;
