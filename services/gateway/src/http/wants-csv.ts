/** `?format` decides; otherwise what Accept prefers, and JSON where it does not care. */
export function wantsCsv(format: string | undefined, accept: string | undefined): boolean {
  if (format !== undefined || accept === undefined) return format === 'csv';
  const ranges = accept.toLowerCase().split(',').map(parseRange);
  return qualityOf(ranges, 'text/csv') > qualityOf(ranges, 'application/json');
}

type Range = { type: string; quality: number };

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}

/** The most specific range speaks for a type. */
function qualityOf(ranges: Range[], type: string): number {
  const family = `${type.split('/')[0] ?? ''}/*`;
  const found = [type, family, '*/*'].map((wanted) => ranges.find((range) => range.type === wanted));
  return found.find((range) => range !== undefined)?.quality ?? 0;
}
