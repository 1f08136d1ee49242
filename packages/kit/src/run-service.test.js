import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
const folder = fileURLToPath(new URL('..', import.meta.url));
const started = [];
/** A service of its own process: `body` is what main.ts would hold inside runService. */
function service(body, environment = {}) {
    const program = `
    import { z } from 'zod';
    import { adminEnvironment, readEnvironment, runService } from '@maternity/kit';
    const shape = { ...adminEnvironment, API_SECRET: z.string().min(32), LIMIT: z.coerce.number().int().min(1).default(1) };
    await runService('example', () => readEnvironment(shape, process.env), async (config, { log }) => { ${body} });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ADMIN_PORT: '0', API_SECRET: 's'.repeat(32), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk.toString()));
    child.stderr.on('data', (chunk) => (text += chunk.toString()));
    return { child, output: () => text };
}
async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}
async function seen(output, text) {
    const deadline = Date.now() + 10_000;
    while (!output().includes(text)) {
        if (Date.now() > deadline)
            throw new Error(`never saw ${text} in: ${output()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
async function exitCode(child) {
    if (child.exitCode === null && child.signalCode === null)
        await once(child, 'exit');
    return child.exitCode;
}
const status = async (port, path) => (await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { connection: 'close' } })).status;
afterEach(async () => {
    for (const child of started.splice(0)) {
        child.kill('SIGKILL');
        await exitCode(child);
    }
});
describe('a service', () => {
    it('refuses to start without its keys, names them, tells no value and exits with 1', async () => {
        const { child, output } = service('return { checks: {}, stop: [] };', {
            API_SECRET: 'short-secret',
            LIMIT: 'many',
        });
        expect(await exitCode(child)).toBe(1);
        expect(output()).toMatch(/API_SECRET must be at least 32; LIMIT has the wrong form/);
        expect(output()).not.toMatch(/short-secret|many/);
    });
    it('says that a key is not set when it is empty', async () => {
        const { child, output } = service('return { checks: {}, stop: [] };', { API_SECRET: '' });
        expect(await exitCode(child)).toBe(1);
        expect(output()).toContain('API_SECRET is not set');
    });
    it('exits with 1 when a part cannot start', async () => {
        const { child, output } = service("throw new Error('no store');");
        expect(await exitCode(child)).toBe(1);
        expect(output()).toContain('cannot start');
    });
    it('is alive but not ready while a store is dead, and ready when the store is', async () => {
        const port = await freePort();
        const body = `
      let dead = true;
      process.on('SIGUSR2', () => { dead = false; });
      return { checks: { store: () => dead ? Promise.reject(new Error('dead')) : Promise.resolve() }, stop: [] };`;
        const { child, output } = service(body, { ADMIN_PORT: String(port) });
        await seen(output, 'service-started');
        expect([await status(port, '/livez'), await status(port, '/startupz'), await status(port, '/readyz')]).toEqual([
            200, 200, 503,
        ]);
        child.kill('SIGUSR2');
        let ready = await status(port, '/readyz');
        for (let tries = 0; ready !== 200 && tries < 50; tries += 1)
            ready = await status(port, '/readyz');
        expect(ready).toBe(200);
    });
    it('turns unready first, then stops its parts in the stated order and exits with 0', async () => {
        const port = await freePort();
        const body = `
      const part = (name) => ({ name, stop: async () => {
        const { status } = await fetch('http://127.0.0.1:${String(port)}/readyz');
        console.log('stopped ' + name + ' while readiness was ' + status);
      } });
      return { checks: {}, stop: [part('door'), part('store')] };`;
        const { child, output } = service(body, { ADMIN_PORT: String(port) });
        await seen(output, 'service-started');
        child.kill('SIGTERM');
        expect(await exitCode(child)).toBe(0);
        const order = output()
            .split('\n')
            .filter((line) => line.startsWith('stopped '));
        expect(order).toEqual(['stopped door while readiness was 503', 'stopped store while readiness was 503']);
    });
    it('exits with 1 when something fails that nobody handles', async () => {
        const { child, output } = service("setTimeout(() => { Promise.reject(new Error('forgotten')); }, 10); return { checks: {}, stop: [] };");
        expect(await exitCode(child)).toBe(1);
        expect(output()).toContain('unhandledRejection');
    });
    it('writes ECS lines', async () => {
        const { child, output } = service("log.info({ 'trace.id': 'abc' }, 'hello'); return { checks: {}, stop: [] };");
        await seen(output, 'hello');
        child.kill('SIGTERM');
        await exitCode(child);
        const line = output()
            .split('\n')
            .find((text) => text.includes('hello')) ?? '{}';
        expect(JSON.parse(line)).toMatchObject({
            'log.level': 'info',
            message: 'hello',
            'trace.id': 'abc',
            'ecs.version': expect.any(String),
        });
    });
});
//# sourceMappingURL=run-service.test.js.map