import { unavailable } from '@maternity/errors';
import type { UsedTickets } from '../app/ports.ts';

const mostKept = 200_000;

/** For one process. Full means that nobody can know any more, so it refuses. */
export function usedTicketsInMemory(): UsedTickets {
  const forgottenAt = new Map<string, number>();
  return {
    use: async (id, seconds) => {
      const now = Date.now();
      for (const [old, at] of forgottenAt) {
        if (at > now) break;
        forgottenAt.delete(old);
      }
      if (forgottenAt.has(id)) return false;
      if (forgottenAt.size >= mostKept) throw unavailable('tickets-busy', 'Too many tickets at once.');
      forgottenAt.set(id, now + seconds * 1_000);
      return true;
    },
  };
}
