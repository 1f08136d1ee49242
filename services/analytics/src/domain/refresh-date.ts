import { fieldError, refuseFields } from '@maternity/errors';

const refreshHour = 2;
const dayMs = 86_400_000;

/** Throws unless it is a day of the calendar, written YYYY-MM-DD. */
export function checkBusinessDate(text: string): void {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  const right = Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
  refuseFields(fieldError('businessDate', !right, 'must be a date, YYYY-MM-DD'));
}

/** The day whose refresh is due: it begins at 02:00 on the hospital's wall clock, also on days of 23 and 25 hours. */
export function businessDateOfZone(timeZone: string): (nowMs: number) => string {
  // sv-SE writes YYYY-MM-DD HH.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (nowMs) => {
    const [day = '', hour = ''] = format.format(nowMs).split(' ');
    if (Number.parseInt(hour, 10) >= refreshHour) return day;
    return new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
  };
}
