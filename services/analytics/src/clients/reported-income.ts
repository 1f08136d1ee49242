import { analyticsProto, callerToMetadata, type Explanation__Output, type Figure__Output } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import { sumsByDayAndDoctor, type ComparedCell, type Earned, type Sum } from '../domain/reconciliation.ts';
import { addDays, monthDays, monthOf, type DayRange } from '../domain/report-days.ts';
import { inLanes } from './in-lanes.ts';

const { GetReport, ExplainReport } = analyticsProto().ReportService.service;
const metadata = callerToMetadata({ accountId: 0, role: 'admin', requestId: 'reconcile' });
const options = { deadlineMs: 30_000, metadata, retry: true };
/** As many as a report takes. */
const mostDays = 3_660;
const source = 'appointments';
const pageSize = 1_000;

type Found = { incomes: Earned[]; cells: ComparedCell[] };

/**
 * Everything that reports say of income up to tomorrow, and the facts that they name for it, by their public doors.
 * @param completions name months and doctors that reports may have left out.
 */
export async function readIncome(channel: GrpcChannel, completions: readonly Earned[], today: string): Promise<Found> {
  const range = { from: addDays(today, 2 - mostDays), to: addDays(today, 1) };
  const reported = await readSums(channel, { ...range, groupBy: 'month', source: '' });
  const months = new Set([...reported.keys(), ...completions.map(({ day }) => monthOf(day))]);
  const found: Found = { incomes: [], cells: [await compareCell(channel, range, '')] };
  for (const month of [...months].sort()) {
    const { incomes, cells } = await readMonth(channel, month, completions);
    found.incomes.push(...incomes);
    found.cells.push(...cells);
  }
  return found;
}

async function readMonth(channel: GrpcChannel, month: string, completions: readonly Earned[]): Promise<Found> {
  const range = monthDays(month);
  if (!range) return { incomes: [], cells: [] };
  const [reported, reportedDays] = await Promise.all([
    readSums(channel, { ...range, groupBy: 'doctor', source }),
    readSums(channel, { ...range, groupBy: 'day', source }),
  ]);
  const completed = completions.filter(({ day }) => monthOf(day) === month);
  const doctors = new Set([...reported.keys(), ...completed.map(({ doctorId }) => String(doctorId))]);
  const incomes = (await inLanes([...doctors], (doctor) => readFacts(channel, range, doctor))).flat();
  const facts = sumsByDayAndDoctor(incomes);
  const days = new Set([...reportedDays.keys(), ...incomes.map(({ day }) => day)]);
  const byDoctor = await inLanes([...days].sort(), (day) => compareDoctors(channel, day, facts));
  const others = [await compareDays(channel, range, 'operations'), await compareDays(channel, range, 'imports')];
  return { incomes, cells: [await compareCell(channel, range, source), ...byDoctor.flat(), ...others.flat()] };
}

async function readFacts(channel: GrpcChannel, range: DayRange, doctor: string): Promise<Earned[]> {
  const earned: Earned[] = [];
  let cursor = '';
  do {
    const report = { report: 'income', ...range, groupBy: 'doctor', source };
    const page: Explanation__Output = await channel.call(
      ExplainReport,
      { report, key: doctor, figure: 'amount', limit: pageSize, cursor },
      options,
    );
    for (const { id, day, amountMinor } of page.facts) {
      earned.push({ visit: id, day, doctorId: Number(doctor), amountMinor });
    }
    cursor = page.nextCursor;
  } while (cursor !== '');
  return earned;
}

async function compareCell(channel: GrpcChannel, range: DayRange, name: string): Promise<ComparedCell> {
  const request = { report: 'income', ...range, groupBy: 'source', source: name };
  const [{ totals }, facts] = await Promise.all([
    channel.call(GetReport, request, options),
    readFactSum(channel, range, name),
  ]);
  return { source: name || 'all sources', days: `${range.from}..${range.to}`, report: sumOf(totals), facts };
}

async function compareDoctors(channel: GrpcChannel, day: string, facts: Map<string, Sum>): Promise<ComparedCell[]> {
  const report = await readSums(channel, { from: day, to: day, groupBy: 'doctor', source });
  const ofFacts = [...facts.keys()].filter((key) => key.startsWith(`${day} `)).map((key) => key.slice(day.length + 1));
  return [...new Set([...report.keys(), ...ofFacts])].map((doctor) => ({
    source,
    days: day,
    doctorId: Number(doctor),
    report: report.get(doctor) ?? nothing,
    facts: facts.get(`${day} ${doctor}`) ?? nothing,
  }));
}

/**
 * What is not of visits has no second source: each day of the report against its own facts, and all days together, which
 * shows facts of a day that the report leaves out.
 */
async function compareDays(channel: GrpcChannel, range: DayRange, name: string): Promise<ComparedCell[]> {
  const report = await readSums(channel, { ...range, groupBy: 'day', source: name });
  const days = await inLanes([...report], async ([day, sum]) => ({
    source: name,
    days: day,
    report: sum,
    facts: await readFactSum(channel, { from: day, to: day }, name),
  }));
  return [await compareCell(channel, range, name), ...days];
}

async function readFactSum(channel: GrpcChannel, range: DayRange, name: string): Promise<Sum> {
  const report = { report: 'income', ...range, groupBy: 'source', source: name };
  const { count, amountMinor } = await channel.call(ExplainReport, { report, figure: 'amount', limit: 1 }, options);
  return { count, amountMinor };
}

const nothing: Sum = { count: 0, amountMinor: 0 };

async function readSums(
  channel: GrpcChannel,
  query: DayRange & { groupBy: string; source: string },
): Promise<Map<string, Sum>> {
  const { rows } = await channel.call(GetReport, { report: 'income', ...query }, options);
  const sums = rows.map(({ key, figures }): [string, Sum] => [key, sumOf(figures)]);
  return new Map(sums.filter(([, { count, amountMinor }]) => count !== 0 || amountMinor !== 0));
}

const sumOf = (figures: readonly Figure__Output[]): Sum => ({
  count: figures.find(({ name }) => name === 'count')?.count ?? 0,
  amountMinor: figures.find(({ name }) => name === 'amount')?.amountMinor ?? 0,
});
