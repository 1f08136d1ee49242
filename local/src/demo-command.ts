import { readDemoFile } from './demo-file.ts';
import { tellStory } from './demo-story/story.ts';
import { readSettings } from './settings.ts';

/** @returns 0 only if every step of the story was seen. */
export async function demo(): Promise<number> {
  try {
    const { dataFolder } = readSettings(process.env);
    const running = await readDemoFile(dataFolder);
    if (!running)
      throw new Error(`Nothing runs here (${dataFolder} has no demo.json). First, in another terminal: npm start`);
    const startedAt = performance.now();
    await tellStory(running, (who, text) => {
      console.log(`${((performance.now() - startedAt) / 1_000).toFixed(2).padStart(6)} s  ${who.padEnd(12)}${text}`);
    });
    console.log('\nEvery step was seen.');
    return 0;
  } catch (error) {
    console.error(`\nThe story broke off: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
