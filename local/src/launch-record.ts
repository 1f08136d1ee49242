import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { databaseServer } from './database.ts';
import { StartError } from './settings.ts';

/** A process, and when it began: its number alone may be another's by now. */
type Process = { name: string; pid: number; began: string };
type Record = { launcher: Process; parts: Process[] };

const drainWithinMilliseconds = 25_000;

/**
 * Notes in the data folder who runs there, for the next start to find what a killed launcher left. PostgreSQL is not
 * among them: it goes on without its launcher, and the next one takes it over.
 */
export function writeRecord(dataFolder: string, running: readonly { name: string; pid: number }[]): void {
  const parts = running.filter(({ name }) => name !== databaseServer);
  const record: Record = {
    launcher: describe('launcher', process.pid),
    parts: parts.map((p) => describe(p.name, p.pid)),
  };
  writeFileSync(`${fileIn(dataFolder)}.draft`, JSON.stringify(record));
  renameSync(`${fileIn(dataFolder)}.draft`, fileIn(dataFolder));
}

export const removeRecord = (dataFolder: string): void => {
  rmSync(fileIn(dataFolder), { force: true });
};

/**
 * Refuses while another launcher runs on the same data. What one that was killed has left is draining already, because
 * its launcher died: waits for it, and kills what does not end.
 * @returns the names of what was left.
 */
export async function settleLeftovers(dataFolder: string): Promise<string[]> {
  const record = await readRecord(dataFolder);
  if (!record) return [];
  if (isAlive(record.launcher)) {
    throw new StartError(
      `The platform runs here already (process ${record.launcher.pid}, data in ${dataFolder}). Stop that one first, ` +
        'or start another copy with a DATA_FOLDER and ports of its own.',
    );
  }
  const left = record.parts.filter(isAlive);
  await waitForEnd(left, Date.now() + drainWithinMilliseconds);
  for (const { pid } of left.filter(isAlive)) process.kill(pid, 'SIGKILL');
  await waitForEnd(left, Date.now() + drainWithinMilliseconds);
  return left.map(({ name }) => name);
}

async function waitForEnd(processes: Process[], deadline: number): Promise<void> {
  while (processes.some(isAlive) && Date.now() < deadline) await setTimeout(50);
}

async function readRecord(dataFolder: string): Promise<Record | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(dataFolder), 'utf8')) as Record;
  } catch {
    return undefined; // None, or one of a launcher that was killed while it wrote.
  }
}

const describe = (name: string, pid: number): Process => ({ name, pid, began: beginningOf(pid) });

const isAlive = ({ pid, began }: Process): boolean => exists(pid) && beginningOf(pid) === began;

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In clock ticks since boot; empty where there is no /proc (macOS), or the process is a zombie that nobody reaps. */
function beginningOf(pid: number): string {
  try {
    // The name, in brackets, may hold blanks; what follows has fixed places.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'processes.json');
