import type { Explanation__Output, Figure__Output, Report__Output, ReportRequest } from '@maternity/contracts';
import { toCsv, type CsvCell } from '../../domain/csv.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { ok, route, type Answer, type Route } from '../route.ts';
import { toInstant, toInstantUnlessNever } from '../times.ts';
import { wantsCsv } from '../wants-csv.ts';
import {
  ExplainQuery,
  Explanation,
  ReportQuery,
  reportNames,
  shapeOf,
  type Cells,
  type ReportName,
} from './report-shapes.ts';

type Freshness = Report__Output['freshness'][number];

const tag = 'reports';
const summaries: Record<ReportName, string> = {
  income: 'Income: completed visits and performed operations at the price of that moment, and imported rows',
  appointments: 'The funnel of appointments and its rates',
  operations: 'Performed operations',
  births: 'Births and their indicators',
  doctors: 'What every doctor decided, did and earned',
  summary: 'What stakeholders look at in the morning',
};
const description =
  '`from` and `to` are days of the hospital’s calendar, both inclusive; without them the last 30 days. ' +
  'As CSV with `Accept: text/csv` or `?format=csv`; how fresh it is then stands in the headers Report-*.';

/** Empty texts are what nobody asked for. */
const requestOf = (report: ReportName, { from, to, groupBy, source }: Cells): ReportRequest => ({
  report,
  from: from ?? '',
  to: to ?? '',
  groupBy: groupBy ?? '',
  source: source ?? '',
});

const reportRoute = (name: ReportName): Route =>
  route({
    method: 'get',
    path: `/api/v1/reports/${name}`,
    tag,
    summary: summaries[name],
    description,
    query: ReportQuery,
    replies: { 200: shapeOf(name) },
    isCsvToo: true,
    async handle({ query: { format, ...cells }, headers, call }, { analytics }) {
      const report = await analytics.getReport(requestOf(name, cells), call);
      if (wantsCsv(format, headers.accept)) return csvOf(name, report);
      return ok(show(report), { vary: 'Accept' });
    },
  });

const explainRoute = (name: ReportName): Route =>
  route({
    method: 'get',
    path: `/api/v1/reports/${name}/explain`,
    tag,
    summary: `The facts behind one cell of /reports/${name}, down to event, or file and line`,
    description:
      '`key` is a row’s, none for all rows; `figure` is a field of the row. A rate is explained by its numerator, and by ' +
      'its denominator as `figure=<name>.denominator`.',
    query: ExplainQuery,
    replies: { 200: Explanation },
    async handle({ query: { key, figure, limit, cursor, ...cells }, call }, { analytics }) {
      const cell = { key: key ?? '', figure, limit: limit ?? 0, cursor: cursor ?? '' };
      const answer = await analytics.explainReport({ report: requestOf(name, cells), ...cell }, call);
      const { facts, nextCursor, count, amountMinor, generation } = answer;
      return ok({
        items: facts.map(showFact),
        nextCursor: nextCursor === '' ? null : nextCursor,
        count,
        amount: fromMinorUnits(amountMinor),
        generation,
      });
    },
  });

export const reports = [...reportNames.map(reportRoute), ...reportNames.map(explainRoute)];

const show = ({ asOfMs, generation, freshness, groupBy, currency, rows, totals }: Report__Output): object => ({
  asOf: toInstant(asOfMs),
  generation,
  freshness: freshness.map(showFreshness),
  groupBy,
  currency,
  rows: rows.map(({ key, label, figures }) => ({ key, label, ...showFigures(figures) })),
  totals: showFigures(totals),
});

const showFreshness = ({ source, asOfMs, lagSeconds, stale }: Freshness): object => ({
  source,
  asOf: toInstantUnlessNever(asOfMs),
  lagSeconds: asOfMs === 0 ? null : lagSeconds,
  stale,
});

const showFigures = (figures: Figure__Output[]): object =>
  Object.fromEntries(figures.map((figure) => [figure.name, showFigure(figure)]));

function showFigure(figure: Figure__Output): unknown {
  const { rate } = figure;
  if (!rate) return numberOf(figure);
  const { numerator, denominator, per, completeness, completenessFloor, source } = rate;
  return { value: numberOf(figure), numerator, denominator, per, completeness, completenessFloor, source };
}

/** null where a figure has no value. */
function numberOf({ count, amountMinor, quantity }: Figure__Output): number | null {
  if (amountMinor !== undefined) return fromMinorUnits(amountMinor);
  return count ?? quantity ?? null;
}

const showFact = (fact: Explanation__Output['facts'][number]): object => ({
  source: fact.source,
  id: fact.id,
  day: fact.day,
  amount: fromMinorUnits(fact.amountMinor),
  eventId: fact.eventId || null,
  object: fact.object || null,
  line: fact.line || null,
  contract: fact.contract || null,
});

/** Rows only: a line of totals would be added up once more by whoever adds up a column. */
function csvOf(
  name: ReportName,
  { asOfMs, generation, freshness, groupBy, currency, rows, totals }: Report__Output,
): Answer {
  const columns = ['key', 'label', ...totals.flatMap(columnsOf)];
  const content = toCsv(
    columns,
    rows.map(({ key, label, figures }) => [key, label, ...figures.flatMap(cellsOf)]),
  );
  return {
    status: 200,
    text: { type: 'text/csv; charset=utf-8; header=present', content },
    headers: {
      vary: 'Accept',
      'content-disposition': `attachment; filename="${name}-by-${groupBy}.csv"`,
      'report-as-of': toInstant(asOfMs),
      'report-generation': String(generation),
      'report-currency': currency,
      'report-freshness': freshness.map(freshnessLine).join(', '),
    },
  };
}

const columnsOf = ({ name, rate }: Figure__Output): string[] =>
  rate ? [name, `${name}.numerator`, `${name}.denominator`] : [name];

const cellsOf = (figure: Figure__Output): CsvCell[] =>
  figure.rate ? [numberOf(figure), figure.rate.numerator, figure.rate.denominator] : [numberOf(figure)];

/** As RFC 9651 writes lists; a dataset's name may hold what a header may not. */
const freshnessLine = ({ source, asOfMs, lagSeconds, stale }: Freshness): string =>
  `"${encodeURIComponent(source)}"` +
  (asOfMs === 0 ? '' : `;as-of="${toInstant(asOfMs)}";lag-seconds=${lagSeconds.toFixed(1)}`) +
  `;stale=${stale ? '?1' : '?0'}`;
