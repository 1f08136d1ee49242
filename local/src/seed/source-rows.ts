import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../project-root.ts';

export type SourceRow = Record<string, string>;

export type SourceRows = { providers: SourceRow[]; patients: SourceRow[]; visits: SourceRow[] };

/** The rows of local/data, each a record by column name. */
export async function readSourceRows(): Promise<SourceRows> {
  const [providers, patients, visits] = await Promise.all([
    readRows('synthea_providers.csv'),
    readRows('synthea_patients.csv'),
    readRows('appointments-no-show.csv'),
  ]);
  return { providers, patients, visits };
}

/** Births that somebody counted: weeks, weight in pounds, sex. */
export const readBirthRows = (): Promise<SourceRow[]> => readRows('births14.csv');

async function readRows(file: string): Promise<SourceRow[]> {
  const text = await readFile(join(projectRoot, 'local/data', file), 'utf8');
  return parse<SourceRow>(text, { columns: true, bom: true });
}

/** The value of a column that the file is known to have. */
export function valueOf(row: SourceRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`local/data: a row has no ${column}`);
  return value;
}

/** Synthea marks its names with digits, so that nobody takes them for people. */
export const withoutDigits = (name: string): string => name.replace(/\d/g, '').trim();
