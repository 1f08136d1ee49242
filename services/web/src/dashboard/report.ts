import type { Session } from '../session/session.ts';
import type { DateRange } from './date-range.ts';

export type Freshness = { source: string; asOf: string; lagSeconds: number; stale: boolean };
type Rate = { value: number | null; numerator: number; denominator: number; per: number };
/** A row's key and label, and its figures by name. */
type ReportRow = { key: string; label: string } & Record<string, string | number | Rate | null>;
export type Report = {
  asOf: string;
  generation: number;
  currency?: string;
  groupBy: string;
  freshness: Freshness[];
  rows: ReportRow[];
  totals: Record<string, number | Rate | null>;
};

export type ReportName = 'income' | 'appointments' | 'operations' | 'births' | 'doctors' | 'summary';

export const reportPath = (name: ReportName, { from, to }: DateRange, groupBy: string): string =>
  `/api/v1/reports/${name}?${new URLSearchParams({ from, to, groupBy }).toString()}`;

/** Rejects with a text for a person. */
export async function loadReport(session: Session, path: string): Promise<Report> {
  const response = await session.fetch(path, 'application/json');
  if (response.ok) return (await response.json()) as Report;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  throw new Error(problem.detail ?? `The report could not be read (${response.status}).`);
}

/** Saves a report as a file: a link could not carry the token. */
export async function saveCsv(session: Session, path: string, fileName: string): Promise<void> {
  const response = await session.fetch(path, 'text/csv');
  if (!response.ok) throw new Error(`The file could not be made (${response.status}).`);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

export const numberOf = (row: Record<string, unknown>, name: string): number => {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
};
