import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { eventually, freePort } from '@maternity/testkit';
import { inHouse } from './fixture.ts';
const services = readdirSync(inHouse('services')).filter((name) => existsSync(inHouse(`services/${name}/src/main.ts`)));
const program = (service) => inHouse(`services/${service}/dist/main.js`);
/** Runs a built service in an environment of nothing but `environment` until it ends. */
function start(service, environment) {
    const options = { env: { ADMIN_PORT: '0', ...environment }, encoding: 'utf8', timeout: 15_000 };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(service)], options);
    return { code: status, output: `${stdout}${stderr}` };
}
// The rest of what health and shutdown promise is proved beside them, in packages/kit/src/run-service.test.ts.
describe('rule 7: health tells the truth, a failed start is loud', () => {
    it.each(services)('%s refuses to start without its configuration, by the names of keys', (service) => {
        const { code, output } = start(service, {});
        expect(output).toMatch(/[A-Z_]+ is not set/);
        expect(code).toBe(1);
    });
    it.each(services)('%s names a bad key and never tells its value', (service) => {
        const { code, output } = start(service, { LOG_LEVEL: 'chatty-canary' });
        expect(output).toContain('LOG_LEVEL must be one of');
        expect(output).not.toContain('chatty-canary');
        expect(code).toBe(1);
    });
    it('appointments with a dead database is alive, not ready, and still leaves when asked to', async () => {
        const [adminPort, deadPort] = [await freePort(), await freePort()];
        const child = spawn(process.execPath, [program('appointments')], {
            env: {
                ADMIN_PORT: String(adminPort),
                GRPC_PORT: '0',
                APPOINTMENTS_DATABASE_URL: `postgres://somebody:secret-canary@127.0.0.1:${deadPort}/nothing`,
            },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const output = Promise.all([text(child.stdout), text(child.stderr)]);
        const ended = once(child, 'close');
        try {
            const status = async (path) => (await fetch(`http://127.0.0.1:${adminPort}${path}`, { headers: { connection: 'close' } })).status;
            await eventually(async () => (await status('/startupz')) === 200, { timeoutMs: 10_000 });
            expect(await status('/livez')).toBe(200);
            expect(await status('/readyz')).toBe(503);
        }
        finally {
            child.kill('SIGTERM');
            await ended;
        }
        expect(child.exitCode).toBe(0);
        expect((await output).join('')).not.toContain('secret-canary');
    });
});
//# sourceMappingURL=rule-7-health.test.js.map