import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, freePort, startService } from '@maternity/testkit';
import { createLog } from '@maternity/kit';
import { startStandIn } from './testing/stand-in.ts';
import { accessTokenSecret, people, ticketSecret } from './testing/start-gateway.ts';
import { createAccessTokens } from './tokens/access-tokens.ts';
const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const nothing = () => undefined;
const log = createLog('stand-in', 'silent');
const identity = { sessionId: 's', issuedAtMs: Date.now(), expiresAtMs: Date.now() + 60_000 };
const authorization = `Bearer ${createAccessTokens(accessTokenSecret, 60).issue({ ...identity, ...people['doctor'] })}`;
let standIn;
let service;
afterEach(async () => {
    await service?.stop();
    await standIn?.stop();
    service = undefined;
    standIn = undefined;
});
async function start(changes = {}) {
    standIn = await startStandIn(log);
    const [port, adminPort] = [await freePort(), await freePort()];
    service = await startService(script, {
        HTTP_PORT: String(port),
        ADMIN_PORT: String(adminPort),
        APPOINTMENTS_ADDRESS: `127.0.0.1:${standIn.port}`,
        // Nobody is there: the gateway has to be whole without analytics.
        ANALYTICS_ADDRESS: `127.0.0.1:${await freePort()}`,
        ACCESS_TOKEN_SECRET: accessTokenSecret,
        REALTIME_TICKET_SECRET: ticketSecret,
        ...changes,
    });
    return { standIn, service, url: `http://127.0.0.1:${port}`, admin: `http://127.0.0.1:${adminPort}` };
}
const ask = async (url, headers = {}) => {
    const answer = await fetch(url, { headers: { connection: 'close', ...headers } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
describe('the gateway as a process', () => {
    it('refuses to start without its secrets and names them, never their values', async () => {
        const environment = { ACCESS_TOKEN_SECRET: 'too short a secret', OIDC_ISSUER: 'https://id.example' };
        const start = startService(script, environment);
        await expect(start).rejects.toThrow(/ACCESS_TOKEN_SECRET must be at least 32; REALTIME_TICKET_SECRET is not set/);
        await expect(start).rejects.not.toThrow(/too short a secret/);
    });
    it('wants an audience with an issuer', async () => {
        const environment = {
            ACCESS_TOKEN_SECRET: accessTokenSecret,
            REALTIME_TICKET_SECRET: ticketSecret,
            OIDC_ISSUER: 'https://id.example',
        };
        await expect(startService(script, environment)).rejects.toThrow(/OIDC_AUDIENCE is not set/);
    });
    it('is ready while appointments and its session feed are, and says so in metrics', async () => {
        const { standIn, url, admin } = await start();
        await eventually(async () => (await ask(`${admin}/readyz`)).status === 200);
        expect((await ask(`${url}/api/v1/doctors`, { authorization })).status).toBe(200);
        const { text } = await ask(`${admin}/metrics`);
        const series = 'http_request_method="GET",http_route="/api/v1/doctors",http_response_status_code="200"';
        expect(text).toContain(`http_server_request_duration_seconds_count{${series}} 1`);
        await standIn.stop();
        await eventually(async () => (await ask(`${admin}/readyz`)).status === 503);
        expect((await ask(`${url}/health`)).status).toBe(200);
    });
    it('is ready without analytics, whose routes then answer 503', async () => {
        const { url, admin } = await start();
        await eventually(async () => (await ask(`${admin}/readyz`)).status === 200);
        const refused = await ask(`${url}/api/v1/operations`, { authorization });
        expect(refused.status).toBe(503);
        expect(JSON.parse(refused.text)).toMatchObject({ status: 503, code: 'peer-unavailable' });
        expect((await ask(`${admin}/readyz`)).status).toBe(200);
    });
    it('lets a request that has begun finish when it is told to stop, and exits 0', async () => {
        const { standIn, service: running, url, admin } = await start();
        await eventually(async () => (await ask(`${admin}/readyz`)).status === 200);
        let release = nothing;
        standIn.beforeNext(() => new Promise((resolve) => (release = resolve)));
        const begun = ask(`${url}/api/v1/doctors`, { authorization });
        await eventually(() => standIn.calls.length > 0);
        const stopped = running.stop();
        await eventually(() => running.output().includes('"service-draining"'));
        await eventually(() => ask(`${url}/health`).then(() => false, () => true));
        release();
        expect((await begun).status).toBe(200);
        expect(await stopped).toBe(0);
        service = undefined;
    });
    it('says loudly that nothing limits it', async () => {
        const { service: running } = await start({ RATE_LIMITS: 'off' });
        expect(running.output()).toContain('RATE_LIMITS=off');
    });
    it('sends Secure cookies and HSTS where it is reached by https', async () => {
        const { url } = await start({ PUBLIC_URL: 'https://hospital.example' });
        const body = JSON.stringify({ email: 'patient1@example.org', password: 'correct horse' });
        const headers = { 'content-type': 'application/json', connection: 'close' };
        const answer = await eventually(() => fetch(`${url}/api/v1/sessions`, { method: 'POST', headers, body }));
        expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
        expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
        await answer.text();
    });
});
//# sourceMappingURL=main.test.js.map