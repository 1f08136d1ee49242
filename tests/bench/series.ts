import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds, machineCpuSeconds } from '../platform/processes.ts';
import type { Scope } from '../platform/scope.ts';

/** One figure of one side, such as bookings per second. */
type Measure = () => Promise<number>;

/** What has to hold between the sides of a series, or for the only side. */
export type Check = {
  title: string;
  ours: string;
  /** Left out where the figure itself is checked. */
  peer?: string;
  /** `least`: the ratio has to reach floor and goal; `most`: it has to stay below. */
  bound: 'least' | 'most';
  floor: number;
  goal?: number;
};

type Series = {
  title: string;
  unit: string;
  sides: Record<string, Measure>;
  checks: Check[];
  /** Fewer than the run's, for what takes long. */
  rounds?: number;
};

export type Row = {
  title: string;
  unit: string;
  ours: number;
  peer: number | undefined;
  /** Of the ratios round by round, or of the figure where there is no peer. */
  median: number;
  least: number;
  most: number;
  bound: Check['bound'];
  floor: number;
  goal: number | undefined;
  /** Cores that processes outside this run kept busy, on average. */
  strangers: number;
};

export type BenchRun = {
  readonly scope: Scope;
  /** Seconds that one measurement lasts. */
  readonly seconds: number;
  say: (text: string) => void;
  /** Whether the case was asked for. */
  wants: (name: string) => boolean;
  measure: (series: Series) => Promise<void>;
  /** Something that must not happen at all. */
  expectNone: (title: string, count: number) => void;
  /** Facts for the report that no floor depends on. */
  remark: (text: string) => void;
};

export type Results = { rows: Row[]; remarks: string[] };
export type RunOptions = { rounds: number; seconds: number; only: string | undefined };

export function newRun(scope: Scope, { rounds, seconds, only }: RunOptions, results: Results): BenchRun {
  const say = (text: string): void => {
    console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
  };
  return {
    scope,
    seconds,
    say,
    wants: (name) => only === undefined || name.includes(only),
    measure: async (series) => {
      results.rows.push(...(await measure(series, Math.min(series.rounds ?? rounds, rounds), say)));
    },
    expectNone: (title, count) => {
      const figure = { ours: count, peer: undefined, median: count, least: count, most: count };
      results.rows.push({ title, unit: '', ...figure, bound: 'most', floor: 0, goal: undefined, strangers: 0 });
    },
    remark: (text) => {
      say(text);
      results.remarks.push(text);
    },
  };
}

/** All sides once a round, every other round backwards, so that what changes on the machine meets all alike. */
async function measure(series: Series, rounds: number, say: (text: string) => void): Promise<Row[]> {
  const names = Object.keys(series.sides);
  const samples = new Map<string, number[]>(names.map((name) => [name, []]));
  const before = await strangersMeter();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = (await series.sides[name]?.()) ?? Number.NaN;
      samples.get(name)?.push(figure);
      say(`${series.title}, round ${round + 1} of ${rounds}: ${name} ${shown(figure)} ${series.unit}`);
    }
  }
  const strangers = before();
  return series.checks.map((check) => toRow(check, { unit: series.unit, samples, strangers }));
}

type Taken = { unit: string; samples: Map<string, number[]>; strangers: number };

function toRow({ title, ours, peer, bound, floor, goal }: Check, { unit, samples, strangers }: Taken): Row {
  const mine = samples.get(ours) ?? [];
  const theirs = peer === undefined ? undefined : (samples.get(peer) ?? []);
  const ratios = mine.map((figure, round) => (theirs ? figure / (theirs[round] ?? Number.NaN) : figure));
  return {
    title,
    unit,
    ours: median(mine),
    peer: theirs && median(theirs),
    median: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    bound,
    floor,
    goal,
    strangers,
  };
}

export function median(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

export function shown(figure: number): string {
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en');
  return String(Number(figure.toPrecision(3)));
}

/** @returns a function that says how many cores others used since, on average. Our cluster is our child. */
async function strangersMeter(): Promise<() => number> {
  await delay(10);
  const startedAt = performance.now();
  const [all, own] = [machineCpuSeconds(), cpuSeconds(process.pid)];
  return () => {
    const others = machineCpuSeconds() - all - (cpuSeconds(process.pid) - own);
    return Math.max(0, (others * 1_000) / (performance.now() - startedAt));
  };
}
