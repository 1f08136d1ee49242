import type { MeasureName } from '../domain/measure.ts';
import type { Minutes } from '../domain/figures.ts';
import type { DayRange } from '../domain/report-days.ts';
import type { CellFilter, Dimension, Grouping } from '../domain/report-grouping.ts';
import type { Cell } from '../domain/report-rows.ts';

/** Which part of the cube is added up, and by what. An empty source is all of them. */
export type CellQuery = DayRange & { names: MeasureName[]; dimension: Dimension; source: string };

/** Where the numbers stand. */
export type Moment = {
  /** Another text after every commit, whoever made it; it may change for less. */
  version: string;
  /** The active generation, which is 0 while there is none. */
  generation: number;
  asOfMs: number;
};

/** Both reads answer undefined when the generation is not the active one any more. */
export type CellStore = {
  readMoment(): Promise<Moment>;
  /** Every change that is not in the generation. */
  readOpen(generation: number, query: CellQuery): Promise<Cell[] | undefined>;
  /** What the generation holds, which never changes. */
  readFolded(generation: number, query: CellQuery): Promise<Cell[] | undefined>;
};

export type MinutesRow = Minutes & { key: string };

/** How long decisions took; read from the events, since a median cannot be added up. The empty key is all rows. */
export type DecisionTimeStore = {
  byDoctor(range: DayRange): Promise<MinutesRow[]>;
  byPeriod(periods: (DayRange & { key: string })[]): Promise<MinutesRow[]>;
};

/** Keeps rows by key and loads each key once however many ask. What is undefined is not kept. */
export type RowCache = {
  remember<Rows extends object[] | undefined>(key: string, load: () => Promise<Rows>): Promise<Rows>;
};

/** Present names of doctors, types and operations, by key; those of nobody and of nothing are left out. */
export type LabelStore = { read(grouping: Grouping, keys: string[]): Promise<ReadonlyMap<string, string>> };

export type Freshness = { source: string; asOfMs: number; lagSeconds: number; stale: boolean };

/** Tells how fresh the sources of one kind are; each kind has its own. */
export type FreshnessSource = { read(): Promise<Freshness[]> };

/** The facts that some measures count in some cells; an empty source is all of them. */
export type FactQuery = DayRange & { names: MeasureName[]; cells: Omit<CellFilter, 'from' | 'to'>; source: string };

/** Where a page of facts ended. */
export type FactCursor = { day: string; source: string; id: string; eventId: string };

export type ExplainedFact = {
  source: string;
  id: string;
  day: string;
  amountMinor: number;
  eventId?: string;
  object?: string;
  line?: number;
  contract?: string;
};

/** A page of facts, and what all of them come to. */
export type FactPage = { facts: ExplainedFact[]; count: number; amountMinor: number };

export type FactStore = {
  /** In the order of day, source, id and event. @param limit one more than are shown, to see whether there are more. */
  read(query: FactQuery, page: { after: FactCursor | undefined; limit: number }): Promise<FactPage>;
  activeGeneration(): Promise<number>;
};
