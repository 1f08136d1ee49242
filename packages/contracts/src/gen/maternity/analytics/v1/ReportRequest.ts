// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

export interface ReportRequest {
  /**
   * income, appointments, operations, births, doctors or summary.
   */
  'report'?: (string);
  /**
   * YYYY-MM-DD on the hospital's calendar, both inclusive, at most 3660 days; empty: the last 30 days.
   */
  'from'?: (string);
  'to'?: (string);
  /**
   * day, week, month, doctor, type, operation, source or method, as the report allows; empty: its first.
   */
  'groupBy'?: (string);
  /**
   * Income only: appointments, operations or imports; empty means all.
   */
  'source'?: (string);
}

export interface ReportRequest__Output {
  /**
   * income, appointments, operations, births, doctors or summary.
   */
  'report': (string);
  /**
   * YYYY-MM-DD on the hospital's calendar, both inclusive, at most 3660 days; empty: the last 30 days.
   */
  'from': (string);
  'to': (string);
  /**
   * day, week, month, doctor, type, operation, source or method, as the report allows; empty: its first.
   */
  'groupBy': (string);
  /**
   * Income only: appointments, operations or imports; empty means all.
   */
  'source': (string);
}
