import type { components } from '../api/schema.ts';
import type { Session } from '../session/session.ts';
import type { DateRange } from './date-range.ts';

type Schemas = components['schemas'];
export type Freshness = Schemas['Freshness'];
/** The figures of the rows by name: which there are is the report's affair. */
export type Report = Schemas['Report'];

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
