import { parseBirth, type Birth, type BirthDraft } from '../domain/birth.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import type { BirthStore } from './birth-ports.ts';
import type { Call } from './call.ts';
import { reachOf, requireWithin, requireWriter } from './operation-access.ts';

/** A doctor who names nobody was there himself. */
export async function createBirth(
  { births, dayOf }: { births: BirthStore; dayOf: DayOf },
  call: Call,
  draft: BirthDraft,
): Promise<Birth> {
  requireWriter(call.caller);
  const reach = reachOf(call.caller);
  const dated = parseBirth({ ...reach, ...draft }, dayOf);
  requireWithin(reach, dated.doctorId);
  return births.create(call, dated, reach);
}
