import type { RequestListener } from 'node:http';
import express, { type Express, type Request, type Response } from 'express';
import { notFound } from '@maternity/errors';
import { traceIdOf, type Log } from '@maternity/kit';
import { beginExchange, exchangeOf } from './exchange.ts';
import { pages } from './pages.ts';
import { HttpProblem, problemOf, sendProblem, unexpected } from './problem.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { runRoute, type Door } from './run-route.ts';

export type AppOptions = Door & {
  log: Log;
  /** Names and values in turn, sent with every answer. */
  headers: string[];
  trustedProxies: number;
  webFolder: string | undefined;
  draining: AbortSignal;
};

/** The whole public surface. */
export function createApp({ log, headers, trustedProxies, webFolder, draining, ...door }: AppOptions): RequestListener {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', trustedProxies);
  for (const [path, family] of byPath(routes)) mount(app, { path, family, door });
  app.use(pages(headers, webFolder));
  const begin = beginExchange({ log, headers, draining });
  // Before express, not as its middleware: a layer of its router measured 3 % of a cheap request.
  return (request, response) => {
    begin(request, response);
    request.url = withoutPrefix(request.url ?? '/');
    app(request as Request, response as Response, (error?: unknown) => {
      refuse(error ?? notFound('path'), response as Response);
    });
  };
}

/** The brief's routes may have `/api` in front. */
const withoutPrefix = (url: string): string => (prefixed.test(url) ? url.slice('/api'.length) : url);

const prefixed = /^\/api\/(?!v1(?:[/?]|$)|api(?:[/?]|$))/i;

function byPath(all: Route[]): Map<string, Route[]> {
  const families = new Map<string, Route[]>();
  for (const route of all) families.set(route.path, [...(families.get(route.path) ?? []), route]);
  return families;
}

/** One layer a path: its methods, then 405. */
function mount(app: Express, { path, family, door }: { path: string; family: Route[]; door: Door }): void {
  const layer = app.route(path.replaceAll('{', ':').replaceAll('}', ''));
  for (const route of family) layer[route.method](runRoute(route, door));
  const methods = family.map(({ method }) => method.toUpperCase());
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
  layer.all((_request, response, next) => {
    exchangeOf(response).route = path;
    next(new HttpProblem(405, 'method-not-allowed', { detail: `This path takes ${allow}.`, headers: { allow } }));
  });
}

/** The one place where an error becomes an answer. */
function refuse(error: unknown, response: Response): void {
  const exchange = exchangeOf(response);
  const { requestId, span, log, route } = exchange;
  const problem = problemOf(error);
  if (!problem) {
    const fields = { 'trace.id': traceIdOf(span.traceparent), 'http.request.id': requestId, 'url.template': route };
    log.error({ err: error, ...fields }, 'request failed');
  }
  if (response.headersSent) response.destroy();
  else sendProblem(response, problem ?? unexpected, exchange);
}
