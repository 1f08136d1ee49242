import { z } from 'zod';
import { money, wholeNumber } from '../schemas.ts';
import { calendarDay, instant } from '../times.ts';

export const reportNames = ['income', 'appointments', 'operations', 'births', 'doctors', 'summary'] as const;
export type ReportName = (typeof reportNames)[number];

const groupings = ['day', 'week', 'month', 'doctor', 'type', 'operation', 'method', 'source'] as const;
const sources = ['appointments', 'operations', 'imports'] as const;

const Freshness = z
  .strictObject({
    source: z.string(),
    asOf: instant.nullable(),
    lagSeconds: z.number().nullable(),
    stale: z.boolean(),
  })
  .meta({ id: 'Freshness', description: '`asOf` and `lagSeconds` are null where nothing has come in yet.' });

const Rate = z
  .strictObject({
    value: z.number().nullable(),
    numerator: z.int(),
    denominator: z.int(),
    per: z.int(),
    completeness: z.number(),
    completenessFloor: z.number(),
    source: z.string(),
  })
  .meta({
    id: 'Rate',
    description:
      'numerator ÷ denominator × per. `value` is null where there is no denominator, or where too few rows hold what the rate needs: ' +
      '`completeness` is the share that does, `completenessFloor` the least one.',
  });
const Figure = z
  .union([z.number(), Rate, z.null()])
  .meta({ id: 'Figure', description: 'A number, an amount or a rate.' });

const label = { key: z.string(), label: z.string() };
const income = { count: z.int(), amount: money };
const IncomeRow = z.strictObject({ ...label, ...income }).meta({ id: 'IncomeRow' });
const IncomeTotals = z.strictObject(income).meta({ id: 'IncomeTotals' });
const ReportRow = z
  .object(label)
  .catchall(Figure)
  .meta({ id: 'ReportRow', description: 'Besides key and label one field for each figure of the report.' });
const ReportTotals = z.object({}).catchall(Figure).meta({ id: 'ReportTotals' });

const reportOf = (row: z.ZodType, totals: z.ZodType): z.ZodObject =>
  z.strictObject({
    asOf: instant,
    generation: z.int(),
    freshness: z.array(Freshness),
    groupBy: z.string(),
    currency: z.string(),
    rows: z.array(row),
    totals,
  });
const IncomeReport = reportOf(IncomeRow, IncomeTotals).meta({ id: 'IncomeReport' });
const Report = reportOf(ReportRow, ReportTotals).meta({ id: 'Report' });
export const shapeOf = (name: ReportName): z.ZodType => (name === 'income' ? IncomeReport : Report);

/** What does not suit one report (its groupings, the order of the days) analytics refuses by name. */
const Cells = z.object({
  from: calendarDay.optional(),
  to: calendarDay.optional(),
  groupBy: z.enum(groupings).optional(),
  source: z.enum(sources).optional(),
});
export type Cells = z.output<typeof Cells>;
export const ReportQuery = Cells.extend({ format: z.enum(['json', 'csv']).optional() });

const text = (most: number) => z.string().min(1).max(most);
export const ExplainQuery = Cells.extend({
  figure: text(100),
  key: text(200).optional(),
  limit: wholeNumber(1, 1_000).optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/, 'must be a nextCursor of this list')
    .optional(),
});

export const Explanation = z
  .strictObject({
    items: z.array(
      z.strictObject({
        source: z.string(),
        id: z.string(),
        day: z.string(),
        amount: money,
        eventId: z.string().nullable(),
        object: z.string().nullable(),
        line: z.int().nullable(),
        contract: z.string().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
    count: z.int(),
    amount: money,
    generation: z.int(),
  })
  .meta({
    id: 'Explanation',
    description:
      'The facts behind one cell. `count` and `amount` are over all of them, not over this page. An event has `eventId`, ' +
      'an imported row its `object`, `line` and `contract`.',
  });
