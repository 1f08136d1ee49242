import { invalid } from '@maternity/errors';
import type { Column, Contract } from './contract.ts';
import { masked } from './csv-mask.ts';
import { valueParser, type Parsed, type Violation } from './csv-value.ts';
import type { FactsOf, RowFact, Values } from './import-facts.ts';

/** A row as it will be stored. `canonical` is what its hash is of. */
export type KeptRow = { key: string; document: string; canonical: string; facts: RowFact[] };
export type RowError = { column: string; rule: string; message: string; maskedValue: string };
export type RowOutcome = { kept: KeptRow } | { rejected: RowError };

/** Where the file has each column of the contract (-1: nowhere), and what else it has. */
type Layout = { places: number[]; extra: { name: string; place: number }[]; width: number };

const longestKey = 500;
const separator = '\u001f';

/** The header against the contract. Throws what refuses the file. */
function layoutOf(contract: Contract, header: readonly string[]): Layout {
  const names = header.map((name) => name.trim());
  const places = contract.columns.map(({ name }) => names.indexOf(name));
  const absent = contract.columns.filter(({ required }, index) => required && places[index] === -1);
  if (absent.length > 0 || places.every((place) => place === -1)) {
    throw invalid('header-misses-column', 'The header misses a column that the contract requires.');
  }
  if (new Set(names).size !== names.length) throw invalid('header-repeats-column', 'The header names a column twice.');
  const known = new Set(contract.columns.map(({ name }) => name));
  const extra = names.map((name, place) => ({ name, place })).filter(({ name }) => !known.has(name));
  if (extra.length > 0 && contract.extraColumns === 'freeze') {
    throw invalid('header-unknown-column', 'The header has a column that the contract does not know.');
  }
  return { places, extra: contract.extraColumns === 'evolve' ? extra : [], width: names.length };
}

const rejected = (column: Column | undefined, { rule, message }: Violation, value: string): RowOutcome => ({
  rejected: { column: column?.name ?? '', rule, message, maskedValue: column?.personal ? '' : masked(value) },
});

const wrongCount = { rule: 'column-count', message: 'must have as many fields as the header' };
const repeatedHeader = { rule: 'repeated-header', message: 'is the header once more' };
const unstorable = { rule: 'control-character', message: 'holds bytes that are no text' };
const keyless = { rule: 'key', message: 'must have a key of at most 500 characters' };

/** Text that JSON writes as it is; all of it printable. */
const plain = /^[ !#-[\]-~]*$/;

/** JSON keeps the digits of a number as they are. */
function jsonWriter({ name, type }: Column): (value: string | undefined) => string {
  const label = `${JSON.stringify(name)}:`;
  const raw = type === 'integer' || type === 'decimal' || type === 'boolean';
  return (value) => {
    if (value === undefined) return `${label}null`;
    if (raw) return label + value;
    return plain.test(value) ? `${label}"${value}"` : label + JSON.stringify(value);
  };
}

type Cell = { column: Column; place: number; parse: (field: string) => Parsed };

function parseFields(cells: readonly Cell[], fields: readonly string[]): Values | RowOutcome {
  const values: (string | undefined)[] = [];
  for (const { column, place, parse } of cells) {
    const field = fields[place] ?? '';
    const value = parse(field);
    if (typeof value !== 'object') values.push(value);
    else if (column.mode === 'freeze') throw invalid('frozen-column', 'A value breaks the rules of a frozen column.');
    else if (column.mode !== 'discard_value' || column.required) return rejected(column, value, field);
    else values.push(undefined);
  }
  return values;
}

export type RowReader = {
  width: number;
  /** @param place names the row where its contract has no key. */
  read(fields: readonly string[], place: string): RowOutcome;
};

function keyReader(contract: Contract): (values: Values, place: string) => string | undefined {
  const places = contract.key.map((name) => contract.columns.findIndex((column) => column.name === name));
  const [only = 0] = places;
  if (places.length === 0) return (_values, place) => place;
  if (places.length === 1) return (values) => values[only];
  return (values) => {
    const parts = places.map((place) => values[place]);
    return parts.includes(undefined) ? undefined : JSON.stringify(parts);
  };
}

const factText = ({ name, day, item, count, amountMinor }: RowFact): string =>
  [name, day, item, count, amountMinor].join(separator);

type Extra = Layout['extra'];

/** Makes what is stored of a row. What its hash is of is that, always in the contract's order, and what it counts for. */
function rowWriter(cells: readonly Cell[], extra: Extra, factsOf: FactsOf) {
  const stored = cells
    .map(({ column }, index) => ({ index, column, write: jsonWriter(column) }))
    .filter(({ column }) => !column.personal);
  return (values: Values, key: string, more: string[]): KeptRow => {
    const facts = factsOf(values);
    // Joined and not added up: V8 keeps a sum as a tree of its parts, and half of the time went into collecting those.
    const written = stored.map(({ index, write }) => write(values[index]));
    extra.forEach(({ name }, index) => written.push(`${JSON.stringify(name)}:${JSON.stringify(more[index])}`));
    const document = `{${written.join(',')}}`;
    const canonical = [key, document, ...facts.map(factText)].join(separator);
    return { key, document, canonical, facts };
  };
}

/** Text of a column that the contract does not name: whatever it is, it must be storable. */
function extraText(field: string): string | undefined {
  const text = field.trim().normalize('NFC');
  return /\uFFFD|(?![\t\r\n])\p{Cc}/u.test(text) ? undefined : text;
}

/** A reader of rows by a contract, for files with this header. */
export function rowReader(contract: Contract, header: readonly string[], factsOf: FactsOf): RowReader {
  const { places, extra, width } = layoutOf(contract, header);
  const cells = contract.columns.map((column, index) => ({
    column,
    place: places[index] ?? -1,
    parse: valueParser(column, contract),
  }));
  const keyOf = keyReader(contract);
  const write = rowWriter(cells, extra, factsOf);
  const isHeader = headerTest(header);
  return {
    width,
    read: (fields, place) => {
      if (fields.length !== width) return rejected(undefined, wrongCount, fields.join(','));
      if (isHeader(fields)) return rejected(undefined, repeatedHeader, '');
      const values = parseFields(cells, fields);
      if ('rejected' in values || 'kept' in values) return values;
      const key = keyOf(values, place);
      if (key === undefined || key.length > longestKey) return rejected(undefined, keyless, '');
      const more = extra.map((column) => extraText(fields[column.place] ?? ''));
      if (more.includes(undefined)) return rejected(undefined, unstorable, '');
      return { kept: write(values, key, more as string[]) };
    },
  };
}

function headerTest(header: readonly string[]): (fields: readonly string[]) => boolean {
  const text = header.join(separator);
  return (fields) => fields[0]?.trim() === header[0] && fields.map((field) => field.trim()).join(separator) === text;
}
