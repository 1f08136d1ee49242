import type { z } from 'zod';
import type { AccessTokens, Call, Identity, RealtimeTickets } from '../app/ports.ts';
import type { Analytics } from '../clients/analytics.ts';
import type { Hospital } from '../clients/hospital.ts';
import type { RateLimits } from './rate-limits.ts';

/** What handlers may use. */
export type Parts = {
  hospital: Hospital;
  analytics: Analytics;
  accessTokens: AccessTokens;
  tickets: RealtimeTickets;
  limits: RateLimits;
  realtimeUrl: string;
  secureCookies: boolean;
  now: () => number;
};

type Input<Params, Query, Body> = {
  params: Params;
  query: Query;
  body: Body;
  call: Call;
  /** Present wherever the policy asks for a role. */
  identity: Identity | undefined;
  headers: Record<'origin' | 'cookie' | 'ifMatch' | 'accept', string | undefined>;
  /** The client's, as far as the proxies are trusted; worked out only when a route asks. */
  address: () => string;
};

export type Answer = {
  status: number;
  body?: unknown;
  /** Instead of a body that is sent as JSON. */
  text?: { type: string; content: string };
  headers?: Record<string, string>;
};

type Definition<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** With {names}, as OpenAPI writes them. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  /** A path whose parts do not parse names nothing: 404. */
  params?: Params;
  query?: Query;
  body?: Body;
  /** A missing body counts as {}. */
  isBodyOptional?: true;
  headers?: 'if-match';
  /** Where an unsafe request of /api/v1 needs no Idempotency-Key. */
  isUnkeyed?: true;
  /** The answer can be had as text/csv. */
  isCsvToo?: true;
  /** The schema of each answer that is no problem; undefined for one without a body. */
  replies: Record<number, z.ZodType | undefined>;
  handle(input: Input<z.output<Params>, z.output<Query>, z.output<Body>>, parts: Parts): Promise<Answer>;
};

export type Route = Definition<z.ZodType, z.ZodType, z.ZodType>;

/** Mounted on express and printed into openapi.json from this one object, so that they cannot disagree. */
export function route<
  Params extends z.ZodType = z.ZodType<undefined>,
  Query extends z.ZodType = z.ZodType<undefined>,
  Body extends z.ZodType = z.ZodType<undefined>,
>(definition: Definition<Params, Query, Body>): Route {
  return definition;
}

export const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({ status: 200, body, headers });
export const created = (location: string, body: unknown): Answer => ({ status: 201, body, headers: { location } });
export const noContent: Answer = { status: 204 };

export type KeyRule = 'required' | 'optional' | 'none';

/** Unsafe requests of /api/v1 need a key, the brief's may have one. */
export function keyRuleOf({ method, path, isUnkeyed }: Route): KeyRule {
  if (method === 'get' || isUnkeyed) return 'none';
  return path.startsWith('/api/v1/') ? 'required' : 'optional';
}
