import type { RequestHandler, Request, Response } from 'express';
import type { z } from 'zod';
import { AppError, forbidden, isAppError, notFound, type FieldError } from '@maternity/errors';
import type { Call, Caller, Identity, Role } from '../app/ports.ts';
import type { Authenticate } from './authenticate.ts';
import { exchangeOf, type Exchange } from './exchange.ts';
import { readIdempotency, requireKey } from './idempotency.ts';
import { allowed } from './policy.ts';
import { readBody } from './read-body.ts';
import { keyRuleOf, type KeyRule, type Parts, type Route } from './route.ts';
import { send } from './send.ts';

export type Door = { parts: Parts; authenticate: Authenticate; fingerprintSecret: string };

/** All that is the same for every request of a route is worked out once. */
type Plan = { route: Route; roles: 'public' | Set<Role>; keyRule: KeyRule; method: string };

export function runRoute(route: Route, door: Door): RequestHandler {
  const roles = allowed(route.method, route.path);
  const plan: Plan = {
    route,
    roles: roles === 'public' ? roles : new Set(roles),
    keyRule: keyRuleOf(route),
    method: route.method.toUpperCase(),
  };
  return (request, response, next) => {
    run(plan, door, { request, response }).catch(next);
  };
}

type Pair = { request: Request; response: Response };

async function run(plan: Plan, door: Door, { request, response }: Pair): Promise<void> {
  const exchange = exchangeOf(response);
  const { route, keyRule } = plan;
  exchange.route = route.path;
  const identity = await admit(plan, door, { request, response });
  const { headers } = request;
  const key = headers['idempotency-key'];
  if (keyRule === 'required') requireKey(key);
  const sent = route.body === undefined ? undefined : await readBody(request);
  const params = parseParams(route.params, request.params);
  // Only where it is asked for: express parses the query anew at every look.
  const query = route.query && parse(route.query, request.query, 'query');
  const body = parse(route.body, sent === undefined && route.isBodyOptional ? {} : sent, 'body');
  const call = callOf(exchange, identity);
  const ifMatch = headers['if-match'];
  if (keyRule !== 'none') {
    const keyed = { method: plan.method, path: request.path, body: [body, ifMatch] };
    const idempotency = readIdempotency(key, keyed, door.fingerprintSecret);
    if (idempotency) call.idempotency = idempotency;
  }
  const { origin, cookie, accept } = headers;
  const input = {
    params,
    query,
    body,
    call,
    identity,
    headers: { origin, cookie, ifMatch, accept },
    address: () => request.ip ?? '',
  };
  send(response, exchange, await route.handle(input, door.parts));
}

/** Who is it, are they too many, may they: in this order, so that a stranger learns nothing of roles. */
async function admit({ roles }: Plan, { authenticate, parts }: Door, pair: Pair): Promise<Identity | undefined> {
  const { request, response } = pair;
  const exchange = exchangeOf(response);
  if (roles === 'public') {
    await parts.limits.address(request.ip ?? '');
    return undefined;
  }
  let identity: Identity;
  try {
    identity = await authenticate(request.headers.authorization, callOf(exchange, undefined));
  } catch (error) {
    if (isAppError(error) && error.kind === 'unauthenticated') await parts.limits.address(request.ip ?? '');
    throw error;
  }
  exchange.accountId = identity.accountId;
  await parts.limits.account(identity.accountId);
  if (!roles.has(identity.role)) throw forbidden('forbidden', 'This is not for your role.');
  return identity;
}

function callOf({ requestId, span }: Exchange, identity: Identity | undefined): Call {
  const caller: Caller = identity
    ? {
        accountId: identity.accountId,
        role: identity.role,
        sessionId: identity.sessionId,
        requestId,
        ...(identity.patientId === undefined ? {} : { patientId: identity.patientId }),
        ...(identity.doctorId === undefined ? {} : { doctorId: identity.doctorId }),
      }
    : { accountId: 0, role: 'anonymous', requestId };
  return { caller, traceparent: span.traceparent };
}

function parseParams(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw notFound('record');
  return result.data;
}

function parse(schema: z.ZodType | undefined, value: unknown, part: 'query' | 'body'): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrorsOf).slice(0, 50);
  const detail = `The ${part} does not have the form that this route takes.`;
  throw new AppError('invalid', { code: `invalid-${part}`, message: detail, errors });
}

function fieldErrorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a field of this request' }));
}
