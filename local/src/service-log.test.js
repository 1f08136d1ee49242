import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { explainLine } from './log-line.ts';
import { openServiceLog } from './service-log.ts';
const record = (level, message) => `{"log.level":"${level}","message":"${message}"}\n`;
describe("a service's log", () => {
    let folder = '';
    let file = '';
    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), 'maternity-log-'));
        file = join(folder, 'logs', 'gateway.log');
    });
    afterEach(() => rm(folder, { recursive: true }));
    const write = async (chunks) => {
        const told = [];
        const log = openServiceLog(file, (line) => told.push(line));
        for (const chunk of chunks)
            log.stream.write(chunk);
        log.stream.end();
        await finished(log.stream);
        return { told, lastLines: log.lastLines() };
    };
    it('keeps everything, and tells warnings, errors and what is no record', async () => {
        const lines = [record('info', 'started'), record('error', 'broke'), 'Segmentation fault\n', record('warn', 'slow')];
        const { told, lastLines } = await write(lines);
        expect(told).toEqual(['error: broke', 'Segmentation fault', 'warn: slow']);
        expect(lastLines).toEqual(['info: started', 'error: broke', 'Segmentation fault', 'warn: slow']);
        expect(await readFile(file, 'utf8')).toBe(lines.join(''));
    });
    it('puts lines together that arrive in pieces', async () => {
        const line = record('fatal', 'cannot start');
        expect((await write([line.slice(0, 9), line.slice(9, 30), line.slice(30)])).told).toEqual(['fatal: cannot start']);
    });
    it('begins anew at each start and keeps the one before', async () => {
        await write(['first\n']);
        await write(['second\n']);
        expect(await readFile(file, 'utf8')).toBe('second\n');
        expect(await readFile(`${file}.1`, 'utf8')).toBe('first\n');
    });
    it('is bounded', async () => {
        const chunk = record('info', 'x'.repeat(60_000));
        await write(Array.from({ length: 400 }, () => chunk));
        const sizes = await Promise.all([stat(file), stat(`${file}.1`)]);
        for (const { size } of sizes)
            expect(size).toBeLessThan(10_200_000);
    });
    it('tells no more problems than somebody can read', async () => {
        const { told } = await write(Array.from({ length: 1_000 }, () => record('error', 'again')));
        expect(told).toHaveLength(21);
        expect(told.at(-1)).toContain(file);
    });
    it('is read by its owner only', async () => {
        await write(['x\n']);
        expect((await stat(file)).mode & 0o777).toBe(0o600);
    });
});
it('explains a record with its error, and leaves other lines as they are', () => {
    const fatal = '{"log.level":"fatal","message":"cannot start","error":{"message":"no such table"}}';
    expect(explainLine(fatal)).toBe('fatal: cannot start: no such table');
    expect(explainLine('{"broken')).toBe('{"broken');
});
//# sourceMappingURL=service-log.test.js.map