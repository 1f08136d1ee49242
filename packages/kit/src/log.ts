import { ecsFormat } from '@elastic/ecs-pino-format';
import { destination, pino, type Logger } from 'pino';

export type Log = Logger;

/** ECS JSON lines on standard output. Callers log ids and counts only, never what people typed. */
export function createLog(serviceName: string, level: string): Log {
  const format = ecsFormat({ serviceName, apmIntegration: false, convertErr: true });
  // Buffered: a synchronous write a request costs more than the request's own validation.
  const output = destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });
  return pino({ ...format, level }, output);
}

/** Waits until everything logged so far has left the process. */
export function flushLog(log: Log): Promise<void> {
  return new Promise((resolve) => {
    log.flush(() => {
      resolve();
    });
  });
}
