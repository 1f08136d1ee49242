import type { MeasureName } from './measure.ts';

/** What a report shows: which measures it adds up, divides or reads from the facts. */
export type FigureDefinition =
  | { name: string; kind: 'count'; of: MeasureName }
  | { name: string; kind: 'amount'; of: MeasureName }
  | {
      name: string;
      kind: 'rate';
      numerator: MeasureName;
      /** Added up. */
      denominator: readonly MeasureName[];
      per: 100 | 1000;
      source: string;
      /** The share of `among` that the denominator has to reach before a rate is told; all of it where left out. */
      gate?: { floor: number; among: MeasureName };
    }
  | { name: string; kind: 'minutesToDecide'; percentile: 'p50' | 'p95' };

type Rate = {
  numerator: number;
  denominator: number;
  per: number;
  source: string;
  completenessFloor: number;
  completeness: number;
};

export type Figure =
  | { name: string; count: number }
  | { name: string; amountMinor: number }
  | { name: string; quantity?: number; rate?: Rate };

export type Sum = { count: number; amountMinor: number };
export type Minutes = { p50: number; p95: number };

/** What one row is made of: its sums by measure, and how long decisions took where there were any. */
export type RowFacts = { sums: ReadonlyMap<MeasureName, Sum>; minutes?: Minutes | undefined };

const countOf = ({ sums }: RowFacts, name: MeasureName): number => sums.get(name)?.count ?? 0;

export function figureOf(definition: FigureDefinition, facts: RowFacts): Figure {
  const { name } = definition;
  if (definition.kind === 'count') return { name, count: countOf(facts, definition.of) };
  if (definition.kind === 'amount') return { name, amountMinor: facts.sums.get(definition.of)?.amountMinor ?? 0 };
  if (definition.kind === 'rate') return rateOf(definition, facts);
  const minutes = facts.minutes?.[definition.percentile];
  return minutes === undefined ? { name } : { name, quantity: Math.round(minutes * 100) / 100 };
}

/** Events always hold what their rates need. */
const eventGate = { floor: 1, completeness: 1 };

function rateOf(definition: FigureDefinition & { kind: 'rate' }, facts: RowFacts): Figure {
  const { name, per, source, gate } = definition;
  const numerator = countOf(facts, definition.numerator);
  const denominator = definition.denominator.reduce((sum, of) => sum + countOf(facts, of), 0);
  const among = gate ? countOf(facts, gate.among) : 0;
  const { floor, completeness } = gate
    ? { floor: gate.floor, completeness: among > 0 ? denominator / among : 0 }
    : eventGate;
  const rate = { numerator, denominator, per, source, completenessFloor: floor, completeness };
  const told = denominator > 0 && completeness >= floor;
  return told ? { name, quantity: (numerator * per) / denominator, rate } : { name, rate };
}

/** The measures that a figure is added up from. */
export function measuresOf(figure: FigureDefinition): MeasureName[] {
  if (figure.kind === 'minutesToDecide') return decisions;
  if (figure.kind !== 'rate') return [figure.of];
  return [figure.numerator, ...figure.denominator, ...(figure.gate ? [figure.gate.among] : [])];
}

export const decisions: MeasureName[] = ['appointment.approved', 'appointment.rejected'];

/** The measures whose facts explain a figure: a rate's numerator, or its denominator where `part` says so. */
export function explainedMeasures(figure: FigureDefinition, part: string): MeasureName[] {
  if (figure.kind !== 'rate') return measuresOf(figure);
  return part === 'denominator' ? [...figure.denominator] : [figure.numerator];
}
