import { parse } from 'csv-parse/sync';

export type CsvRecord = { fields: string[]; from: number; to: number };
export type ParsedWindow = {
  records: CsvRecord[];
  /** Up to here everything is in `records`. */
  consumed: number;
  /** There the text is not CSV, or needs more of the file to be told. */
  stopped?: 'damaged' | 'open-quote';
};

export type WindowOptions = {
  delimiter: string;
  newline: '\n' | '\r';
  /** The window reaches the end of the file. */
  final: boolean;
  /** Stop after so many records. */
  most?: number;
};

const quote = 0x22;
const carriageReturn = 0x0d;

/** Splits text without quotes, where lines are records: several times as fast as the parser, with the same result. */
function splitLines(text: Buffer, { delimiter, newline, final, most = Infinity }: WindowOptions): ParsedWindow {
  const records: CsvRecord[] = [];
  let from = 0;
  while (from < text.length && records.length < most) {
    const end = text.indexOf(newline, from);
    if (end === -1 && !final) break;
    const to = end === -1 ? text.length : end + 1;
    records.push({
      fields: text.toString('utf8', from, bareEnd(text, { from, end, newline })).split(delimiter),
      from,
      to,
    });
    from = to;
  }
  return { records, consumed: from };
}

/** Where a line ends without what ends it; that is one byte, or two. */
function bareEnd(text: Buffer, { from, end, newline }: { from: number; end: number; newline: string }): number {
  if (end === -1) return text.length;
  return newline === '\n' && end > from && text[end - 1] === carriageReturn ? end - 1 : end;
}

function parseQuoted(text: Buffer, options: WindowOptions): ParsedWindow {
  const records: CsvRecord[] = [];
  let consumed = 0;
  const failure = codeOf(() => {
    parse(text, {
      delimiter: options.delimiter,
      record_delimiter: options.newline === '\n' ? ['\r\n', '\n'] : ['\r'],
      relax_column_count: true,
      ...(options.most === undefined ? {} : { to: options.most }),
      on_record: (fields: string[], { bytes }) => {
        // A record that ends with the window may go on behind it.
        if (!options.final && bytes === text.length) return undefined;
        records.push({ fields, from: consumed, to: bytes });
        consumed = bytes;
        return undefined;
      },
    });
  });
  if (failure === undefined) return { records, consumed };
  return { records, consumed, stopped: failure === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'damaged' };
}

/** Strict CSV (RFC 4180) from the beginning of a record; never an error, but where it stops. */
export function parseWindow(text: Buffer, options: WindowOptions): ParsedWindow {
  const firstQuote = text.indexOf(quote);
  if (firstQuote === -1) return splitLines(text, options);
  const plain = text.lastIndexOf(options.newline, firstQuote) + 1;
  // The part with quotes has its turn in the next window.
  if (plain > 0 && firstQuote > 0) return splitLines(text.subarray(0, plain), { ...options, final: false });
  return parseQuoted(text, options);
}

function codeOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return code;
  }
}
