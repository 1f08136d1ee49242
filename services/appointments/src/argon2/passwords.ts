import { hash, verify } from '@node-rs/argon2';
import { unavailable } from '@maternity/errors';
import type { Passwords } from '../app/account-ports.ts';

/** What OWASP asks of argon2id at least: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each pass takes a core and 19 MiB for about 20 ms; more at once would starve the thread pool that all share. */
const mostAtOnce = 2;
const mostWaiting = 200;

/** Hashes and verifies passwords with argon2id, a few at a time. Any argon2id hash in the standard text form is understood. */
export async function argon2Passwords(): Promise<Passwords> {
  const inTurn = turns();
  const nobodys = await hash('a password that nobody has', cost);
  return {
    hash: (password) => inTurn(() => hash(password, cost)),
    verify: (stored, password) => inTurn(() => matches(stored, password, nobodys)),
  };
}

async function matches(stored: string | undefined, password: string, nobodys: string): Promise<boolean> {
  const usable = stored?.startsWith('$argon2id$') === true;
  // Text that only looks like a hash matches nothing.
  const right = await verify(usable ? stored : nobodys, password).catch(() => false);
  return usable && right;
}

function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting)
        throw unavailable('logins-busy', 'Too many people log in now; try again shortly.');
      // Whoever finishes hands their turn over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
