import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, until } from '../testing/start-gateway.ts';
import { createIdentityProvider } from './identity-provider.ts';
let gateway;
let server;
let issuer;
let isAway = false;
const keys = [];
async function addKey(kid) {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    keys.push({ kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } });
}
/** The least that an issuer is: a discovery document and its keys. */
beforeAll(async () => {
    await addKey('first');
    server = createServer((request, response) => {
        const documents = {
            '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
            '/keys': { keys: keys.map(({ jwk }) => jwk) },
        };
        const document = isAway ? undefined : documents[request.url ?? ''];
        response
            .writeHead(document ? 200 : 503, { 'content-type': 'application/json' })
            .end(JSON.stringify(document ?? {}));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    issuer = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
    gateway = await startGateway({ identityProvider: createIdentityProvider(issuer, 'maternity') });
});
afterAll(async () => {
    await gateway.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
});
const token = (changes = {}, kid = 'first') => {
    const key = keys.find((candidate) => candidate.kid === kid);
    if (!key)
        throw new Error('no such key');
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
        iss: issuer,
        aud: 'maternity',
        sub: 'somebody',
        email: 'doctor3@example.org',
        iat: now,
        exp: now + 300,
    };
    return new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'RS256', kid }).sign(key.privateKey);
};
const me = async (bearer) => {
    const { status, body } = await gateway.ask('GET', '/api/v1/me', { token: bearer });
    return { status, ...body };
};
const opened = () => gateway.standIn.calls.filter(({ method }) => method === 'CreateSessionFromIdentity').length;
describe('a token of the configured issuer', () => {
    it('is refused with 503 while its keys cannot be had', async () => {
        isAway = true;
        expect(await me(await token())).toMatchObject({ status: 503, code: 'identity-provider-unavailable' });
        isAway = false;
    });
    it('stands for the account of its e-mail, and opens one session however often it is shown', async () => {
        const bearer = await token();
        const before = opened();
        const answers = await Promise.all([me(bearer), me(bearer), me(bearer)]);
        expect(answers).toMatchObject([{ status: 200, role: 'doctor' }, { status: 200 }, { status: 200 }]);
        await me(bearer);
        expect(opened() - before).toBe(1);
    });
    it.each([
        ['for another audience', { aud: 'another' }],
        ['that has expired', { exp: 1_000 }],
        ['without an e-mail', { email: undefined }],
        ['whose e-mail is not verified', { email_verified: false }],
        ['that is an ID token', { nonce: 'n' }],
        ['of another issuer', { iss: 'http://127.0.0.1:9' }],
        ['of a person without an account', { email: 'nobody@example.org' }],
    ])('%s is refused', async (_name, changes) => {
        expect(await me(await token(changes))).toMatchObject({ status: 401 });
    });
    it('signed by HS256 with the public key is refused', async () => {
        const now = Math.floor(Date.now() / 1_000);
        const claims = { iss: issuer, aud: 'maternity', sub: 's', email: 'admin6@example.org', iat: now, exp: now + 300 };
        const secret = new TextEncoder().encode(JSON.stringify(keys[0]?.jwk));
        const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret);
        expect(await me(forged)).toMatchObject({ status: 401, code: 'invalid-token' });
    });
    it('loses its rights with the account', async () => {
        const bearer = await token({ jti: 'revoked' });
        expect((await me(bearer)).status).toBe(200);
        gateway.standIn.revoke({ accountId: 3 });
        await until(async () => (await me(bearer)).code === 'session-ended');
    });
});
//# sourceMappingURL=identity-provider.test.js.map