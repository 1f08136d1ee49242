import { changedServices, readBuiltCode } from './changed-services.ts';
import { databaseServer } from './database.ts';
import { startService } from './platform.ts';
import type { Platform, Surroundings } from './platform.ts';
import { start } from './start-command.ts';
import { watchCompiler } from './watch-compiler.ts';
import type { Compiler } from './watch-compiler.ts';

/** npm start that starts a service anew when its code changes. */
export async function develop(commandLine: string[]): Promise<number> {
  const compiler = watchCompiler(console.log);
  try {
    console.log('  Compiling …');
    await compiler.firstBuild;
    return await start(commandLine, {
      afterStart: (platform, surroundings) => reloadOnBuild(compiler, platform, surroundings),
      // A service that breaks under the developer's hands comes back with the next change.
      mayDie: ({ name }) => name !== databaseServer,
    });
  } finally {
    await compiler.stop();
  }
}

async function reloadOnBuild(compiler: Compiler, platform: Platform, surroundings: Surroundings): Promise<void> {
  let running = await readBuiltCode();
  const reload = async (): Promise<void> => {
    const built = await readBuiltCode();
    const changed = changedServices(running, built);
    running = built;
    for (const plan of platform.services.filter(({ name }) => changed.includes(name))) {
      await surroundings.parts.remove(plan.name);
      await startService(plan, surroundings).catch(() => {
        surroundings.steps.say(`  ✗ ${plan.name} did not start; it tries again when its code changes`);
      });
    }
  };
  // One after the other: a build that ends while services start waits, and then finds what changed meanwhile.
  let reloads = Promise.resolve();
  compiler.onBuilt(() => {
    reloads = reloads.then(reload).catch((error: unknown) => {
      surroundings.steps.say(`  ✗ ${String(error)}`);
    });
  });
}
