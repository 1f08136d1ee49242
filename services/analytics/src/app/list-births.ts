import type { Birth } from '../domain/birth.ts';
import type { BirthStore } from './birth-ports.ts';
import type { Call } from './call.ts';
import { reachOf, requireReader, withoutPatient } from './operation-access.ts';
import type { Page, RecordQuery } from './operation-ports.ts';

export async function listBirths(
  { births }: { births: BirthStore },
  { caller }: Call,
  query: RecordQuery,
): Promise<Page<Birth>> {
  requireReader(caller);
  const { items, ...next } = await births.list(query, reachOf(caller));
  return { items: items.map((birth) => withoutPatient(caller, birth)), ...next };
}
