import type { BirthStore } from './birth-ports.ts';
import type { Call } from './call.ts';
import { reachOf, requireWriter } from './operation-access.ts';

export async function deleteBirth({ births }: { births: BirthStore }, call: Call, id: number): Promise<void> {
  requireWriter(call.caller);
  await births.remove(call, id, reachOf(call.caller));
}
