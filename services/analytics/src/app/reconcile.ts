import {
  compareCells,
  compareVisits,
  describeGap,
  sumsByDayAndDoctor,
  type ComparedCell,
  type Completion,
  type Earned,
  type Gap,
} from '../domain/reconciliation.ts';

export type ReconcileParts = {
  /** Of all completed visits, as appointments says. */
  readCompletions(): Promise<Completion[]>;
  /** What analytics says: income of visits, and its reports beside their facts. */
  readIncome(completions: readonly Earned[]): Promise<{ incomes: Earned[]; cells: ComparedCell[] }>;
  /** Lets what happens meanwhile arrive. */
  pause(): Promise<void>;
};

export type Reconciliation = { gaps: Gap[]; visits: number; cells: number; earnedMinor: number; incomeMinor: number };

/**
 * Compares what completed visits earned with income, by day and doctor. Both sides go on meanwhile: only what is still so
 * after a pause is a gap.
 */
export async function reconcile(parts: ReconcileParts): Promise<Reconciliation> {
  const first = await compare(parts);
  if (first.gaps.length === 0) return first;
  await parts.pause();
  const second = await compare(parts);
  const before = new Set(first.gaps.map(describeGap));
  return { ...second, gaps: second.gaps.filter((gap) => before.has(describeGap(gap))) };
}

async function compare({ readCompletions, readIncome }: ReconcileParts): Promise<Reconciliation> {
  const completions = await readCompletions();
  const { incomes, cells } = await readIncome(completions);
  return {
    gaps: [...compareVisits(completions, incomes), ...compareCells(cells)],
    visits: completions.length,
    cells: sumsByDayAndDoctor(completions).size,
    earnedMinor: total(completions),
    incomeMinor: total(incomes),
  };
}

const total = (earned: readonly Earned[]): number => earned.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
