import { figureOf, measuresOf, type Figure, type Minutes, type Sum } from './figures.ts';
import type { MeasureName } from './measure.ts';
import { keyOf, type Grouping } from './report-grouping.ts';
import type { ReportDefinition } from './reports/definition.ts';

/** What the cube says of one measure at one coordinate of the asked dimension. */
export type Cell = Sum & { name: MeasureName; coordinate: string };

/** How long decisions took, by row; the empty key is all rows together. */
export type MinutesByKey = ReadonlyMap<string, Minutes>;

export type Row = { key: string; figures: Figure[] };

const order = new Intl.Collator('en', { numeric: true }).compare;

/** Rows in the order of their keys, and the same figures over all of them. */
export function reportRows(
  { report, groupBy }: { report: ReportDefinition; groupBy: Grouping },
  cells: readonly Cell[],
  minutes: MinutesByKey,
): { rows: Row[]; totals: Figure[] } {
  const byKey = new Map<string, Map<MeasureName, Sum>>();
  const all = new Map<MeasureName, Sum>();
  for (const cell of cells) {
    const key = keyOf(groupBy, cell.coordinate);
    const sums = byKey.get(key) ?? new Map<MeasureName, Sum>();
    byKey.set(key, sums);
    add(sums, cell);
    add(all, cell);
  }
  const figures = (sums: Map<MeasureName, Sum>, key: string): Figure[] =>
    report.figures.map((definition) => figureOf(definition, { sums, minutes: minutes.get(key) }));
  const rows = [...byKey]
    .filter(([, sums]) => [...sums.values()].some(({ count, amountMinor }) => count !== 0 || amountMinor !== 0))
    .sort(([a], [b]) => order(a, b))
    .map(([key, sums]) => ({ key, figures: figures(sums, key) }));
  return { rows, totals: figures(all, '') };
}

function add(sums: Map<MeasureName, Sum>, { name, count, amountMinor }: Cell): void {
  const sum = sums.get(name) ?? { count: 0, amountMinor: 0 };
  sums.set(name, { count: sum.count + count, amountMinor: sum.amountMinor + amountMinor });
}

/** The measures that a report reads, each once. */
export const measuresOfReport = ({ figures }: ReportDefinition): MeasureName[] => [
  ...new Set(figures.flatMap(measuresOf)),
];

export const tellsMinutes = ({ figures }: ReportDefinition): boolean =>
  figures.some(({ kind }) => kind === 'minutesToDecide');
