import { socketPath, subprotocol, type Refusal, type UpgradeRequest } from './engine.ts';
import type { Hub } from './hub.ts';

const mostWaitingPerAddress = 50;

/** Why an upgrade is refused; undefined when it is not. */
export function judgeUpgrade(hub: Hub, request: UpgradeRequest): Refusal | undefined {
  const { path, query, origin, protocols, address } = request;
  if (path !== socketPath) return { status: 404, reason: 'no such path' };
  if (!hub.allowsOrigin(origin)) return { status: 403, reason: 'this origin is not allowed' };
  if (carriesCredentials(query)) {
    return { status: 400, reason: 'credentials travel in the first frame, never in the address' };
  }
  if (!offersProtocol(protocols)) return { status: 400, reason: `the subprotocol is ${subprotocol}` };
  return refuseForNow(hub, address);
}

const carriesCredentials = (query: string): boolean =>
  query !== '' && /(^|&)(ticket|resume|token|access_token)=/.test(query);

const offersProtocol = (protocols: string): boolean =>
  protocols === subprotocol || protocols.split(',').some((name) => name.trim() === subprotocol);

function refuseForNow(hub: Hub, address: string): Refusal | undefined {
  if (hub.draining || !hub.isCurrent()) {
    return { status: 503, reason: hub.draining ? 'draining' : 'not ready', retryAfterSeconds: 1 };
  }
  if (hub.limits && (hub.waitingByAddress.get(address) ?? 0) >= mostWaitingPerAddress) {
    return { status: 429, reason: 'too many connections without a connect frame', retryAfterSeconds: 1 };
  }
  return undefined;
}

/**
 * Origins that may open a socket: the listed ones, localhost standing for 127.0.0.1 and the other way round, and
 * requests without any, which no browser sends.
 */
export function originRule(allowed: string[]): (origin: string | undefined) => boolean {
  const origins = new Set(allowed.flatMap((address) => withTwin(new URL(address))));
  return (origin) => origin === undefined || origins.has(origin);
}

function withTwin(url: URL): string[] {
  const twins: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
  const twin = twins[url.hostname];
  if (twin === undefined) return [url.origin];
  const other = new URL(url);
  other.hostname = twin;
  return [url.origin, other.origin];
}
