import { randomUUID } from 'node:crypto';
import { connectGrpc } from '@maternity/kit';
import { identifyCaller } from '../app/identify-caller.ts';
import { createAnalytics } from '../clients/analytics.ts';
import { followRevocations } from '../clients/follow-revocations.ts';
import { createHospital } from '../clients/hospital.ts';
import { createRevocations } from '../domain/revocations.ts';
import { createAuthenticate } from '../http/authenticate.ts';
import { createApp } from '../http/create-app.ts';
import { noRateLimits } from '../http/rate-limits.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { serveHttp } from '../http/serve-http.ts';
import { createAccessTokens } from '../tokens/access-tokens.ts';
import { createRealtimeTickets } from '../tokens/realtime-tickets.ts';
import { startAnalyticsStandIn } from './analytics-stand-in.ts';
import { startStandIn } from './stand-in.ts';
export const accessTokenSecret = 'an access token secret of tests, long enough';
export const ticketSecret = 'a realtime ticket secret of tests, long enough';
export const people = {
    patient: { accountId: 1, role: 'patient', patientId: 1 },
    otherPatient: { accountId: 2, role: 'patient', patientId: 2 },
    doctor: { accountId: 3, role: 'doctor', doctorId: 1 },
    otherDoctor: { accountId: 4, role: 'doctor', doctorId: 2 },
    stakeholder: { accountId: 5, role: 'stakeholder' },
    admin: { accountId: 6, role: 'admin' },
};
/** The app as main.ts wires it, on a real port, in front of stand-ins for appointments and analytics. */
export async function startGateway({ limits, identityProvider, secureCookies } = {}) {
    const lines = [];
    const keep = (fields) => {
        lines.push(fields);
    };
    const log = { info: keep, warn: keep, error: keep, debug: () => undefined };
    const standIn = await startStandIn(log);
    const channel = connectGrpc('appointments', `127.0.0.1:${standIn.port}`);
    const hospital = createHospital(channel);
    const analytics = await startAnalyticsStandIn(log);
    const analyticsChannel = connectGrpc('analytics', `127.0.0.1:${analytics.port}`);
    const revocations = createRevocations(900_000);
    const feed = followRevocations({ channel, revocations, log });
    const accessTokens = createAccessTokens(accessTokenSecret, 900);
    const parts = { sessions: hospital, accessTokens, identityProvider, now: Date.now };
    const draining = new AbortController();
    const app = createApp({
        parts: {
            hospital,
            analytics: createAnalytics(analyticsChannel),
            accessTokens,
            tickets: createRealtimeTickets(ticketSecret, Date.now),
            limits: limits ?? noRateLimits,
            realtimeUrl: 'ws://localhost:8001/ws',
            secureCookies: secureCookies ?? false,
            now: Date.now,
        },
        authenticate: createAuthenticate((token, call) => identifyCaller(parts, token, call), revocations, Date.now),
        fingerprintSecret: accessTokenSecret,
        log,
        headers: securityHeaders({ isHttps: false, realtimeUrl: 'ws://localhost:8001/ws' }),
        webFolder: undefined,
        trustedProxies: 0,
        draining: draining.signal,
    });
    const server = await serveHttp(app, { host: '127.0.0.1', port: 0 }, draining);
    const url = `http://127.0.0.1:${server.port}`;
    const tokenOf = (person, changes = {}) => {
        const now = Date.now();
        const identity = { sessionId: randomUUID(), issuedAtMs: now, expiresAtMs: now + 900_000 };
        return accessTokens.issue({ ...identity, ...people[person], ...changes });
    };
    await until(() => revocations.isCurrent(Date.now()));
    return {
        url,
        standIn,
        analytics,
        lines,
        tokenOf,
        ask: (method, path, { as, token, ...options } = {}) => {
            const bearer = token ?? (as === undefined ? undefined : tokenOf(as));
            return ask(`${url}${path}`, method, { ...options, ...(bearer === undefined ? {} : { token: bearer }) });
        },
        stop: async () => {
            await server.stop();
            await feed.stop();
            await Promise.all([channel.stop(), analyticsChannel.stop()]);
            await Promise.all([standIn.stop(), analytics.stop()]);
        },
    };
}
async function ask(url, method, { token, body, headers, raw }) {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const sent = {
        connection: 'close',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        'idempotency-key': randomUUID(),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
    };
    if (sent['idempotency-key'] === 'none')
        delete sent['idempotency-key'];
    const answer = await fetch(url, { method, headers: sent, redirect: 'manual', ...(content ? { body: content } : {}) });
    const text = await answer.text();
    const isJson = text !== '' && /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
}
/** Waits for a condition. */
export async function until(condition, timeoutMs = 5_000) {
    const end = Date.now() + timeoutMs;
    while (!(await condition())) {
        if (Date.now() > end)
            throw new Error('the condition never came true');
        await new Promise((resolve) => setImmediate(resolve));
    }
}
//# sourceMappingURL=start-gateway.js.map