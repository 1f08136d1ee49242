import { isAppError } from '@maternity/errors';
import { serveAdmin, type Health } from './admin-server.ts';
import type { AdminConfig } from './environment.ts';
import { createLog, flushLog, type Log } from './log.ts';
import { startTelemetry } from './telemetry.ts';

/** A part that has to be closed. `stop` resolves once nothing of it is left. */
export type Stoppable = { readonly name: string; stop(): Promise<void> };

export type Running = {
  /** What readiness asks, by name. */
  checks: Record<string, () => Promise<void>>;
  /** Closed one after the other in this order, after readiness has turned false. */
  stop: Stoppable[];
};

export type ServiceContext = { log: Log };

const stopTimeoutMs = 25_000;

/**
 * The life of a service: configuration, telemetry, start, readiness, drain, exit.
 * Exits with 1 when it cannot start or a part throws unhandled, with 0 after a drain by SIGTERM or SIGINT.
 */
export async function runService<Config extends AdminConfig>(
  name: string,
  loadConfig: () => Config,
  start: (config: Config, context: ServiceContext) => Promise<Running>,
): Promise<void> {
  const config = attempt(loadConfig, (error) => {
    failStart(createLog(name, 'info'), error);
  });
  if (!config) return;
  const log = createLog(name, config.LOG_LEVEL);
  failOnUnhandled(log);
  try {
    const flushTelemetry = await startTelemetry(name, config.OTEL_EXPORTER_OTLP_ENDPOINT);
    const health: Health = { started: false, accepting: true, checks: {} };
    const admin = await serveAdmin(config.ADMIN_HOST, config.ADMIN_PORT, health);
    const running = await start(config, { log });
    Object.assign(health, { started: true, checks: running.checks });
    log.info({ 'event.action': 'service-started' }, 'started');
    const adminPart = { name: 'admin', stop: () => closeServer(admin) };
    const telemetry = { name: 'telemetry', stop: flushTelemetry };
    await signalled();
    health.accepting = false;
    log.info({ 'event.action': 'service-draining' }, 'draining');
    await new Promise((resolve) => setTimeout(resolve, config.DRAIN_DELAY_MS));
    await stopAll([...running.stop, telemetry, adminPart], log);
  } catch (error) {
    failStart(log, error);
  }
}

function attempt<T>(work: () => T, onError: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    onError(error);
    return undefined;
  }
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });

async function stopAll(parts: Stoppable[], log: Log): Promise<void> {
  let failed = false;
  for (const part of parts) {
    const done = await within(stopTimeoutMs, part.stop()).catch((error: unknown) => {
      log.error({ err: error, 'maternity.part': part.name }, 'could not stop');
      return false;
    });
    failed ||= !done;
    log.debug({ 'maternity.part': part.name }, 'stopped');
  }
  log.info({ 'event.action': 'service-stopped' }, 'stopped');
  await flushLog(log);
  process.exit(failed ? 1 : 0);
}

async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  const done = await Promise.race([work.then(() => true), timeout]);
  clearTimeout(timer);
  return done;
}

const closeServer = (server: { close(callback: () => void): unknown; closeAllConnections(): void }): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

function failStart(log: Log, error: unknown): void {
  // An AppError's text was written for people; anything else needs its stack.
  if (isAppError(error)) log.fatal({ 'error.code': error.code }, `cannot start: ${error.message}`);
  else log.fatal({ err: error }, 'cannot start');
  exitAfterFlush(log);
}

function failOnUnhandled(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, 'event.action': event }, 'a part failed without being handled');
      exitAfterFlush(log);
    });
  }
}

function exitAfterFlush(log: Log): void {
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
  void flushLog(log).then(() => process.exit(1));
}
