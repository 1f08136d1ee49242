import { isTimeZone } from '@maternity/kit';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { invalid } from '@maternity/errors';
import { columnModes, columnTypes, semantics, type Contract } from '../domain/contract.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
/** YAML reads 10 and 2014-01-01 as it likes; the contract keeps the text. */
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value));
const singleByte = z.enum([
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'koi8-u',
  'cp866',
]);

const column = z.strictObject({
  name: z.string().min(1).max(200),
  type: z.enum(columnTypes),
  unit: z.string().min(1).max(40).optional(),
  required: z.boolean().default(false),
  min: scalar.optional(),
  max: scalar.optional(),
  enum: z.array(scalar).min(1).optional(),
  missing: z.array(scalar).default([]),
  mode: z.enum(columnModes).default('discard_row'),
  scale: z.int().min(0).max(20).optional(),
  format: z.string().min(6).max(40).optional(),
  longest: z.int().min(1).max(1_000_000).default(10_000),
  personal: z.boolean().default(false),
});

const dayRule = z.union([
  z.strictObject({ column: z.string() }),
  z.strictObject({ constant: z.iso.date() }),
  z.strictObject({ year: z.string(), month: z.string(), day: z.string() }),
]);

const contractShape = z
  .strictObject({
    dataset: name,
    version: z.int().min(1).max(1_000_000),
    description: z.string().default(''),
    columns: z.array(column).min(1).max(1_000),
    key: z.array(z.string()).default([]),
    timeZone: z.string().default('UTC'),
    semantics: z.enum(semantics).default('upsert'),
    missing: z.array(scalar).default([]),
    encoding: singleByte.optional(),
    delimiter: z.string().length(1).optional(),
    decimalComma: z.boolean().default(false),
    extraColumns: z.enum(['evolve', 'freeze', 'discard_value']).default('freeze'),
    maxBadRows: z.int().min(0).default(Number.MAX_SAFE_INTEGER),
    maxBadRatio: z.number().min(0).max(1).default(0.1),
    maxShrink: z.number().min(0).max(1).default(0.2),
    facts: z
      .strictObject({
        income: z.strictObject({ at: z.string(), amount: z.string() }).optional(),
        births: z
          .strictObject({
            on: dayRule,
            count: z.string().optional(),
            gestation: z.string().optional(),
            weight: z.string().optional(),
          })
          .optional(),
      })
      .default({}),
  })
  .superRefine((contract, context) => {
    for (const message of problemsOf(contract)) context.addIssue({ code: 'custom', message });
  });

function problemsOf(contract: Contract): string[] {
  const names = contract.columns.map((one) => one.name);
  const named = [...contract.key, ...factColumns(contract)];
  return [
    ...(new Set(names).size < names.length ? ['names a column twice'] : []),
    ...named.filter((one) => !names.includes(one)).map((one) => `refers to ${one}, which is no column of it`),
    ...contract.columns
      .filter((one) => one.personal && named.includes(one.name))
      .map((one) => `uses ${one.name}, which is personal`),
    ...(isTimeZone(contract.timeZone) ? [] : ['timeZone must be an IANA time zone']),
    ...factProblems(contract),
    ...(contract.semantics !== 'append' && contract.key.length === 0 ? [`${contract.semantics} needs a key`] : []),
  ];
}

function factColumns({ facts: { income, births } }: Contract): string[] {
  const ofBirths = births ? [births.count, births.gestation, births.weight, ...dayColumns(births.on)] : [];
  return [...(income ? [income.at, income.amount] : []), ...ofBirths].filter((one) => one !== undefined);
}

/** Of what types the columns of facts must be. */
function factProblems({ columns, facts: { income, births } }: Contract): string[] {
  const wanted: [string, string | undefined, string[]][] = [
    ['income.at', income?.at, ['timestamp']],
    ['income.amount', income?.amount, ['decimal', 'integer']],
    ['births.count', births?.count, ['integer']],
  ];
  return wanted.flatMap(([fact, name, types]) => {
    const column = columns.find((one) => one.name === name);
    return !column || types.includes(column.type) ? [] : [`${fact} must be of type ${types.join(' or ')}`];
  });
}

const dayColumns = (on: Record<string, string>): string[] =>
  Object.entries(on).flatMap(([part, column]) => (part === 'constant' ? [] : [column]));

/** A contract with the text that it was read from. */
export type ContractText = { contract: Contract; text: string; sha256: string };

/** Throws what is wrong with the text of a contract, for the person who wrote it. */
export function contractFromYaml(text: string): ContractText {
  const parsed = contractShape.safeParse(readYaml(text));
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    const said = errors.map(({ path, message }) => `${path || 'it'}: ${message}`).join('; ');
    throw invalid('invalid-contract', `The contract is not usable: ${said}`, errors);
  }
  return { contract: parsed.data, text, sha256: createHash('sha256').update(text).digest('hex') };
}

export function readYaml(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    throw invalid('invalid-yaml', `The YAML cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
