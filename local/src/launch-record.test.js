import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { removeRecord, settleLeftovers, writeRecord } from './launch-record.ts';
let folder = '';
let child;
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maternity-record-'));
});
afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true });
});
/** As if the launcher had been killed: its number belongs to nobody or, with the same number, to somebody later. */
async function forgetLauncher() {
    const file = join(folder, 'processes.json');
    const record = JSON.parse(await readFile(file, 'utf8'));
    record.launcher.began = 'before';
    await writeFile(file, JSON.stringify(record));
}
it('finds nothing where nothing ran, where all was stopped, and in a torn record', async () => {
    expect(await settleLeftovers(folder)).toEqual([]);
    writeRecord(folder, []);
    removeRecord(folder);
    expect(await settleLeftovers(folder)).toEqual([]);
    await writeFile(join(folder, 'processes.json'), '{"launch');
    expect(await settleLeftovers(folder)).toEqual([]);
});
it('refuses while the launcher runs, and names its process', async () => {
    writeRecord(folder, []);
    await expect(settleLeftovers(folder)).rejects.toThrow(`runs here already (process ${process.pid},`);
});
it('waits for what a killed launcher left', async () => {
    child = spawn('sleep', ['0.5']);
    await once(child, 'spawn');
    writeRecord(folder, [{ name: 'gateway', pid: child.pid ?? 0 }]);
    await forgetLauncher();
    expect(await settleLeftovers(folder)).toEqual(['gateway']);
    expect(child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))).toBeDefined();
});
it('leaves a stranger alone who has the number by now, and PostgreSQL to be adopted', async () => {
    child = spawn('sleep', ['30']);
    await once(child, 'spawn');
    writeRecord(folder, [
        { name: 'gateway', pid: child.pid ?? 0 },
        { name: 'PostgreSQL', pid: process.pid },
    ]);
    const file = join(folder, 'processes.json');
    const record = JSON.parse(await readFile(file, 'utf8'));
    expect(record.parts).toHaveLength(1);
    await writeFile(file, JSON.stringify({ ...record, parts: record.parts.map((part) => ({ ...part, began: '1' })) }));
    await forgetLauncher();
    expect(await settleLeftovers(folder)).toEqual([]);
    expect(child.exitCode).toBeNull();
});
//# sourceMappingURL=launch-record.test.js.map