import type { Column, Contract } from './contract.ts';
import { dateParser, instantOfZone, timestampParser } from './csv-time.ts';

/** What a value broke. */
export type Violation = { rule: string; message: string };

/** Canonical text, undefined for a missing value, or what is wrong. */
export type Parsed = string | undefined | Violation;
type Parse = (text: string) => Parsed;

const violation = (rule: string, message: string): Violation => ({ rule, message });

// Text that a database cannot hold, or that no person typed; tabs and line breaks are allowed.
const control = /(?![\t\r\n])\p{Cc}/u;
const beyondAscii = /[^ -~]/;
const truths = new Map([
  ...['true', 't', 'yes', 'y', '1'].map((text) => [text, 'true'] as const),
  ...['false', 'f', 'no', 'n', '0'].map((text) => [text, 'false'] as const),
]);

const unreadable = violation('encoding', 'holds bytes that are not text in the encoding of the file');
const controls = violation('control-character', 'holds control characters');

function textOf(text: string): Parsed {
  if (!beyondAscii.test(text)) return text;
  if (text.includes('\uFFFD')) return unreadable;
  if (control.test(text)) return controls;
  return text.normalize('NFC');
}

const wholeNumber = /^[+-]?\d{1,18}$/;
const notWhole = violation('integer', 'must be a whole number');

const decimalRule = (scale: number | undefined): Violation =>
  violation('scale', `must have at most ${scale ?? 0} digits after the point`);

function integerOf(text: string): Parsed {
  if (!wholeNumber.test(text)) return notWhole;
  const digits = text.replace(/^([+-]?)0+(?=\d)/, '$1').replace(/^\+/, '');
  return digits === '-0' ? '0' : digits;
}

const plainDecimal = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/;
const notDecimal = violation('decimal', 'must be a decimal number');

type Decimal = { negative: boolean; whole: string; fraction: string };

/** Without zeros that say nothing. */
function readDecimal(text: string): Decimal | undefined {
  const found = plainDecimal.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = ''] = found;
  return { negative: sign === '-', whole: whole.replace(/^0+(?=\d)/, ''), fraction: fraction.replace(/0+$/, '') };
}

function decimalParser({ scale }: Column, comma: boolean): Parse {
  const tooFine = decimalRule(scale);
  return (text) => {
    const read = readDecimal(comma ? text.replace(',', '.') : text);
    if (!read) return notDecimal;
    const { negative, whole, fraction } = read;
    if (scale !== undefined && fraction.length > scale) return tooFine;
    const shown = fraction.padEnd(scale ?? 0, '0');
    const number = shown === '' ? whole : `${whole}.${shown}`;
    return negative && /[1-9]/.test(number) ? `-${number}` : number;
  };
}

function orViolation(parse: (text: string) => string | undefined, wrong: Violation): Parse {
  return (text) => parse(text) ?? wrong;
}

function typeParser(column: Column, { timeZone, decimalComma }: Contract): Parse {
  switch (column.type) {
    case 'text':
      return textOf;
    case 'integer':
      return integerOf;
    case 'decimal':
      return decimalParser(column, decimalComma);
    case 'date':
      return orViolation(dateParser(column.format), violation('date', 'must be a date of the calendar'));
    case 'timestamp':
      return orViolation(
        timestampParser(column.format, instantOfZone(timeZone)),
        violation('timestamp', 'must be a moment in time'),
      );
    case 'boolean':
      return orViolation((text) => truths.get(text.toLowerCase()), violation('boolean', 'must say yes or no'));
  }
}

/** Rules about what a value says; a column that evolves has none. */
function limitsOf({ type, min, max, ...column }: Column): ((text: string) => Violation | undefined)[] {
  const numeric = type === 'integer' || type === 'decimal';
  const least = violation('min', `must not be less than ${min ?? ''}`);
  const most = violation('max', `must not be more than ${max ?? ''}`);
  const known = new Set(column.enum);
  const unknown = violation('enum', 'must be one of the values of the contract');
  const less = (a: string, b: string): boolean => (numeric ? Number(a) < Number(b) : a < b);
  return [
    ...(min === undefined ? [] : [(text: string) => (less(text, min) ? least : undefined)]),
    ...(max === undefined ? [] : [(text: string) => (less(max, text) ? most : undefined)]),
    ...(column.enum ? [(text: string) => (known.has(text) ? undefined : unknown)] : []),
  ];
}

/** A parser of one column's fields. */
export function valueParser(column: Column, contract: Contract): Parse {
  const missing = new Set(['', ...contract.missing, ...column.missing]);
  const absent = column.required ? violation('required', 'must not be missing') : undefined;
  const tooLong = violation('too-long', `must have at most ${column.longest} characters`);
  const parse = typeParser(column, contract);
  const limits = column.mode === 'evolve' ? [] : limitsOf(column);
  const check = (value: string): Parsed => {
    for (const limit of limits) {
      const broken = limit(value);
      if (broken) return broken;
    }
    return value;
  };
  return remembering((field) => {
    if (field.length > column.longest) return tooLong;
    const text = field.trim();
    if (missing.has(text)) return absent;
    const value = parse(text);
    return typeof value === 'string' ? check(value) : value;
  });
}

const mostRemembered = 1_024;
const longestRemembered = 100;

/** Most columns say the same few things again and again; one that does not is soon left alone. */
function remembering(parse: Parse): Parse {
  const remembered = new Map<string, Parsed>();
  let unknown = 0;
  return (field) => {
    if (unknown >= mostRemembered || field.length > longestRemembered) return parse(field);
    if (remembered.has(field)) return remembered.get(field);
    const value = parse(field);
    remembered.set(field, value);
    unknown += 1;
    if (unknown === mostRemembered) remembered.clear();
    return value;
  };
}
