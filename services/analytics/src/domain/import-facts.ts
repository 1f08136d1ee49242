import type { Column, Contract, DayRule } from './contract.ts';
import type { DayOf } from './hospital-day.ts';
import type { MeasureName } from './measure.ts';

/** What a kept row counts for in reports. */
export type RowFact = {
  name: MeasureName;
  atMs: number;
  day: string;
  item: string;
  count: number;
  amountMinor: number;
};

/** A row's values by the place of their column in the contract. */
export type Values = readonly (string | undefined)[];
/** Empty where the row misses what the facts need. */
export type FactsOf = (values: Values) => RowFact[];

const gramsPer: Record<string, number> = { g: 1, kg: 1_000, lb: 453.59237, oz: 28.349523125 };
const daysPer: Record<string, number> = { d: 1, days: 1, weeks: 7, w: 7 };

type Get = (values: Values) => string | undefined;

const placeOf = ({ columns }: Contract, name: string): number => columns.findIndex((column) => column.name === name);
const reader = (contract: Contract, name: string): Get => {
  const place = placeOf(contract, name);
  return (values) => values[place];
};

/** Minor units of a decimal text, without a float: half a unit is rounded away from zero. */
function minorUnits(decimal: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const thousandths = BigInt(whole + fraction.padEnd(3, '0').slice(0, 3));
  const minor = Number((thousandths + 5n) / 10n);
  return sign ? 0 - minor : minor;
}

function dayReader(contract: Contract, rule: DayRule): Get {
  if ('constant' in rule) return () => rule.constant;
  if ('column' in rule) {
    const get = reader(contract, rule.column);
    return (values) => get(values)?.slice(0, 10);
  }
  const parts = [rule.year, rule.month, rule.day].map((name) => reader(contract, name));
  return (values) => {
    const found = parts.map((part) => part(values));
    if (found.some((part) => part === undefined)) return undefined;
    const day = found.map((part) => (part ?? '').padStart(2, '0')).join('-');
    const atMs = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(day) ? day : undefined;
  };
}

function amountReader(
  contract: Contract,
  name: string | undefined,
  per: Record<string, number>,
): (values: Values) => number {
  const column: Column | undefined = contract.columns.find((one) => one.name === name);
  if (!column) return () => NaN;
  const get = reader(contract, column.name);
  const factor = per[column.unit ?? ''] ?? NaN;
  return (values) => {
    const text = get(values);
    return text === undefined ? NaN : Number(text) * factor;
  };
}

function incomeFacts(contract: Contract, dayOf: DayOf): FactsOf[] {
  const { income } = contract.facts;
  if (!income) return [];
  const [at, amount] = [reader(contract, income.at), reader(contract, income.amount)];
  const item = `dataset:${contract.dataset}`;
  return [
    (values) => {
      const [moment, decimal] = [at(values), amount(values)];
      if (moment === undefined || decimal === undefined) return [];
      const atMs = Date.parse(moment);
      return [{ name: 'income', atMs, day: dayOf(atMs), item, count: 1, amountMinor: minorUnits(decimal) }];
    },
  ];
}

/** The births that each share counts, and counts among: the same limits as for births that were entered here. */
function indicatorNames(gestationDays: number, weightGrams: number): MeasureName[] {
  const names: MeasureName[] = ['birth'];
  if (gestationDays >= 154 && gestationDays <= 258) names.push('birth.preterm.numerator');
  if (gestationDays >= 154 && gestationDays <= 315) names.push('birth.preterm.denominator');
  if (weightGrams < 2_500) names.push('birth.low_birth_weight.numerator');
  if (weightGrams >= 0) names.push('birth.low_birth_weight.denominator');
  return names;
}

function birthFacts(contract: Contract): FactsOf[] {
  const { births } = contract.facts;
  if (!births) return [];
  const dayOf = dayReader(contract, births.on);
  const count = births.count === undefined ? () => '1' : reader(contract, births.count);
  const gestation = amountReader(contract, births.gestation, daysPer);
  const weight = amountReader(contract, births.weight, gramsPer);
  const item = `dataset:${contract.dataset}`;
  return [
    (values) => {
      const [day, many] = [dayOf(values), count(values)];
      if (day === undefined || many === undefined) return [];
      const fact = { atMs: Date.parse(`${day}T00:00:00Z`), day, item, count: Number(many), amountMinor: 0 };
      return indicatorNames(gestation(values), weight(values)).map((name) => ({ ...fact, name }));
    },
  ];
}

const none: RowFact[] = [];

export function factsOfContract(contract: Contract, dayOf: DayOf): FactsOf {
  const rules = [...incomeFacts(contract, dayOf), ...birthFacts(contract)];
  return rules.length === 0 ? () => none : (values) => rules.flatMap((rule) => rule(values));
}
