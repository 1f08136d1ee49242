import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { invalid } from '@maternity/errors';
import type { Contract } from '../domain/contract.ts';
import { delimiterOf } from '../domain/csv-delimiter.ts';
import type { FileProfile } from '../domain/import-file.ts';
import { parseWindow } from './parse-window.ts';
import { textWindow } from './text-window.ts';

const sampleBytes = 256 * 1024;
const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

export type ProfiledFile = { sha256: string; size: number; profile: FileProfile };

/**
 * Reads a whole file once: its hash, its encoding, its delimiter and its header.
 * Throws what makes it unreadable by its contract. @param onBytes told after every piece.
 */
export async function profileFile(
  content: AsyncIterable<Uint8Array>,
  contract: Contract,
  onBytes: (size: number) => Promise<void>,
): Promise<ProfiledFile> {
  const hash = createHash('sha256');
  const utf8 = utf8Counter();
  let sample = Buffer.alloc(0);
  let size = 0;
  for await (const piece of content) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    hash.update(bytes);
    utf8.add(bytes);
    if (sample.length < sampleBytes) sample = Buffer.concat([sample, bytes.subarray(0, sampleBytes - sample.length)]);
    size += bytes.length;
    await onBytes(size);
  }
  if (size === 0) throw invalid('empty-file', 'The file is empty.');
  return {
    sha256: hash.digest('hex'),
    size,
    profile: profileOf({ sample, whole: size === sample.length }, contract, utf8.end()),
  };
}

type Utf8Count = { badPieces: number; goodPieces: number };

/** Counts lines' worth of text that is and is not UTF-8, beyond ASCII; a cut character goes with the next piece. */
function utf8Counter(): { add(bytes: Buffer): void; end(): Utf8Count } {
  const count: Utf8Count = { badPieces: 0, goodPieces: 0 };
  let carry = Buffer.alloc(0);
  const look = (bytes: Buffer): void => {
    if (isUtf8(bytes)) {
      if (!isAscii(bytes)) count.goodPieces += 1;
      return;
    }
    for (let from = 0; from < bytes.length;) {
      const newline = bytes.indexOf(0x0a, from);
      const to = newline === -1 ? bytes.length : newline + 1;
      const line = bytes.subarray(from, to);
      if (!isUtf8(line)) count.badPieces += 1;
      else if (!isAscii(line)) count.goodPieces += 1;
      from = to;
    }
  };
  return {
    add: (bytes) => {
      const joined = carry.length > 0 ? Buffer.concat([carry, bytes]) : bytes;
      const end = joined.lastIndexOf(0x0a) + 1;
      // A line of more than a mebibyte is looked at in pieces.
      const cut = end === 0 && joined.length < 1024 * 1024 ? 0 : end || joined.length;
      look(joined.subarray(0, cut));
      carry = Buffer.from(joined.subarray(cut));
    },
    end: () => {
      look(carry);
      return count;
    },
  };
}

/** Byte order mark; UTF-8; what the contract falls back to. Single lines that are not UTF-8 are rejected as rows. */
function encodingOf(
  sample: Buffer,
  contract: Contract,
  { badPieces, goodPieces }: Utf8Count,
): { encoding: string; mark: number } {
  for (const { encoding, bytes } of byteOrderMarks) {
    if (bytes.every((byte, index) => sample[index] === byte)) return { encoding, mark: bytes.length };
  }
  if (badPieces > 0 && contract.encoding !== undefined && badPieces >= goodPieces) {
    return { encoding: contract.encoding, mark: 0 };
  }
  return { encoding: 'utf-8', mark: 0 };
}

function profileOf(start: { sample: Buffer; whole: boolean }, contract: Contract, utf8: Utf8Count): FileProfile {
  const { encoding, mark } = encodingOf(start.sample, contract, utf8);
  const window = textWindow(start.sample.subarray(mark), encoding);
  const text = window.utf8.toString('utf8');
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const delimiter = contract.delimiter ?? delimiterOf(newline === '\r' ? text.replaceAll('\r', '\n') : text);
  const { records } = parseWindow(headerPart(window.utf8, newline), { delimiter, newline, final: true, most: 1 });
  const [header] =
    records.length > 0
      ? records
      : parseWindow(window.utf8, { delimiter, newline, final: start.whole, most: 1 }).records;
  if (!header || header.fields.length < Math.min(2, contract.columns.length)) {
    throw invalid('header-unreadable', 'The first line is not a header by the contract.');
  }
  return {
    encoding,
    delimiter,
    newline,
    header: header.fields.map((name) => name.trim()),
    headerBytes: mark + window.sourceBytes(0, header.to),
    headerLines: window.utf8.toString('utf8', 0, header.to).split(newline).length - 1,
  };
}

/** The first line: what follows it may hold any damage. */
function headerPart(utf8: Buffer, newline: string): Buffer {
  const end = utf8.indexOf(newline);
  return end === -1 ? utf8 : utf8.subarray(0, end + 1);
}
