import { generateKeyPair, SignJWT, UnsecuredJWT, exportSPKI } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessTokenSecret, startGateway, until } from '../testing/start-gateway.ts';
import { signToken } from '../tokens/sign-token.ts';
let gateway;
beforeAll(async () => {
    gateway = await startGateway();
});
afterAll(() => gateway.stop());
const me = async (token) => {
    const { status, body } = await gateway.ask('GET', '/api/v1/me', { token });
    return { status, code: body.code };
};
const invalid = { status: 401, code: 'invalid-token' };
const seconds = Math.floor(Date.now() / 1_000);
const claims = {
    iss: 'maternity-gateway',
    aud: 'maternity-api',
    sub: '1',
    sid: 'a-session',
    role: 'patient',
    patientId: 1,
    iat: seconds,
    exp: seconds + 600,
};
const header = { typ: 'at+jwt' };
const key = new TextEncoder().encode(accessTokenSecret);
const signed = (changes, headers = header, secret = accessTokenSecret) => signToken(headers, { ...claims, ...changes }, secret);
describe('an access token', () => {
    it('lets its account in', async () => {
        expect(await me(signed({}))).toEqual({ status: 200, code: undefined });
    });
    it.each([
        ['of another secret', signed({}, header, 'another secret that is as long as it must be')],
        [
            'that is an admin by its payload alone',
            `${signed({}).split('.')[0]}.${Buffer.from(JSON.stringify({ ...claims, role: 'admin' })).toString('base64url')}.${signed({}).split('.')[2]}`,
        ],
        ['without alg', new UnsecuredJWT(claims).encode()],
        [
            'of alg none in odd case',
            `${Buffer.from('{"alg":"nOnE","typ":"at+jwt"}').toString('base64url')}.${signed({}).split('.')[1]}.`,
        ],
        ['without signature', signed({}).split('.').slice(0, 2).join('.') + '.'],
        ['of another issuer', signed({ iss: 'somebody' })],
        ['for another audience', signed({ aud: 'maternity-realtime' })],
        ['of another type', signed({}, { typ: 'JWT' })],
        ['without a type', signed({}, {})],
        ['without exp', signed({ exp: undefined })],
        ['without sub', signed({ sub: undefined })],
        ['without session', signed({ sid: undefined })],
        ['of an unknown role', signed({ role: 'root' })],
        ['with a role that is no text', signed({ role: ['admin'] })],
        ['of the future', signed({ nbf: seconds + 300 })],
        ['with a critical extension', signed({}, { ...header, crit: ['x'], x: 1 })],
        ['of 10 KB', signed({ padding: 'x'.repeat(10_000) })],
        ['that is no token', 'not.a.token'],
        ['that is empty JSON', 'e30.e30.e30'],
    ])('%s is refused', async (_name, token) => {
        expect(await me(token)).toEqual(invalid);
    });
    it.each(['HS384', 'HS512'])('signed by %s is refused', async (alg) => {
        const token = await new SignJWT(claims).setProtectedHeader({ alg, typ: 'at+jwt' }).sign(key);
        expect(await me(token)).toEqual(invalid);
    });
    it('signed by a key that it brings along is refused, and the address that it names is not asked', async () => {
        const { privateKey, publicKey } = await generateKeyPair('ES256');
        const url = `${gateway.url}/keys`;
        for (const extra of [{ jku: url }, { x5u: url }, { kid: '../../dev/null' }, { jwk: { kty: 'oct', k: 'AAAA' } }]) {
            const token = await new SignJWT(claims)
                .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...extra })
                .sign(privateKey);
            expect(await me(token)).toEqual(invalid);
            expect(await me(signed({}, { ...header, ...extra }, 'a secret of the one who brings the header'))).toEqual(invalid);
        }
        expect(await me(signed({}, header, await exportSPKI(publicKey)))).toEqual(invalid);
        expect(gateway.lines.filter((line) => line['url.template'] === '/keys')).toEqual([]);
    });
    it('that has expired says so, also when it was good before', async () => {
        expect(await me(signed({ exp: seconds - 1 }))).toEqual({ status: 401, code: 'token-expired' });
        const short = signed({ exp: Math.ceil(Date.now() / 1_000) });
        await me(short);
        await until(async () => (await me(short)).code === 'token-expired');
    });
    it.each(['', 'Basic YTpi', 'Bearer', 'Bearer a b', 'bearer\ttoken'])('is not found in the header %j', async (authorization) => {
        const { status } = await gateway.ask('GET', '/api/v1/me', { headers: { authorization } });
        expect(status).toBe(401);
    });
});
describe('a revocation', () => {
    it('of a session is felt within a second, by that session alone', async () => {
        const ending = gateway.tokenOf('patient');
        const staying = gateway.tokenOf('patient');
        expect((await me(ending)).status).toBe(200);
        const startedAt = Date.now();
        expect((await gateway.ask('DELETE', '/api/v1/sessions', { token: ending })).status).toBe(204);
        await until(async () => (await me(ending)).code === 'session-ended');
        expect(Date.now() - startedAt).toBeLessThan(1_000);
        expect((await me(staying)).status).toBe(200);
    });
    it('of an account ends all its sessions, and later ones stand', async () => {
        const token = gateway.tokenOf('otherDoctor');
        expect((await me(token)).status).toBe(200);
        const answer = await gateway.ask('PUT', '/api/v1/accounts/4/active', { as: 'admin', body: { active: false } });
        expect(answer).toMatchObject({ status: 200, body: { id: 4, active: false } });
        await until(async () => (await me(token)).code === 'session-ended');
        await gateway.ask('PUT', '/api/v1/accounts/4/active', { as: 'admin', body: { active: true } });
        const later = gateway.tokenOf('otherDoctor', { issuedAtMs: Date.now() + 1 });
        expect((await me(later)).status).toBe(200);
    });
    it('cannot be told while the feed is silent: then nobody is let in', async () => {
        const token = gateway.tokenOf('patient');
        gateway.standIn.silence(true);
        await until(async () => (await me(token)).code === 'sessions-unknown', 8_000);
        const body = (await gateway.ask('GET', '/api/v1/me', { token })).body;
        expect(body).toMatchObject({ status: 503 });
        gateway.standIn.silence(false);
        await until(async () => (await me(token)).status === 200);
    });
});
//# sourceMappingURL=authenticate.test.js.map