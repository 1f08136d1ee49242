/** What one completed visit earned, or what income says that it did. */
export type Earned = { visit: string; day: string; doctorId: number; amountMinor: number };

/** The event of a completion is written a moment after it: beside midnight either day is right. */
export type Completion = Earned & { orDay: string };

/** One cell of a report beside what the facts behind it add up to. */
export type ComparedCell = {
  source: string;
  /** A day, or the first and the last with `..` between. */
  days: string;
  doctorId?: number;
  report: Sum;
  facts: Sum;
};
export type Sum = { count: number; amountMinor: number };

export type Gap =
  /** A completed visit without income. */
  | { kind: 'missing'; earned: Earned }
  /** Income of something that is no completed visit. */
  | { kind: 'unearned'; found: Earned }
  | { kind: 'twice'; earned: Earned; times: number }
  | { kind: 'differs'; earned: Earned; found: Earned }
  | { kind: 'report'; cell: ComparedCell };

export function compareVisits(completions: readonly Completion[], incomes: readonly Earned[]): Gap[] {
  const found = new Map<string, Earned[]>();
  for (const income of incomes) {
    // Whatever it looks like, it is about the visit of this number.
    const visit = String(Number(income.visit));
    found.set(visit, [...(found.get(visit) ?? []), income]);
  }
  const gaps = completions.flatMap((completion) => {
    const mine = found.get(completion.visit) ?? [];
    found.delete(completion.visit);
    return compareVisit(completion, mine);
  });
  return [...gaps, ...[...found.values()].flat().map((income): Gap => ({ kind: 'unearned', found: income }))];
}

function compareVisit(completion: Completion, incomes: readonly Earned[]): Gap[] {
  const { orDay, ...earned } = completion;
  const [income] = incomes;
  if (!income) return [{ kind: 'missing', earned }];
  if (incomes.length > 1) return [{ kind: 'twice', earned, times: incomes.length }];
  const same =
    (income.day === earned.day || income.day === orDay) &&
    income.doctorId === earned.doctorId &&
    income.amountMinor === earned.amountMinor;
  return same ? [] : [{ kind: 'differs', earned, found: income }];
}

export const compareCells = (cells: readonly ComparedCell[]): Gap[] =>
  cells
    .filter(({ report, facts }) => report.count !== facts.count || report.amountMinor !== facts.amountMinor)
    .map((cell) => ({ kind: 'report', cell }));

/** By day and doctor; the key is made of both. */
export function sumsByDayAndDoctor(earned: readonly Earned[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { day, doctorId, amountMinor } of earned) {
    const key = `${day} ${doctorId}`;
    const { count, amountMinor: before } = sums.get(key) ?? { count: 0, amountMinor: 0 };
    sums.set(key, { count: count + 1, amountMinor: before + amountMinor });
  }
  return sums;
}

export function describeGap(gap: Gap): string {
  if (gap.kind === 'report') {
    const { source, days, doctorId, report, facts } = gap.cell;
    const whose = doctorId === undefined ? '' : ` of doctor ${doctorId}`;
    return `report   ${days}, ${source}${whose}: the report says ${sumText(report)}, its facts add up to ${sumText(facts)}`;
  }
  if (gap.kind === 'missing')
    return `missing  visit ${gap.earned.visit}: earned ${earnedText(gap.earned)}, not in income`;
  if (gap.kind === 'unearned') {
    return `unearned visit ${gap.found.visit}: income says ${earnedText(gap.found)}, but no such visit is completed`;
  }
  const { visit } = gap.earned;
  const earned = earnedText(gap.earned);
  if (gap.kind === 'twice') return `twice    visit ${visit}: earned ${earned} once, in income ${gap.times} times`;
  return `differs  visit ${visit}: earned ${earned}, income says ${earnedText(gap.found)}`;
}

const earnedText = ({ day, doctorId, amountMinor }: Earned): string =>
  `${money(amountMinor)} on ${day} by doctor ${doctorId}`;
const sumText = ({ count, amountMinor }: Sum): string => `${money(amountMinor)} in ${count}`;
export const money = (minor: number): string => (minor / 100).toFixed(2);
