import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a client needs to know of a running platform. */
export type Demo = {
  gateway: string;
  realtime: string;
  logins: { role: string; email: string; password: string }[];
};

export async function writeDemoFile(dataFolder: string, demo: Demo): Promise<void> {
  await writeFile(`${fileIn(dataFolder)}.draft`, `${JSON.stringify(demo, undefined, 2)}\n`);
  await rename(`${fileIn(dataFolder)}.draft`, fileIn(dataFolder));
}

/** It exists only while the platform runs: whoever waits for it may begin when it is there. */
export const removeDemoFile = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true });

export async function readDemoFile(dataFolder: string): Promise<Demo | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(dataFolder), 'utf8')) as Demo;
  } catch {
    return undefined;
  }
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'demo.json');
