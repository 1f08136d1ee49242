import { invalid, integerErrors, refuseFields } from '@maternity/errors';
import { explainedMeasures } from '../domain/figures.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import type { MeasureName } from '../domain/measure.ts';
import { overlapOf } from '../domain/report-days.ts';
import { cellsOf } from '../domain/report-grouping.ts';
import { parseReportRequest, type ReportQuery, type ReportRequest } from '../domain/report-query.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import { cursorOf, parseCursor } from './report-cursor.ts';
import type { ExplainedFact, FactQuery, FactStore } from './report-ports.ts';

export type ExplainRequest = { report: ReportRequest; key: string; figure: string; limit: number; cursor: string };

export type Explanation = {
  facts: ExplainedFact[];
  nextCursor: string;
  count: number;
  amountMinor: number;
  generation: number;
};

type Parts = { facts: FactStore; dayOf: DayOf; clock: () => number };

const usualLimit = 100;
const mostFacts = 1_000;

/**
 * The facts behind one cell. A rate is explained by its numerator, and by its denominator under the name
 * `approvalRate.denominator`.
 */
export async function explainReport(parts: Parts, { caller }: Call, request: ExplainRequest): Promise<Explanation> {
  requireRole(caller, 'stakeholder', 'admin');
  const { limit: asked, cursor } = request;
  refuseFields(asked === 0 ? [] : integerErrors('limit', asked, { least: 1, most: mostFacts }));
  const limit = asked === 0 ? usualLimit : asked;
  const query = factQuery(parseReportRequest(request.report, parts.dayOf(parts.clock())), request);
  const page = { after: cursor === '' ? undefined : parseCursor(cursor), limit: limit + 1 };
  const [found, generation] = await Promise.all([parts.facts.read(query, page), parts.facts.activeGeneration()]);
  const facts = found.facts.slice(0, limit);
  const last = found.facts.length > limit ? facts.at(-1) : undefined;
  // Births that were entered here have no source among those of income.
  const named = facts.map((fact) => (fact.source === '' ? { ...fact, source: 'births' } : fact));
  return { ...found, facts: named, nextCursor: last ? cursorOf(last) : '', generation };
}

function factQuery(query: ReportQuery, { key, figure }: ExplainRequest): FactQuery {
  const { from, to, source, groupBy } = query;
  const cells = (key === '' ? {} : cellsOf(groupBy, key)) ?? refuse('key', 'is no row of this report');
  const days = overlapOf({ from, to }, { from: cells.from ?? from, to: cells.to ?? to });
  return { ...days, names: measuresFor(query, figure), cells, source };
}

function measuresFor({ report }: ReportQuery, figure: string): MeasureName[] {
  const [name, part = ''] = figure.split('.');
  const definition = report.figures.find((known) => known.name === name);
  return definition ? explainedMeasures(definition, part) : refuse('figure', 'is no figure of this report');
}

function refuse(path: string, message: string): never {
  throw invalid('invalid-request', 'Some fields are not usable.', [{ path, message }]);
}
