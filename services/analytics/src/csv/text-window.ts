import iconv from 'iconv-lite';

/** Bytes of a file as UTF-8, and how long parts of that are in the file. */
export type TextWindow = { utf8: Buffer; sourceBytes(from: number, to: number): number };

/** Bytes of the shortest character; encodings in which this is also the longest, so that offsets can be told. */
const unitBytes = (encoding: string): number => (encoding.startsWith('utf-16') ? 2 : 1);

/** The byte order mark must have been taken off. */
export function textWindow(bytes: Buffer, encoding: string): TextWindow {
  if (encoding === 'utf-8') return { utf8: bytes, sourceBytes: (from, to) => to - from };
  const unit = unitBytes(encoding);
  const whole = bytes.length - (bytes.length % unit);
  const utf8 = Buffer.from(iconv.decode(bytes.subarray(0, whole), encoding, { stripBOM: false }));
  // What is left of a cut unit belongs to the last part.
  const rest = bytes.length - whole;
  return {
    utf8,
    sourceBytes: (from, to) => utf8.toString('utf8', from, to).length * unit + (to === utf8.length ? rest : 0),
  };
}
