/** True when no value lies deeper than `most` objects and lists. What it is given was parsed from a short text. */
export function isShallow(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (most === 0) return false;
  for (const inner of Object.values(value)) {
    if (!isShallow(inner, most - 1)) return false;
  }
  return true;
}
