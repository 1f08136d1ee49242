import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartError } from './settings.ts';
import type { Endpoint } from './settings.ts';

const hints = new Map([
  ['EADDRINUSE', 'is taken'],
  ['EACCES', 'may only be opened by root'],
  ['EADDRNOTAVAIL', 'cannot be opened: this machine does not have that address'],
  ['ENOTFOUND', 'cannot be opened: nobody knows that address'],
]);

/** Refuses before anything starts, naming every port that cannot be had and the variable that moves it. */
export async function checkPorts(endpoints: Endpoint[]): Promise<void> {
  const problems: string[] = [];
  for (const endpoint of endpoints) {
    const same = endpoints.find((other) => other !== endpoint && other.port === endpoint.port);
    const problem = same ? `is also ${same.portVariable}` : await portProblem(endpoint);
    if (problem !== undefined) problems.push(describe(endpoint, problem));
  }
  if (problems.length > 0) throw new StartError(problems.join('\n'));
}

async function portProblem({ host, port }: Endpoint): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return hints.get(code) ?? `cannot be opened (${code})`;
  }
}

const describe = ({ host, port, portVariable, purpose }: Endpoint, problem: string): string =>
  `Port ${port} (${purpose}, on ${host}) ${problem}. Stop what uses it, or choose another: ${portVariable}=… npm start`;
