/**
 * Minor units of an amount that came in as a JSON number; undefined where it has more than two decimals.
 * toFixed is exact, so no factor of 100 ever meets a fraction; sums like 0.1 + 0.2 count as what they mean.
 */
export function toMinorUnits(amount: number): number | undefined {
  const text = amount.toFixed(2);
  const noise = Number.EPSILON * 4 * Math.max(1, amount);
  return Math.abs(Number(text) - amount) <= noise ? Number(text.replace('.', '')) : undefined;
}

/** The JSON number for an amount: dividing two whole numbers gives the double nearest to the decimal. */
export const fromMinorUnits = (minor: number): number => minor / 100;
