import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowReader } from '../domain/csv-row.ts';
import { contractFromYaml } from './contract-yaml.ts';
import { profileFile } from './profile-file.ts';
import { readRows } from './read-rows.ts';
const { contract } = contractFromYaml(`
dataset: visits
version: 1
key: [id]
maxBadRatio: 1
encoding: windows-1251
columns:
  - { name: id, type: integer, required: true }
  - { name: at, type: timestamp, required: true }
  - { name: who, type: text, required: true }
  - { name: price, type: decimal, scale: 2, required: true }
  - { name: note, type: text }
`);
const header = 'id,at,who,price,note\n';
const names = ['Ирина', 'Zoë, the first', 'Anna', 'O""Neil', 'two\nlines'];
const quoted = (text) => (/[",\n]/.test(text) ? `"${text}"` : text);
const rowText = (id) =>
  `${id},2024-03-0${(id % 9) + 1}T10:00:00Z,${quoted(names[id % 5] ?? '')},${id % 90}.50,${id % 3 ? 'plain' : '"a, b"'}\n`;
function healthyFile(count) {
  const parts = [Buffer.from(header)];
  let at = parts[0]?.length ?? 0;
  const rows = Array.from({ length: count }, (_, index) => {
    const part = Buffer.from(rowText(index + 1));
    parts.push(part);
    const row = { id: index + 1, from: at, to: at + part.length };
    at = row.to;
    return row;
  });
  return { bytes: Buffer.concat(parts), rows };
}
async function* pieces(bytes, size = 7_001) {
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
}
async function read(bytes, rows = 500) {
  const { profile } = await profileFile(pieces(bytes), contract, () => Promise.resolve());
  const reader = rowReader(contract, profile.header, () => []);
  const { headerBytes, headerLines } = profile;
  const options = { profile, reader, fileKey: 'file', byteFrom: headerBytes, lineFrom: headerLines, rows };
  const result = { kept: new Map(), rejected: [], batches: [], headerBytes, encoding: profile.encoding };
  for await (const batch of readRows(pieces(bytes.subarray(headerBytes)), options)) {
    result.batches.push(batch);
    for (const row of batch.kept) result.kept.set(row.key, row.document);
    result.rejected.push(...batch.rejected);
  }
  return result;
}
/** Every byte once, in its order. */
function expectConserved({ batches, headerBytes }, size) {
  let at = headerBytes;
  for (const batch of batches) {
    expect(batch.byteFrom).toBe(at);
    expect(batch.bytesKept + batch.bytesRejected + batch.bytesBlank).toBe(batch.byteTo - batch.byteFrom);
    at = batch.byteTo;
  }
  expect(at).toBe(size);
}
const file = healthyFile(2_000);
const first = file.rows[0]?.from ?? 0;
const inserts = [
  '"',
  '""',
  'x"y',
  '\0',
  '\0\0"',
  'a"\n"b',
  '"'.repeat(3),
  ',',
  '\n',
  '\r',
  'я',
  '\n\n',
  header,
  '\n' + header,
  '",", "',
];
const damage = fc.record({
  at: fc.integer({ min: first, max: file.bytes.length }),
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
  insert: fc.oneof(
    fc.constantFrom(...inserts).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(0xff, 0xc3, 0x80).map((byte) => Buffer.from([byte])),
  ),
});
/** Of damages that overlap the first one counts. */
function damaged(damages) {
  const parts = [];
  const done = [];
  let from = 0;
  for (const one of damages.toSorted((a, b) => a.at - b.at)) {
    if (one.at < from) continue;
    parts.push(file.bytes.subarray(from, one.at), one.insert);
    done.push(one);
    from = Math.min(file.bytes.length, one.at + one.cut);
  }
  const touches = (row) => done.some(({ at, cut }) => at < row.to && at + cut >= row.from);
  const bytes = Buffer.concat([...parts, file.bytes.subarray(from)]);
  return { bytes, untouched: file.rows.filter((row) => !touches(row)).map(({ id }) => id) };
}
describe('reading rows', () => {
  it('keeps every row of a healthy file, with each of its bytes', async () => {
    const result = await read(file.bytes);
    expect(result.kept.size).toBe(2_000);
    expect(result.rejected).toEqual([]);
    expectConserved(result, file.bytes.length);
    expect(JSON.parse(result.kept.get('4') ?? '')).toEqual({
      id: 4,
      at: '2024-03-05T10:00:00.000Z',
      who: 'two\nlines',
      price: 4.5,
      note: 'plain',
    });
  });
  it('goes on where it stopped, at any batch', async () => {
    const whole = await read(file.bytes, 100);
    const stop = whole.batches[7];
    const { profile } = await profileFile(pieces(file.bytes), contract, () => Promise.resolve());
    const reader = rowReader(contract, profile.header, () => []);
    const from = { byteFrom: stop?.byteTo ?? 0, lineFrom: stop?.lineTo ?? 0 };
    const rest = [];
    for await (const batch of readRows(pieces(file.bytes.subarray(from.byteFrom)), {
      profile,
      reader,
      fileKey: 'file',
      rows: 100,
      ...from,
    })) {
      rest.push(batch);
    }
    expect(rest.flatMap(({ kept }) => kept)).toEqual(whole.batches.slice(8).flatMap(({ kept }) => kept));
  });
  it('loses no healthy row beyond the damage, whatever the damage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        const { bytes, untouched } = damaged(damages);
        const result = await read(bytes);
        expectConserved(result, bytes.length);
        expect(untouched.filter((id) => !result.kept.has(String(id)))).toEqual([]);
        for (const id of untouched) expect(JSON.parse(result.kept.get(String(id)) ?? '')).toMatchObject({ id });
      }),
      { numRuns: Number(process.env['IMPORT_FUZZ_RUNS'] ?? 25) },
    );
  }, 600_000);
  it('steps over a field of 10 MB, quoted or not, without keeping it', async () => {
    for (const big of ['x'.repeat(10_000_000), `"${'x'.repeat(10_000_000)}"`, `"${'x'.repeat(10_000_000)}`]) {
      const at = file.rows[1_000]?.from ?? 0;
      const bytes = Buffer.concat([
        file.bytes.subarray(0, at),
        Buffer.from(`9999,${big},a,1,b\n`),
        file.bytes.subarray(at),
      ]);
      const result = await read(bytes);
      expectConserved(result, bytes.length);
      expect(result.kept.size).toBe(2_000);
      expect(result.rejected).toHaveLength(1);
    }
  });
  it('rejects the header where it comes again, and masks what it rejects', async () => {
    const at = file.rows[10]?.from ?? 0;
    const bytes = Buffer.concat([
      file.bytes.subarray(0, at),
      Buffer.from(`${header}77,Ärger-12,a,1,b\n`),
      file.bytes.subarray(at),
    ]);
    const { rejected, kept } = await read(bytes);
    expect(kept.size).toBe(2_000);
    expect(rejected).toMatchObject([
      { rule: 'repeated-header', byteFrom: at },
      { rule: 'timestamp', column: 'at', maskedValue: 'aaaaa-99' },
    ]);
  });
  it.each([
    [
      'windows-1251',
      (text) => Buffer.from([...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)))),
    ],
    ['utf-16le', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['utf-16be', (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['utf-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ])('reads %s', async (encoding, encode) => {
    const bytes = encode(
      `${header}1,2024-01-01T00:00:00Z,Ирина,1.5,"да, ""нет"""\r\n2,bad,Анна,1,\n3,2024-01-01 00:00Z,Ольга,2,`,
    );
    const result = await read(bytes);
    expectConserved(result, bytes.length);
    expect(result.encoding).toBe(encoding);
    expect([...result.kept.values()].map((text) => JSON.parse(text).who)).toEqual(['Ирина', 'Ольга']);
    expect(result.rejected).toMatchObject([{ line: 3, rule: 'timestamp' }]);
  });
});
//# sourceMappingURL=read-rows.test.js.map
