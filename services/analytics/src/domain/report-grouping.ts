import { incomeSources } from './measure.ts';
import { daysOf, isDay, monthDays, monthOf, weekDays, weekOf, type DayRange } from './report-days.ts';

/** A coordinate of the cube that cells are added up by. */
export type Dimension = 'day' | 'doctor' | 'item' | 'source';

export type Grouping = 'day' | 'week' | 'month' | 'doctor' | 'type' | 'operation' | 'method' | 'source';

/** Which cells of the cube a row is made of; what is left out does not matter. */
export type CellFilter = Partial<DayRange> & {
  doctorId?: number;
  item?: string;
  /** Items of every other family than this one, such as `type:`. */
  notOf?: string;
  source?: string;
};

type Rule = {
  dimension: Dimension;
  keyOf: (coordinate: string) => string;
  /** undefined for a text that is no key of this grouping. */
  cellsOf: (key: string) => CellFilter | undefined;
};

/** The row of everything that the grouping does not tell apart, so that rows always add up to the totals. */
const otherKey = 'other';

const byFamily = (family: string): Rule => ({
  dimension: 'item',
  keyOf: (item) => (item.startsWith(family) ? item.slice(family.length) : otherKey),
  cellsOf: (key) => (key === otherKey ? { notOf: family } : { item: `${family}${key}` }),
});

const rules: Record<Grouping, Rule> = {
  day: { dimension: 'day', keyOf: (day) => day, cellsOf: (day) => (isDay(day) ? { from: day, to: day } : undefined) },
  week: { dimension: 'day', keyOf: weekOf, cellsOf: weekDays },
  month: { dimension: 'day', keyOf: monthOf, cellsOf: monthDays },
  doctor: {
    dimension: 'doctor',
    keyOf: (id) => id,
    cellsOf: (key) => (/^\d{1,15}$/.test(key) ? { doctorId: Number(key) } : undefined),
  },
  type: byFamily('type:'),
  operation: byFamily('operation:'),
  method: byFamily('method:'),
  source: {
    dimension: 'source',
    keyOf: (source) => source,
    cellsOf: (key) => ((incomeSources as readonly string[]).includes(key) ? { source: key } : undefined),
  },
};

export const dimensionOf = (grouping: Grouping): Dimension => rules[grouping].dimension;
export const keyOf = (grouping: Grouping, coordinate: string): string => rules[grouping].keyOf(coordinate);
export const cellsOf = (grouping: Grouping, key: string): CellFilter | undefined => rules[grouping].cellsOf(key);

/** The rows of a grouping by time, each with its days within the range. */
export function periodsOf(grouping: Grouping, range: DayRange): (DayRange & { key: string })[] {
  const periods = new Map<string, DayRange & { key: string }>();
  for (const day of daysOf(range)) {
    const key = keyOf(grouping, day);
    periods.set(key, { key, from: periods.get(key)?.from ?? day, to: day });
  }
  return [...periods.values()];
}

const nouns: Partial<Record<Grouping, string>> = { doctor: 'Doctor', type: 'Type', operation: 'Operation' };

/** What a row is called where nobody knows a name for it. */
export function plainLabel(grouping: Grouping, key: string): string {
  if (key === otherKey) return 'Other';
  const noun = nouns[grouping];
  if (noun !== undefined) return key === '0' ? 'Unknown' : `${noun} ${key}`;
  if (dimensionOf(grouping) === 'day') return key;
  const words = key.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
