import { parseArgs } from 'node:util';
import { checkPorts } from './check-ports.ts';
import { emptyDataFolder, openDataFolder } from './data-folder.ts';
import { removeDemoFile } from './demo-file.ts';
import { removeRecord, settleLeftovers, writeRecord } from './launch-record.ts';
import { startPlatform } from './platform.ts';
import type { Platform, Surroundings } from './platform.ts';
import { keepParts } from './running-parts.ts';
import type { RunningParts } from './running-parts.ts';
import { checkBuilt } from './service-plan.ts';
import type { Part } from './service-process.ts';
import {
  StartError,
  databaseNames,
  databaseVariables,
  databasesHelp,
  readSettings,
  variablesHelp,
} from './settings.ts';
import type { Settings } from './settings.ts';
import { printSteps } from './steps.ts';
import { welcome } from './welcome.ts';

const usage = `npm start                runs the whole platform on this machine
npm start -- --reset     deletes the data first

Environment variables that move it (two copies need two DATA_FOLDERs and two sets of ports):
  DATA_FOLDER                   .data   where data and logs are kept
${databasesHelp()}
${variablesHelp()}`;

export type Mode = {
  afterStart: (platform: Platform, surroundings: Surroundings) => Promise<void>;
  /** Parts that may end without taking everything with them. */
  mayDie: (part: Part) => boolean;
};

const plainStart: Mode = { afterStart: async () => undefined, mayDie: () => false };

/** @returns the exit code: 0 when it was asked to stop, 1 when it could not start or a part died. */
export async function start(commandLine: string[], mode: Mode = plainStart): Promise<number> {
  // Whoever read what we print may have gone: that must not end us before everything is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    const { reset, help } = readArguments(commandLine);
    if (help) {
      console.log(usage);
      return 0;
    }
    const settings = readSettings(process.env);
    await clearTheWay(settings, reset);
    return await runUntilEnd(settings, mode);
  } catch (error) {
    console.error(`\n${explain(error)}`);
    return 1;
  }
}

function readArguments(commandLine: string[]): { reset: boolean; help: boolean } {
  try {
    const options = { reset: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: commandLine, options }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** All that can be refused is refused before anything starts. */
async function clearTheWay(settings: Settings, reset: boolean): Promise<void> {
  const { dataFolder, endpoints, databaseUrls } = settings;
  const [foreign] = databaseNames.filter((name) => databaseUrls[name] !== undefined);
  if (reset && foreign) {
    const variable = databaseVariables[foreign];
    throw new StartError(`--reset deletes the embedded databases; that of ${variable} is yours to empty.`);
  }
  openDataFolder(dataFolder);
  const left = await settleLeftovers(dataFolder);
  if (left.length > 0) console.log(`  ${left.join(', ')} of a launcher that was killed had to end first`);
  checkBuilt();
  await checkPorts(Object.values(endpoints));
  await removeDemoFile(dataFolder);
  if (reset) {
    await emptyDataFolder(dataFolder);
    console.log(`  Deleted the data in ${dataFolder}`);
  }
}

async function runUntilEnd(settings: Settings, mode: Mode): Promise<number> {
  const startedAt = performance.now();
  const ending = new AbortController();
  const end = (reason: unknown): void => ending.abort(reason);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const watch = watchNpm(() => end('npm is gone'));
  const parts = keepParts({
    onDeath: (part, reason) =>
      mode.mayDie(part) ? console.error(deathOf(part, reason).message) : end(deathOf(part, reason)),
    onChange: (running) => writeRecord(settings.dataFolder, running),
  });
  try {
    console.log('Maternity Hospital Platform');
    writeRecord(settings.dataFolder, []);
    const surroundings = { settings, parts, signal: ending.signal, steps: printSteps(console.log) };
    const platform = await startPlatform(surroundings);
    console.log(`\nReady in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.\n`);
    console.log(`${welcome(platform.demo, settings)}\n`);
    await mode.afterStart(platform, surroundings);
    await aborted(ending.signal);
  } catch (error) {
    end(error);
  }
  clearInterval(watch);
  return finish(settings, ending.signal.reason, parts);
}

/** npm passes signals on, but one that is killed cannot: nobody would know of a platform that went on without it. */
function watchNpm(onDeath: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const npm = process.ppid;
  return setInterval(() => {
    if (process.ppid !== npm) onDeath();
  }, 500);
}

async function finish({ dataFolder }: Settings, reason: unknown, parts: RunningParts): Promise<number> {
  // A text tells who asked; anything else is an error.
  const asked = typeof reason === 'string';
  if (!asked) console.error(`\n${explain(reason)}`);
  console.log('\nStopping everything …');
  await removeDemoFile(dataFolder);
  await parts.stopAll();
  removeRecord(dataFolder);
  console.log('Stopped.');
  return asked ? 0 : 1;
}

function deathOf(part: Part, reason: string): Error {
  const lines = part.lastLines().map(indent);
  const said = lines.length > 0 ? ['The last it said:', ...lines] : [];
  return new StartError([`${part.name} died: ${reason}.`, ...said].join('\n'));
}

const indent = (line: string): string => `    ${line}`;

const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
