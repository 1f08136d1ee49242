const problemMark = /"log\.level":"(?:warn|error|fatal)"/;

/** A service's line that people at the terminal should see: a warning or worse, or no log record at all. */
export const isProblem = (line: string): boolean => line !== '' && (problemMark.test(line) || !line.startsWith('{'));

/** An ECS record as one short text; anything else as it is. */
export function explainLine(line: string): string {
  const record = parseRecord(line);
  if (!record) return line;
  const error = record['error.message'] ?? nested(record, 'error')?.['message'] ?? record['error.code'];
  const level = record['log.level'] ?? nested(record, 'log')?.['level'] ?? '';
  return [level, record['message'], error].filter((part) => typeof part === 'string' && part !== '').join(': ');
}

function parseRecord(line: string): Record<string, unknown> | undefined {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function nested(record: Record<string, unknown>, key: string): Record<string, unknown> | undefined {
  const value = record[key];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
