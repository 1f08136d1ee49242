/** Tells on which day of the hospital's calendar an instant falls, as YYYY-MM-DD. */
export type DayOf = (atMs: number) => string;

const quarterMs = 15 * 60_000;
/** Quarters of an hour: no time zone changes its offset, and no day begins, anywhere else. */
const mostRemembered = 4_096;

export function dayOfZone(timeZone: string): DayOf {
  // sv-SE writes dates as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const remembered = new Map<number, string>();
  return (atMs) => {
    const quarter = Math.floor(atMs / quarterMs);
    const known = remembered.get(quarter);
    if (known !== undefined) return known;
    const day = format.format(atMs);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(quarter, day);
    return day;
  };
}
