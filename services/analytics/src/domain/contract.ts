export const columnTypes = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;
type ColumnType = (typeof columnTypes)[number];

/**
 * What a value that breaks a rule of its column does: evolve keeps one outside range or enumeration, freeze refuses the
 * file, discard_row its row, discard_value only the value.
 */
export const columnModes = ['evolve', 'freeze', 'discard_row', 'discard_value'] as const;
type ColumnMode = (typeof columnModes)[number];

/**
 * append: a key never changes. upsert: the newer file's row stays. snapshot: a file is all there is, and what it does
 * not hold is gone.
 */
export const semantics = ['append', 'upsert', 'snapshot'] as const;
export type Semantics = (typeof semantics)[number];

export type Column = {
  name: string;
  type: ColumnType;
  unit?: string | undefined;
  required: boolean;
  min?: string | undefined;
  max?: string | undefined;
  enum?: string[] | undefined;
  /** Besides the empty field and what the contract says. */
  missing: string[];
  mode: ColumnMode;
  /** Digits after the point of a decimal; more are an error. */
  scale?: number | undefined;
  /** Of a date or timestamp that is not ISO 8601: yyyy, MM, dd, HH, mm and ss. */
  format?: string | undefined;
  /** Longest text, in UTF-16 units. */
  longest: number;
  /** Checked, but neither stored nor shown. */
  personal: boolean;
};

export type DayRule = { column: string } | { constant: string } | { year: string; month: string; day: string };

type FactRules = {
  /** Each row is an amount that was earned at that moment. */
  income?: { at: string; amount: string } | undefined;
  /** Each row is a birth, or as many as a column says. */
  births?:
    | {
        on: DayRule;
        count?: string | undefined;
        gestation?: string | undefined;
        weight?: string | undefined;
      }
    | undefined;
};

/** What the files of a dataset are; one version never changes. */
export type Contract = {
  dataset: string;
  version: number;
  description: string;
  columns: Column[];
  /** Columns that name a row; none: its place in its file does. */
  key: string[];
  timeZone: string;
  semantics: Semantics;
  /** Of all columns. */
  missing: string[];
  /** Tried when a file has no byte order mark and is not UTF-8. */
  encoding?: string | undefined;
  delimiter?: string | undefined;
  decimalComma: boolean;
  /** Columns that the contract does not name: kept as text, refused with their file, or left out. */
  extraColumns: 'evolve' | 'freeze' | 'discard_value';
  maxBadRows: number;
  maxBadRatio: number;
  /** A snapshot that would take away more than this share of the rows is refused. */
  maxShrink: number;
  facts: FactRules;
};
