import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './project-root.ts';
import { partNames, serviceOf } from './service-plan.ts';
import { launcherWatch } from './service-process.ts';

export type Compiler = {
  /** Called after each build without errors. */
  onBuilt: (listener: () => void) => void;
  firstBuild: Promise<void>;
  stop: () => Promise<void>;
};

/** tsc in watch mode over the services and what they are built on; shows its errors and nothing else. */
export function watchCompiler(print: (line: string) => void): Compiler {
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const projects = [...new Set(partNames.map((name) => `services/${serviceOf(name)}`))];
  const child = spawn(
    process.execPath,
    [...launcherWatch, tsc, '-b', ...projects, '--watch', '--preserveWatchOutput'],
    {
      cwd: projectRoot,
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const listeners = new Set<() => void>();
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => {
    const errors = /Found (\d+) errors?\./.exec(line)?.[1];
    if (line.includes('error TS')) print(`  ${line}`);
    if (errors === '0') for (const listener of listeners) listener();
    else if (errors !== undefined) print(`  Errors: ${errors}. What runs stays as it is until they are gone.`);
  });
  const ended = once(child, 'close');
  return {
    onBuilt: (listener) => listeners.add(listener),
    firstBuild: new Promise((resolve, reject) => {
      listeners.add(resolve);
      ended.then(() => {
        reject(new Error('The compiler ended before it had built anything.'));
      }, reject);
    }),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
