import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpProblem } from './problem.ts';

export type RateLimits = {
  /** Any request of somebody who has logged in. */
  account(accountId: number): Promise<void>;
  /** Any request without a valid token. */
  address(address: string): Promise<void>;
  /** A log-in: refused while this address tries too often or this e-mail was failed too often. */
  login(address: string, email: string): Promise<void>;
  loginFailed(email: string): Promise<void>;
};

const nothing = (): Promise<void> => Promise.resolve();
export const noRateLimits: RateLimits = { account: nothing, address: nothing, login: nothing, loginFailed: nothing };

/** Counted in this process alone: several gateways let through several times as much. */
export function createRateLimits(): RateLimits {
  const accounts = new RateLimiterMemory({ points: 6_000, duration: 60 });
  const addresses = new RateLimiterMemory({ points: 1_200, duration: 60 });
  const loginsByAddress = new RateLimiterMemory({ points: 300, duration: 60 });
  const failuresByEmail = new RateLimiterMemory({ points: 10, duration: 300 });
  return {
    account: (accountId) => consume(accounts, String(accountId)),
    address: (address) => consume(addresses, networkOf(address)),
    login: async (address, email) => {
      await consume(loginsByAddress, networkOf(address));
      const failures = await failuresByEmail.get(email.toLowerCase());
      if (failures && failures.consumedPoints >= failuresByEmail.points) throw tooMany(failures.msBeforeNext);
    },
    loginFailed: (email) => failuresByEmail.penalty(email.toLowerCase()).then(() => undefined),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal.msBeforeNext) : refusal;
  }
}

function tooMany(msBeforeNext: number): HttpProblem {
  const headers = { 'retry-after': String(Math.max(1, Math.ceil(msBeforeNext / 1_000))) };
  return new HttpProblem(429, 'too-many-requests', 'Too many requests; try again later.', { headers });
}

/** A household has one IPv4 address but 2^64 of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
}
