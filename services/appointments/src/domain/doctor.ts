import { refuseFields, textErrors } from '@maternity/errors';
import type { CalendarDate } from './calendar-date.ts';
import { personErrors, trimmed, type Person } from './person.ts';

export type DoctorDraft = Person & { occupation: string; active: boolean };
export type Doctor = DoctorDraft & { id: number };

const longestOccupation = 100;

/** The doctor as it will be stored; throws with every field that is not usable. */
export function parseDoctor(draft: DoctorDraft, today: CalendarDate): DoctorDraft {
  refuseFields([...personErrors(draft, today), ...textErrors('occupation', draft.occupation, longestOccupation)]);
  return { ...trimmed(draft), occupation: draft.occupation.trim() };
}
