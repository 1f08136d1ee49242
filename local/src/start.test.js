import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { deletePostgres } from '@maternity/embedded-postgres';
import { createDatabase, eventually, freePort } from '@maternity/testkit';
import { projectRoot } from './project-root.ts';
jest.setTimeout(90_000);
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const portVariables = [
    'HTTP_PORT',
    'WS_PORT',
    'GRPC_PORT',
    'GATEWAY_ADMIN_PORT',
    'APPOINTMENTS_ADMIN_PORT',
    'NOTIFICATIONS_ADMIN_PORT',
    'ANALYTICS_GRPC_PORT',
    'ANALYTICS_ADMIN_PORT',
    'ANALYTICS_WORKER_ADMIN_PORT',
];
const launches = [];
const folders = [];
/** A data folder and ports of its own: this test may run beside a platform that somebody uses. */
async function newCopy() {
    const folder = await mkdtemp(join(tmpdir(), 'maternity-start-'));
    folders.push(folder);
    const ports = new Set();
    while (ports.size < portVariables.length)
        ports.add(await freePort());
    const numbers = [...ports].map((port, index) => [portVariables[index] ?? '', String(port)]);
    return { DATA_FOLDER: folder, ...Object.fromEntries(numbers) };
}
const startCommand = [process.execPath, join(projectRoot, 'local/dist/start.js')];
function launch(environment, options = [], command = startCommand) {
    const [program = '', ...rest] = [...command, ...options];
    const child = spawn(program, rest, {
        cwd: projectRoot,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const exitCode = new Promise((resolve) => child.on('close', resolve));
    const ready = new Promise((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr]) {
            stream.on('data', (chunk) => {
                output += chunk.toString();
                if (output.includes('Ctrl-C stops everything'))
                    resolve();
            });
        }
        void exitCode.then(() => {
            reject(new Error(output));
        });
    });
    ready.catch(() => undefined);
    const launched = { output: () => output, ready, exitCode, kill: (signal) => void child.kill(signal) };
    launches.push(launched);
    return launched;
}
async function tellDemo(environment) {
    const child = spawn(process.execPath, [join(projectRoot, 'local/dist/demo.js')], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => (output += chunk.toString()));
    const [code] = (await once(child, 'close'));
    return { code, output };
}
const readDemo = async (environment) => JSON.parse(await readFile(join(environment['DATA_FOLDER'] ?? '', 'demo.json'), 'utf8'));
async function parts(environment) {
    const text = await readFile(join(environment['DATA_FOLDER'] ?? '', 'processes.json'), 'utf8');
    return JSON.parse(text).parts;
}
const isRunning = (pid) => existsSync(`/proc/${pid}/cmdline`) && !isZombie(pid);
const isZombie = (pid) => execFileSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' }).startsWith('Z');
async function login(demo, index) {
    const { email, password } = demo.logins[index] ?? {};
    const headers = { 'content-type': 'application/json' };
    return fetch(`${demo.gateway}/api/v1/sessions`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ email, password }),
    });
}
afterAll(async () => {
    for (const { kill, exitCode } of launches) {
        kill('SIGTERM');
        await exitCode;
    }
    for (const folder of folders) {
        await deletePostgres(folder);
        await rm(folder, { recursive: true, force: true });
    }
});
describe('npm start', () => {
    let copy = {};
    let running;
    beforeAll(async () => {
        copy = await newCopy();
        running = launch(copy);
        await running.ready;
    }, 90_000);
    it('brings up everything and writes where it is and who may log in', async () => {
        const demo = await readDemo(copy);
        expect(demo.gateway).toBe(`http://127.0.0.1:${copy['HTTP_PORT'] ?? ''}`);
        expect(demo.realtime).toBe(`ws://127.0.0.1:${copy['WS_PORT'] ?? ''}/ws`);
        expect(demo.logins.map(({ role }) => role)).toEqual([
            'patient',
            'patient',
            'doctor',
            'doctor',
            'stakeholder',
            'admin',
        ]);
        for (const index of demo.logins.keys())
            expect((await login(demo, index)).status).toBe(201);
        expect(running.output()).toMatch(/✓ gateway is ready +\d/);
    });
    it('lets npm run demo tell the whole story, twice', async () => {
        for (let time = 1; time <= 2; time += 1) {
            const { code, output } = await tellDemo(copy);
            expect(output).toContain('Every step was seen.');
            expect(output).toMatch(/doctor +hears appointment\.requested on doc:1 .*patient +hears appointment\.approved on u:1 /s);
            expect(code).toBe(0);
        }
    });
    it('keeps its secrets where only their owner reads them, and none in its logs', async () => {
        const folder = copy['DATA_FOLDER'] ?? '';
        const secrets = await readFile(join(folder, 'secrets.json'), 'utf8');
        for (const file of ['secrets.json', 'cluster.json'])
            expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
        const logs = await Promise.all((await readdir(join(folder, 'logs'))).map((name) => readFile(join(folder, 'logs', name), 'utf8')));
        for (const secret of Object.values(JSON.parse(secrets))) {
            expect(running.output() + logs.join('')).not.toContain(secret);
        }
    });
    it('is refused on the same data while it runs', async () => {
        const second = launch(copy);
        expect(await second.exitCode).toBe(1);
        expect(second.output()).toContain('runs here already');
    });
    it('names a port that is taken and the variable that moves it, before anything starts', async () => {
        const other = { ...(await newCopy()), WS_PORT: copy['WS_PORT'] ?? '' };
        const second = launch(other);
        expect(await second.exitCode).toBe(1);
        expect(second.output()).toContain(`Port ${copy['WS_PORT'] ?? ''} `);
        expect(second.output()).toContain('WS_PORT=');
        expect(await readdir(other['DATA_FOLDER'] ?? '')).toEqual([]);
    });
    it('stops everything on Ctrl-C', async () => {
        const before = await parts(copy);
        expect(before.map(({ name }) => name)).toEqual([
            'appointments',
            'analytics',
            'analytics-worker',
            'notifications',
            'gateway',
        ]);
        running.kill('SIGINT');
        expect(await running.exitCode).toBe(0);
        expect(before.filter(({ pid }) => isRunning(pid))).toEqual([]);
        expect(existsSync(join(copy['DATA_FOLDER'] ?? '', 'demo.json'))).toBe(false);
    });
    it.each(['SIGTERM', 'SIGKILL'])('stops everything when npm gets a %s', async (signal) => {
        running = launch(copy, [], ['npm', 'start']);
        await running.ready;
        const before = await parts(copy);
        running.kill(signal);
        await running.exitCode;
        await eventually(() => before.every(({ pid }) => !isRunning(pid)), { timeoutMs: 20_000 });
        await eventually(() => !existsSync(join(copy['DATA_FOLDER'] ?? '', 'processes.json')), { timeoutMs: 20_000 });
    });
    it('keeps its data for the next time, and stops everything when a part dies, saying which', async () => {
        running = launch(copy);
        await running.ready;
        expect(running.output()).toContain('demo hospital is there');
        const before = await parts(copy);
        process.kill(before.find(({ name }) => name === 'notifications')?.pid ?? 0, 'SIGKILL');
        expect(await running.exitCode).toBe(1);
        expect(running.output()).toContain('notifications died: signal SIGKILL.');
        expect(before.filter(({ pid }) => isRunning(pid))).toEqual([]);
    });
    it('starts after a launcher was killed, whose services end by themselves', async () => {
        running = launch(copy);
        await running.ready;
        const before = await parts(copy);
        running.kill('SIGKILL');
        await running.exitCode;
        running = launch(copy);
        await running.ready;
        expect(before.filter(({ pid }) => isRunning(pid))).toEqual([]);
        expect((await login(await readDemo(copy), 0)).status).toBe(201);
        running.kill('SIGTERM');
        expect(await running.exitCode).toBe(0);
    });
    it('begins anew with --reset', async () => {
        const secrets = await readFile(join(copy['DATA_FOLDER'] ?? '', 'secrets.json'), 'utf8');
        running = launch(copy, ['--reset']);
        await running.ready;
        expect(running.output()).toMatch(/demo hospital with \d+ visits/);
        expect(await readFile(join(copy['DATA_FOLDER'] ?? '', 'secrets.json'), 'utf8')).not.toBe(secrets);
        running.kill('SIGTERM');
        expect(await running.exitCode).toBe(0);
    });
});
describe('npm run demo', () => {
    it('fails and says what to do when nothing runs', async () => {
        const { code, output } = await tellDemo(await newCopy());
        expect(code).toBe(1);
        expect(output).toContain('First, in another terminal: npm start');
    });
});
describe('npm start elsewhere', () => {
    it('uses a database that somebody gives it, and leaves its server alone', async () => {
        const database = await createDatabase({ migrate: async () => undefined });
        const running = launch({ ...(await newCopy()), APPOINTMENTS_DATABASE_URL: database.url });
        await running.ready;
        expect(running.output()).toContain('PostgreSQL of APPOINTMENTS_DATABASE_URL');
        running.kill('SIGTERM');
        expect(await running.exitCode).toBe(0);
        await database.drop();
    });
    it('refuses an unknown option and a wrong port in a sentence', async () => {
        const unknown = launch(await newCopy(), ['--rest']);
        expect(await unknown.exitCode).toBe(1);
        expect(unknown.output()).toContain("'--rest'");
        const wrong = launch({ ...(await newCopy()), HTTP_PORT: 'eighty' });
        expect(await wrong.exitCode).toBe(1);
        expect(wrong.output().trim()).toBe('HTTP_PORT must be a port from 1 to 65535.');
    });
    (isRoot ? it : it.skip)('runs as a plain user too', async () => {
        const copy = await newCopy();
        const folder = copy['DATA_FOLDER'] ?? '';
        await chown(folder, nobody, nobody);
        await chmod(folder, 0o700);
        const plain = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
        const running = launch(copy, [], [...plain, ...startCommand]);
        await running.ready;
        const owners = await Promise.all((await parts(copy)).map(async ({ pid }) => (await stat(`/proc/${pid}`)).uid));
        expect(owners).toEqual(owners.map(() => nobody));
        running.kill('SIGTERM');
        expect(await running.exitCode).toBe(0);
        await eventually(async () => (await readdir(folder)).includes('secrets.json'));
    });
});
//# sourceMappingURL=start.test.js.map