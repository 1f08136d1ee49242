import { fieldError, optionalTextErrors, refuseFields } from '@maternity/errors';
import type { Interval } from './slots.ts';

/** A doctor is away: half open, milliseconds since 1970. */
export type TimeOffDraft = Interval & { reason?: string };
export type TimeOff = TimeOffDraft & { id: number; doctorId: number };

const longestReason = 500;
const dayMs = 86_400_000;
const longestDays = 731;

/** The time off as it will be stored; throws with every field that is not usable. */
export function parseTimeOff(draft: TimeOffDraft, now: number): TimeOffDraft {
  const { start, end, reason } = draft;
  const range =
    end <= start
      ? fieldError('end', true, 'must be later than start')
      : fieldError('end', end <= now, 'must be in the future');
  refuseFields([
    ...range,
    ...fieldError('end', end - start > longestDays * dayMs, `must be at most ${longestDays} days after start`),
    ...optionalTextErrors('reason', reason, longestReason),
  ]);
  return reason === undefined ? { start, end } : { start, end, reason: reason.trim() };
}
