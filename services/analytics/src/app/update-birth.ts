import { parseBirth, type Birth, type BirthDraft } from '../domain/birth.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import type { BirthStore } from './birth-ports.ts';
import type { Call } from './call.ts';
import { reachOf, requireWithin, requireWriter } from './operation-access.ts';

/** The whole birth: what is left out is no longer known. A doctor's stays his. */
export async function updateBirth(
  { births, dayOf }: { births: BirthStore; dayOf: DayOf },
  call: Call,
  { id, ...draft }: BirthDraft & { id: number },
): Promise<Birth> {
  requireWriter(call.caller);
  const reach = reachOf(call.caller);
  const dated = parseBirth({ ...reach, ...draft }, dayOf);
  requireWithin(reach, dated.doctorId);
  return births.update(call, { ...dated, id }, reach);
}
