import type { Identity, IdentityProvider } from '../app/ports.ts';
import { type RateLimits } from '../http/rate-limits.ts';
import { type AnalyticsStandIn } from './analytics-stand-in.ts';
import { type StandIn } from './stand-in.ts';
export declare const accessTokenSecret = "an access token secret of tests, long enough";
export declare const ticketSecret = "a realtime ticket secret of tests, long enough";
export declare const people: Record<string, Pick<Identity, 'accountId' | 'role' | 'patientId' | 'doctorId'>>;
type Answered = {
    status: number;
    headers: Headers;
    body: unknown;
    text: string;
};
type Options = {
    as?: string;
    token?: string;
    body?: unknown;
    headers?: Record<string, string>;
    raw?: string;
};
export type Gateway = {
    url: string;
    standIn: StandIn;
    analytics: AnalyticsStandIn;
    /** Every access-log line. */
    lines: Record<string, unknown>[];
    tokenOf(person: string, changes?: Partial<Identity>): string;
    /** Sends a fresh Idempotency-Key with unsafe requests unless the headers say otherwise. */
    ask(method: string, path: string, options?: Options): Promise<Answered>;
    stop(): Promise<void>;
};
type Settings = {
    limits?: RateLimits;
    identityProvider?: IdentityProvider;
    secureCookies?: boolean;
};
/** The app as main.ts wires it, on a real port, in front of stand-ins for appointments and analytics. */
export declare function startGateway({ limits, identityProvider, secureCookies }?: Settings): Promise<Gateway>;
/** Waits for a condition. */
export declare function until(condition: () => boolean | Promise<boolean>, timeoutMs?: number): Promise<void>;
export {};
