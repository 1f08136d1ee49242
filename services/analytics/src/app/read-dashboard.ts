import type { Sum } from '../domain/figures.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import type { MeasureName } from '../domain/measure.ts';
import type { DashboardSnapshot, DashboardStore, Today } from './dashboard-ports.ts';
import { readFreshness } from './freshness.ts';
import { readCells } from './report-cells.ts';
import type { CellStore, FreshnessSource, RowCache } from './report-ports.ts';

export type DashboardParts = {
  cells: CellStore;
  cache: RowCache;
  dashboard: DashboardStore;
  freshness: readonly FreshnessSource[];
  dayOf: DayOf;
  clock: () => number;
};

const shown = {
  incomeMinor: 'income',
  requested: 'appointment.requested',
  approved: 'appointment.approved',
  rejected: 'appointment.rejected',
  completed: 'appointment.completed',
  cancelled: 'appointment.cancelled',
  noShow: 'appointment.no_show',
} as const satisfies Record<keyof Today, MeasureName>;

/** Today as it stands now. */
export async function readDashboard(parts: DashboardParts): Promise<DashboardSnapshot> {
  const today = parts.dayOf(parts.clock());
  const query = { from: today, to: today, names: Object.values(shown), dimension: 'day', source: '' } as const;
  const [{ asOfMs, cells }, waiting, freshness] = await Promise.all([
    readCells(parts, query),
    parts.dashboard.countWaiting(),
    readFreshness(parts.freshness),
  ]);
  const total = (name: MeasureName, number: keyof Sum): number =>
    cells.reduce((sum, cell) => sum + (cell.name === name ? cell[number] : 0), 0);
  const { incomeMinor, ...counts } = shown;
  const figures = Object.entries(counts).map(([figure, name]) => [figure, total(name, 'count')]);
  return {
    asOfMs,
    today: {
      ...(Object.fromEntries(figures) as Omit<Today, 'incomeMinor'>),
      incomeMinor: total(incomeMinor, 'amountMinor'),
    },
    waiting,
    freshness,
  };
}
