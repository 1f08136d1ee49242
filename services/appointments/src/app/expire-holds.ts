import type { HoldStore } from './appointment-ports.ts';

const batch = 100;

/**
 * Turns requests whose hold has run out into expired ones, a transaction each, oldest first.
 * @returns whether there may be more.
 */
export async function expireHolds({ holds }: { holds: HoldStore }): Promise<boolean> {
  const due = await holds.due(batch);
  let expired = 0;
  for (const id of due) expired += (await holds.expire(id)) ? 1 : 0;
  // What was not ours is being done by another replica: no reason to ask again at once.
  return due.length === batch && expired > 0;
}
