import { STATUS_CODES, type ServerResponse } from 'node:http';
import { httpStatusOf, isAppError, type FieldError } from '@maternity/errors';
import type { Exchange } from './exchange.ts';
import { send } from './send.ts';

type About = { detail: string; headers?: Record<string, string>; errors?: FieldError[] };

/** A refusal that only HTTP knows: of the method, the media type, the size, the rate. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly errors: FieldError[] | undefined;

  constructor(status: number, code: string, { detail, headers, errors }: About) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.headers = headers ?? {};
    this.errors = errors;
  }
}

type Problem = {
  status: number;
  code: string;
  detail: string;
  headers?: Record<string, string>;
  errors?: FieldError[] | undefined;
  currentStatus?: string | undefined;
};

/** What a client may know of an error; undefined for one that nobody expected. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof HttpProblem) {
    const { status, code, message, headers, errors } = error;
    return { status, code, detail: message, headers, errors };
  }
  if (isAppError(error)) {
    const { kind, code, message, details } = error;
    const headers = kind === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {};
    return { status: httpStatusOf(kind), code, detail: message, headers, ...details };
  }
  // Express refuses a path that is no valid UTF-8 before any handler sees it.
  if (error instanceof URIError) return { status: 400, code: 'malformed-path', detail: 'The path is not valid.' };
  return undefined;
}

export const unexpected: Problem = {
  status: 500,
  code: 'internal-error',
  detail: 'Something went wrong here. It was recorded under the request id.',
};

/** RFC 9457. */
export function sendProblem(response: ServerResponse, problem: Problem, exchange: Exchange): void {
  const { status, code, detail, headers, errors, currentStatus } = problem;
  const title = STATUS_CODES[status] ?? 'Error';
  const { requestId } = exchange;
  const body = { type: `urn:maternity:problem:${code}`, title, status, detail, code, requestId, errors, currentStatus };
  send(response, exchange, { status, type: 'application/problem+json', body, ...(headers ? { headers } : {}) });
}
