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

/** A minute's requests of an account and of an address, a minute's log-ins, five minutes' failed ones. */
const usual = { account: 6_000, address: 1_200, login: 300, failures: 10 };

/** Counted in this process alone: several gateways let through several times as much. */
export function createRateLimits(points = usual): RateLimits {
  const accounts = new RateLimiterMemory({ points: points.account, duration: 60 });
  const addresses = new RateLimiterMemory({ points: points.address, duration: 60 });
  const loginsByAddress = new RateLimiterMemory({ points: points.login, duration: 60 });
  const failuresByEmail = new RateLimiterMemory({ points: points.failures, duration: 300 });
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
  return new HttpProblem(429, 'too-many-requests', { detail: 'Too many requests; try again later.', headers });
}

/** A household has one IPv4 address but 2^64 of IPv6. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':');
}
