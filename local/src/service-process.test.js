import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@maternity/testkit';
import { launcherWatch, runProgram, startProcess } from './service-process.ts';
let folder = '';
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maternity-process-'));
});
afterEach(() => rm(folder, { recursive: true }));
async function program(text) {
    const script = join(folder, 'program.mjs');
    await writeFile(script, text);
    return { name: 'program', script, environment: process.env };
}
const drains = `process.on('SIGTERM', () => { console.log('drained'); process.exit(0); }); setInterval(() => {}, 1000);`;
describe('a process of the launcher', () => {
    it('tells why it ended and what it said last', async () => {
        const problems = [];
        const part = startProcess(await program(`console.error('no luck'); process.exit(3);`), {
            dataFolder: folder,
            onProblem: (line) => problems.push(line),
        });
        expect(await part.ended).toBe('exit code 3');
        expect(part.lastLines()).toEqual(['no luck']);
        expect(problems).toEqual(['no luck']);
    });
    it('drains when it is stopped', async () => {
        const part = startProcess(await program(`${drains} console.log('up');`), {
            dataFolder: folder,
            onProblem: () => 0,
        });
        await eventually(() => {
            expect(part.lastLines()).toEqual(['up']);
        });
        await part.stop();
        expect(await part.ended).toBe('exit code 0');
        expect(part.lastLines()).toEqual(['up', 'drained']);
    });
    it('is named with its output when a program of one run fails', async () => {
        const failing = await program(`console.error('table is missing'); process.exitCode = 1;`);
        const run = runProgram(failing, folder, new AbortController().signal);
        await expect(run).rejects.toThrow('program ended with exit code 1:\ntable is missing');
    });
    it('ends when its launcher is killed, draining first', async () => {
        const { script } = await program(`${drains} console.log(process.pid);`);
        const launcher = spawn(process.execPath, ['-e', launcherText(script)], { stdio: ['ignore', 'pipe', 'inherit'] });
        const [pid] = (await once(createInterface({ input: launcher.stdout }), 'line'));
        launcher.kill('SIGKILL');
        await once(launcher, 'exit');
        await eventually(() => {
            expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
        });
    });
});
/** A stand-in for the launcher: starts the script the way it does and passes its output on. */
const launcherText = (script) => `require('node:child_process').spawn(process.execPath, ${JSON.stringify([...launcherWatch, script])},
    { detached: true, stdio: ['pipe', 'inherit', 'inherit'] })`;
//# sourceMappingURL=service-process.test.js.map