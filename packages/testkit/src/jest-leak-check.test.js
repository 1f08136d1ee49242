import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
const { resolve } = createRequire(import.meta.url);
const leakCheck = fileURLToPath(new URL('jest-leak-check.ts', import.meta.url));
const folders = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
/** Runs Jest on one test file of its own and answers with its exit code and what it said. */
async function jest(body) {
    const rootDir = await mkdtemp(join(tmpdir(), 'leak-check-'));
    folders.push(rootDir);
    const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } };
    const config = { rootDir, setupFilesAfterEnv: [leakCheck], transform: { '\\.ts$': [resolve('@swc/jest'), swc] } };
    await writeFile(join(rootDir, 'planted.test.js'), body);
    const options = ['--config', JSON.stringify(config), '--ci', '--forceExit'];
    const run = spawn(process.execPath, [resolve('jest/bin/jest'), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = text(run.stderr);
    await once(run, 'exit');
    return { code: run.exitCode, said: await said };
}
const listen = `const server = require('node:net').createServer().listen(0);`;
const sleep = `require('node:child_process').spawn('sleep', ['5'], { stdio: 'ignore' });`;
describe('the leak check', () => {
    it('fails a test file that leaves a server and a process open, and names them', async () => {
        const { code, said } = await jest(`it('passes', () => { ${listen} ${sleep} });`);
        expect(said).toContain('Left open by this test file: 1 TCPServerWrap, 1 ProcessWrap');
        expect(code).toBe(1);
    });
    it('passes one that closes what it opened in its own afterAll', async () => {
        const { code, said } = await jest(`${listen} afterAll(() => server.close()); it('passes', () => {});`);
        expect(said).toContain('1 passed');
        expect(code).toBe(0);
    });
});
//# sourceMappingURL=jest-leak-check.test.js.map