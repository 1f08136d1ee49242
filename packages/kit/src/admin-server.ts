import { createServer, type Server, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

export type Health = {
  /** False until everything listens, then true for good. */
  started: boolean;
  /** False while draining. */
  accepting: boolean;
  /** Name to question: resolves when the part works, rejects when it does not. */
  checks: Record<string, () => Promise<void>>;
};

const checkTimeoutMs = 2_000;

/** /livez, /readyz, /startupz and /metrics, away from the public port. */
export async function serveAdmin(host: string, port: number, health: Health): Promise<Server> {
  collectDefaultMetrics();
  // Gauges that are named like counters: promtool refuses them, and nodejs_active_resources says the same.
  for (const kind of ['handles', 'requests', 'resources']) register.removeSingleMetric(`nodejs_active_${kind}_total`);
  const server = createServer((request, response) => {
    answer(request.url ?? '/', response, health).catch(() => {
      response.writeHead(500).end();
    });
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function answer(url: string, response: ServerResponse, health: Health): Promise<void> {
  const path = url.split('?', 1)[0];
  if (path === '/metrics') {
    response.writeHead(200, { 'content-type': register.contentType }).end(await register.metrics());
  } else if (path === '/livez') {
    reply(response, true, {});
  } else if (path === '/startupz') {
    reply(response, health.started, {});
  } else if (path === '/readyz') {
    const checks = await askAll(health.checks);
    reply(response, health.started && health.accepting && Object.values(checks).every((ok) => ok), checks);
  } else {
    response.writeHead(404).end();
  }
}

function reply(response: ServerResponse, ok: boolean, checks: Record<string, boolean>): void {
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: ok ? 'OK' : 'UNAVAILABLE', checks }));
}

async function askAll(checks: Health['checks']): Promise<Record<string, boolean>> {
  const names = Object.keys(checks);
  const answers = await Promise.all(names.map((name) => works(checks[name])));
  return Object.fromEntries(names.map((name, index) => [name, answers[index] === true]));
}

async function works(check: (() => Promise<void>) | undefined): Promise<boolean> {
  if (!check) return false;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, checkTimeoutMs, false);
  });
  const asked = check().then(
    () => true,
    () => false,
  );
  const ok = await Promise.race([asked, timeout]);
  clearTimeout(timer);
  return ok;
}
