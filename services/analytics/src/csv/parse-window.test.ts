import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseWindow } from './parse-window.ts';

const piece = fc.constantFrom('"', '""', ',', 'a', 'я', ' ', '\n', '\r\n', '","', '\n"', '"\n', 'x,y', '"q"');

/** What csv-parse alone says of a text: its records, up to where it is none. */
function reference(text: Buffer): string[][] {
  const records: string[][] = [];
  try {
    const on_record = (fields: string[]): undefined => {
      records.push(fields);
    };
    parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'], on_record });
  } catch {
    return records;
  }
  return records;
}

/** All windows of a text. */
function windows(text: Buffer): { fields: string[][]; consumed: number } {
  const fields: string[][] = [];
  let at = 0;
  for (;;) {
    const { records, consumed } = parseWindow(text.subarray(at), { delimiter: ',', newline: '\n', final: true });
    fields.push(...records.map((record) => record.fields));
    at += consumed;
    if (consumed === 0 || at === text.length) return { fields, consumed: at };
  }
}

describe('the quick way through healthy lines', () => {
  it('says what the parser says, of any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = Buffer.from(pieces.join(''));
        if (text.length > 0) expect(windows(text).fields).toEqual(reference(text));
      }),
      { numRuns: 3_000 },
    );
  });
});
