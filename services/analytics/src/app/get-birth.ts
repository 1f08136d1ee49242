import { notFound } from '@maternity/errors';
import type { Birth } from '../domain/birth.ts';
import type { BirthStore } from './birth-ports.ts';
import type { Call } from './call.ts';
import { reachOf, requireReader, withoutPatient } from './operation-access.ts';

export async function getBirth({ births }: { births: BirthStore }, { caller }: Call, id: number): Promise<Birth> {
  requireReader(caller);
  const birth = await births.find(id, reachOf(caller));
  if (!birth) throw notFound('birth');
  return withoutPatient(caller, birth);
}
