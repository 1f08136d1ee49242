const delimiters = [',', ';', '\t', '|'] as const;

/** Counts delimiters outside quotes in each record of a sample; the last record may be cut off and is left out. */
function widths(sample: string, delimiter: string): number[] {
  const found: number[] = [];
  let quoted = false;
  let width = 1;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) width += 1;
    else if (character === '\n') {
      found.push(width);
      width = 1;
      if (found.length === 200) break;
    }
  }
  return found.length === 0 ? [width] : found;
}

/** The share of records that are as wide as the header, for a header of more than one column. */
function score(sample: string, delimiter: string): number {
  const [first = 1, ...others] = widths(sample, delimiter);
  if (first < 2) return 0;
  const alike = others.filter((width) => width === first).length;
  return (1 + alike) / (1 + others.length) + first / 10_000;
}

/** What separates the fields of a sample: the one by which most of 200 records are as wide as the header. */
export function delimiterOf(sample: string): string {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
