import { decisions, type Figure } from '../domain/figures.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import { dimensionOf, periodsOf, plainLabel } from '../domain/report-grouping.ts';
import { parseReportRequest, type ReportQuery, type ReportRequest } from '../domain/report-query.ts';
import { measuresOfReport, reportRows, tellsMinutes, type Cell, type MinutesByKey } from '../domain/report-rows.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import { readFreshness } from './freshness.ts';
import { readCells } from './report-cells.ts';
import type { CellStore, DecisionTimeStore, Freshness, FreshnessSource, LabelStore, RowCache } from './report-ports.ts';

export type ReportParts = {
  cells: CellStore;
  decisionTimes: DecisionTimeStore;
  labels: LabelStore;
  cache: RowCache;
  freshness: readonly FreshnessSource[];
  dayOf: DayOf;
  clock: () => number;
};

export type Report = {
  asOfMs: number;
  generation: number;
  freshness: Freshness[];
  groupBy: string;
  rows: { key: string; label: string; figures: Figure[] }[];
  totals: Figure[];
};

export async function getReport(parts: ReportParts, { caller }: Call, request: ReportRequest): Promise<Report> {
  requireRole(caller, 'stakeholder', 'admin');
  const query = parseReportRequest(request, parts.dayOf(parts.clock()));
  const { from, to, source, groupBy, report } = query;
  const names = measuresOfReport(report);
  const [{ generation, asOfMs, cells }, freshness] = await Promise.all([
    readCells(parts, { from, to, source, names, dimension: dimensionOf(groupBy) }),
    readFreshness(parts.freshness),
  ]);
  const { rows, totals } = reportRows(query, cells, await readMinutes(parts, query, cells));
  const labels = await parts.labels.read(
    groupBy,
    rows.map(({ key }) => key),
  );
  const labelled = rows.map((row) => ({ ...row, label: labels.get(row.key) ?? plainLabel(groupBy, row.key) }));
  return { asOfMs, generation, freshness, groupBy, rows: labelled, totals };
}

/** Events never change, so the times of as many decisions in the same days are the same times. */
async function readMinutes(parts: ReportParts, query: ReportQuery, cells: readonly Cell[]): Promise<MinutesByKey> {
  if (!tellsMinutes(query.report)) return new Map();
  const { from, to, groupBy } = query;
  const decided = cells.filter(({ name }) => decisions.includes(name)).reduce((sum, { count }) => sum + count, 0);
  const key = JSON.stringify(['minutes', groupBy, from, to, decided]);
  const rows = await parts.cache.remember(key, () =>
    groupBy === 'doctor'
      ? parts.decisionTimes.byDoctor({ from, to })
      : parts.decisionTimes.byPeriod([...periodsOf(groupBy, { from, to }), { key: '', from, to }]),
  );
  return new Map(rows.map((row) => [row.key, row]));
}
