import type { FigureDefinition } from '../figures.ts';
import type { Grouping } from '../report-grouping.ts';

/** One report: how its rows may be told apart and what each of them says. */
export type ReportDefinition = {
  name: string;
  /** The first is the one that nobody has to ask for. */
  groupings: readonly [Grouping, ...Grouping[]];
  figures: readonly FigureDefinition[];
  /** Whether one source of its rows may be asked for. */
  takesSource?: true;
};
