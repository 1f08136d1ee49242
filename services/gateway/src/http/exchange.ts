import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Response } from 'express';
import { Histogram } from 'prom-client';
import { startSpan, traceIdOf, type Log, type Span } from '@maternity/kit';

/** What is known of a request while it is answered. */
export type Exchange = {
  readonly requestId: string;
  readonly span: Span;
  readonly startedAt: number;
  readonly method: string;
  readonly log: Log;
  /** Names and values in turn, the same for every answer. */
  readonly headers: string[];
  /** The path template: ids in a path would make a label of their own each. */
  route: string;
  accountId: number | undefined;
};

/** express types what a request carries along as anything. */
export const exchangeOf = (response: Response): Exchange => response.locals['exchange'] as Exchange;

const duration = new Histogram({
  name: 'http_server_request_duration_seconds',
  help: 'Duration of HTTP requests answered by this process',
  labelNames: ['http_request_method', 'http_route', 'http_response_status_code'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

const sane = /^[A-Za-z0-9._-]{8,128}$/;
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

type Options = { log: Log; headers: string[]; draining: AbortSignal };

type Begin = (request: IncomingMessage, response: ServerResponse) => void;

/** What every request begins with: one trace, one request id, one line and one measurement each. */
export function beginExchange({ log, headers: shared, draining }: Options): Begin {
  return ({ headers, method: asked = '' }, response) => {
    const given = headers['x-request-id'];
    const method = knownMethods.has(asked) ? asked : '_OTHER';
    const parent = headers['traceparent'];
    const exchange: Exchange = {
      requestId: typeof given === 'string' && sane.test(given) ? given : randomUUID(),
      span: startSpan(method, { kind: 'server', parent: typeof parent === 'string' ? parent : undefined }),
      startedAt: performance.now(),
      method,
      log,
      headers: shared,
      route: 'unmatched',
      accountId: undefined,
    };
    (response as Response).locals = { exchange };
    if (draining.aborted) response.shouldKeepAlive = false;
    response.on('close', endExchange);
  };
}

/** A listener without a closure: `this` is the response. */
function endExchange(this: Response): void {
  const exchange = exchangeOf(this);
  const { log, method, route, span, requestId, accountId } = exchange;
  const milliseconds = performance.now() - exchange.startedAt;
  // 499 as nginx has it: the client left before the answer.
  const status = this.writableFinished ? this.statusCode : 499;
  duration.observe(
    { http_request_method: method, http_route: route, http_response_status_code: status },
    milliseconds / 1_000,
  );
  span.setName(`${method} ${route}`);
  span.setAttribute('http.request.method', method);
  span.setAttribute('http.route', route);
  span.setAttribute('http.response.status_code', status);
  span.end(status >= 500 ? String(status) : undefined);
  log.info({
    'trace.id': traceIdOf(span.traceparent),
    'http.request.id': requestId,
    'http.request.method': method,
    'http.response.status_code': status,
    'url.template': route,
    'event.duration': Math.round(milliseconds * 1_000_000),
    'user.id': accountId,
  });
}
