import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { appointmentsProto, callerToMetadata, } from '@maternity/contracts';
import { connectGrpc, migrate } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
const proto = appointmentsProto();
const { service: accounts } = proto.AccountService;
const { service: directory } = proto.DirectoryService;
const { service: feed } = proto.SessionFeedService;
const migrations = fileURLToPath(new URL('../migrations/', import.meta.url));
const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let database;
let sql;
/** Two replicas over one database. */
let replicas = [];
let one;
let other;
async function startReplica() {
    const port = await freePort();
    const service = await startService(script, { APPOINTMENTS_DATABASE_URL: database.url, GRPC_PORT: `${port}` });
    return { service, channel: connectGrpc('appointments', `127.0.0.1:${port}`) };
}
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, migrations);
        },
    });
    replicas = await Promise.all([startReplica(), startReplica()]);
    [one, other] = replicas.map(({ channel }) => channel);
    sql = new Client(database.url);
    await sql.connect();
});
afterAll(async () => {
    await sql.end();
    for (const { channel, service } of replicas) {
        await channel.stop();
        expect(await service.stop()).toBe(0);
        expect(service.output()).not.toMatch(/canary|long enough|"log.level":"(error|fatal)"/i);
    }
    await database.drop();
});
const as = (role, ids = {}) => ({
    deadlineMs: 10_000,
    metadata: callerToMetadata({ accountId: 0, role, requestId: 'test', ...ids }),
});
const nobody = as('anonymous');
const admin = as('admin', { accountId: 999 });
const password = 'long enough';
let people = 0;
/** A registered patient with a name that must be seen nowhere. */
async function register() {
    people += 1;
    const email = `canary${people}@example.net`;
    const patient = { firstName: 'Canary', lastName: 'Canary', sex: 'F', dateOfBirth: '1990-01-01' };
    const { id } = await one.call(directory.CreatePatient, { patient, email, password }, nobody);
    return { email, patientId: id };
}
const login = (email, secret = password, channel = one) => channel.call(accounts.CreateSession, { email, password: secret }, nobody);
const refresh = (refreshToken, channel = one) => channel.call(accounts.RefreshSession, { refreshToken }, nobody);
const refusal = (kind, code) => expect.objectContaining({ kind, code });
const over = refusal('unauthenticated', 'invalid-refresh-token');
const accountOf = ({ account }) => account?.id ?? 0;
const lastAudit = async (action) => (await sql.query(`select actor_id::int, actor_role, object_type, object_id, outcome from audit_entry
       where action = $1 order by id desc limit 1`, [action])).rows[0];
/** Follows a replica's session feed and keeps what it hears. */
function follow(channel) {
    const left = new AbortController();
    const heard = [];
    const at = [];
    const ended = (async () => {
        try {
            for await (const news of channel.stream(feed.Follow, {}, { signal: left.signal })) {
                heard.push(news);
                at.push(Date.now());
            }
        }
        catch {
            // Leaving ends the stream with a status of its own.
        }
    })();
    return {
        heard,
        at,
        stop: async () => {
            left.abort();
            await ended;
        },
    };
}
describe('a session', () => {
    it('opens with the right password, whatever the case of the e-mail, and says who it is', async () => {
        const { email, patientId } = await register();
        const session = await login(email.toUpperCase());
        expect(session.account).toMatchObject({ role: 'patient', email, displayName: 'Canary Canary', patientId });
        expect(session.refreshToken).toMatch(/^[\w-]{43}$/);
        expect(session.refreshExpiresAtMs).toBeGreaterThan(Date.now() + 29 * 86_400_000);
        expect(await lastAudit('session.created')).toMatchObject({ actor_id: accountOf(session), outcome: 'succeeded' });
        const stored = await sql.query(`select from refresh_token where hash = sha256(convert_to($1, 'utf8'))`, [
            session.refreshToken,
        ]);
        expect(stored.rowCount).toBe(1);
    });
    it('is refused alike, and after the same time, for a wrong password and an unknown e-mail', async () => {
        const { email } = await register();
        const wrong = refusal('unauthenticated', 'invalid-credentials');
        const timed = async (who) => {
            const startedAt = performance.now();
            await expect(login(who, 'wrong password')).rejects.toEqual(wrong);
            return performance.now() - startedAt;
        };
        await timed(email);
        const known = [];
        const unknown = [];
        for (let round = 0; round < 9; round += 1) {
            known.push(await timed(email));
            unknown.push(await timed('nobody@example.net'));
        }
        const median = (times) => times.toSorted((a, b) => a - b)[4] ?? 0;
        expect(median(unknown) / median(known)).toBeGreaterThan(0.5);
        expect(median(unknown) / median(known)).toBeLessThan(2);
        expect(await lastAudit('session.created')).toEqual({
            actor_id: 0,
            actor_role: 'anonymous',
            object_type: 'account',
            object_id: '',
            outcome: 'denied',
        });
        await expect(login('no\u0000thing', 'x')).rejects.toEqual(wrong);
    });
    it('understands any argon2id hash that stands in the database', async () => {
        const light = await hash(password, { memoryCost: 1_024, timeCost: 1, parallelism: 1 });
        await sql.query(`insert into account (role, email, password_hash) values ('admin', 'light@example.net', $1)`, [
            light,
        ]);
        expect((await login('light@example.net')).account).toMatchObject({
            role: 'admin',
            displayName: 'light@example.net',
        });
        await sql.query(`update account set password_hash = 'garbage' where email = 'light@example.net'`);
        await expect(login('light@example.net')).rejects.toEqual(refusal('unauthenticated', 'invalid-credentials'));
    });
    it('goes on by exchanging refresh tokens, on any replica', async () => {
        const first = await login((await register()).email);
        const second = await refresh(first.refreshToken, other);
        expect(second.sessionId).toBe(first.sessionId);
        const third = await refresh(second.refreshToken);
        expect(third.refreshToken).not.toBe(second.refreshToken);
        await expect(refresh('no such token')).rejects.toEqual(over);
    });
    it('ends when a token comes twice, and that is audited and told', async () => {
        const listener = follow(other);
        const first = await login((await register()).email);
        const second = await refresh(first.refreshToken);
        await expect(refresh(first.refreshToken, other)).rejects.toEqual(over);
        await expect(refresh(second.refreshToken)).rejects.toEqual(over);
        expect(await lastAudit('session.token_reused')).toMatchObject({ object_id: first.sessionId, outcome: 'denied' });
        await eventually(() => listener.heard.some((news) => news.revocations.some((r) => r.sessionId === first.sessionId)));
        await listener.stop();
    });
    it('is given to one of two who exchange a token at the same time, and then to nobody', async () => {
        const first = await login((await register()).email);
        const answers = await Promise.allSettled([refresh(first.refreshToken), refresh(first.refreshToken, other)]);
        const won = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
        expect(won).toHaveLength(1);
        await expect(refresh(won[0]?.refreshToken ?? '')).rejects.toEqual(over);
    });
    it('is ended by its owner or an admin, and is not there for others', async () => {
        const session = await login((await register()).email);
        const end = (options) => one.call(accounts.EndSession, { sessionId: session.sessionId }, options);
        const hidden = refusal('not-found', 'session-not-found');
        await expect(end(as('patient', { accountId: accountOf(session) + 1 }))).rejects.toEqual(hidden);
        await end(as('patient', { accountId: accountOf(session) }));
        await end(admin);
        await expect(refresh(session.refreshToken)).rejects.toEqual(over);
        await expect(one.call(accounts.EndSession, { sessionId: 'x' }, admin)).rejects.toEqual(hidden);
    });
    it('is refused politely when more people log in than can wait, and nothing breaks', async () => {
        const { email } = await register();
        const storm = await Promise.allSettled(Array.from({ length: 260 }, () => login(email, 'wrong password')));
        const codes = storm.map((answer) => (answer.status === 'rejected' ? answer.reason.code : ''));
        expect(new Set(codes)).toEqual(new Set(['invalid-credentials', 'logins-busy']));
        await login(email);
    });
});
describe('an account', () => {
    it('is seen by its owner and by admins', async () => {
        const id = accountOf(await login((await register()).email));
        const get = (options) => one.call(accounts.GetAccount, { id }, options);
        await expect(get(as('patient', { accountId: id }))).resolves.toMatchObject({ id });
        await expect(get(admin)).resolves.toMatchObject({ id });
        await expect(get(as('doctor', { accountId: id + 1 }))).rejects.toEqual(refusal('not-found', 'account-not-found'));
    });
    it('that is deactivated loses its sessions and gets no new ones until it is active again', async () => {
        const { email } = await register();
        const session = await login(email);
        const id = accountOf(session);
        const listener = follow(other);
        const set = (active) => one.call(accounts.SetAccountActive, { id, active }, admin);
        await set(false);
        await expect(refresh(session.refreshToken)).rejects.toEqual(over);
        await expect(login(email)).rejects.toEqual(refusal('unauthenticated', 'account-inactive'));
        await eventually(() => {
            const told = listener.heard.flatMap(({ revocations }) => revocations).filter((r) => r.accountId === id);
            expect(told.map(({ sessionId }) => sessionId).sort()).toEqual(['', session.sessionId]);
        });
        await listener.stop();
        await set(true);
        await login(email);
        await expect(one.call(accounts.SetAccountActive, { id, active: false }, as('admin', { accountId: id }))).rejects.toEqual(refusal('conflict', 'own-account'));
        await expect(one.call(accounts.SetAccountActive, { id, active: false }, nobody)).rejects.toEqual(refusal('unauthenticated', 'unauthenticated'));
    });
    it('is made by an invitation, once and in time', async () => {
        const doctor = {
            firstName: 'Ada',
            lastName: 'Canary',
            sex: 'F',
            occupation: 'x',
            dateOfBirth: '1980-01-01',
            active: true,
        };
        const made = await one.call(directory.CreateDoctor, { doctor, email: 'ada@example.net' }, admin);
        const invitation = made.invitation ?? '';
        const redeem = (token) => one.call(accounts.RedeemInvitation, { invitation: token, password }, nobody);
        await expect(redeem(invitation)).resolves.toMatchObject({ role: 'doctor', doctorId: made.doctor?.id });
        await expect(redeem(invitation)).rejects.toEqual(refusal('conflict', 'invitation-used'));
        await expect(redeem('unknown')).rejects.toEqual(refusal('not-found', 'invitation-not-found'));
        await expect(one.call(accounts.RedeemInvitation, { invitation, password: 'short' }, nobody)).rejects.toEqual(refusal('invalid', 'invalid-request'));
        expect((await login('ada@example.net')).account?.role).toBe('doctor');
        const invite = (person, email) => one.call(accounts.CreateInvitation, { ...person, email }, admin);
        await expect(invite({ doctorId: made.doctor?.id }, 'b@example.net')).rejects.toEqual(refusal('conflict', 'account-exists'));
        const patient = { firstName: 'Canary', lastName: 'Canary', sex: 'F', dateOfBirth: '1990-01-01' };
        const { id: patientId } = await one.call(directory.CreatePatient, { patient }, admin);
        await expect(invite({ patientId }, 'ada@example.net')).rejects.toEqual(refusal('conflict', 'email-taken'));
        const earlier = await invite({ patientId }, 'p@example.net');
        const later = await invite({ patientId }, 'p@example.net');
        await expect(redeem(earlier.invitation)).rejects.toEqual(refusal('not-found', 'invitation-not-found'));
        await sql.query(`update invitation set expires_at = now() where patient_id = $1`, [patientId]);
        await expect(redeem(later.invitation)).rejects.toEqual(refusal('conflict', 'invitation-expired'));
        await expect(invite({}, 'x@example.net')).rejects.toEqual(refusal('invalid', 'invalid-request'));
        await expect(invite({ doctorId: 4_000_000 }, 'x@example.net')).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
    });
    it('is found by the identity that an issuer vouches for, first by its e-mail', async () => {
        const { email } = await register();
        const identify = (subject, mail) => one.call(accounts.CreateSessionFromIdentity, { issuer: 'https://id.example.net', subject, email: mail }, nobody);
        const first = await identify('subject-1', email);
        expect(accountOf(await identify('subject-1', 'changed@example.net'))).toBe(accountOf(first));
        await expect(identify('subject-2', 'unknown@example.net')).rejects.toEqual(refusal('unauthenticated', 'unknown-identity'));
        await expect(identify('subject-3', '')).rejects.toEqual(refusal('unauthenticated', 'unknown-identity'));
    });
});
describe('the session feed', () => {
    it('tells first what a living token could contradict, then news of any replica soon, with a steady pulse', async () => {
        const early = await login((await register()).email);
        await one.call(accounts.EndSession, { sessionId: early.sessionId }, admin);
        const listener = follow(other);
        await eventually(() => listener.heard.some(({ current }) => current));
        const told = () => listener.heard.flatMap(({ revocations }) => revocations.map((r) => r.sessionId));
        expect(told()).toContain(early.sessionId);
        const late = await login((await register()).email);
        const endedAt = Date.now();
        await one.call(accounts.EndSession, { sessionId: late.sessionId }, admin);
        await eventually(() => told().includes(late.sessionId));
        const index = listener.heard.findIndex(({ revocations }) => revocations.some((r) => r.sessionId === late.sessionId));
        expect((listener.at[index] ?? 0) - endedAt).toBeLessThan(600);
        await eventually(() => listener.heard.length - index > 4);
        const gaps = listener.at.slice(1).map((time, position) => time - (listener.at[position] ?? 0));
        expect(Math.max(...gaps)).toBeLessThan(1_000);
        expect(told().filter((id) => id === late.sessionId)).toHaveLength(1);
        await listener.stop();
    });
    it('finds a revocation that committed long after it was written', async () => {
        const listener = follow(other);
        await eventually(() => listener.heard.some(({ current }) => current));
        const writer = new Client(database.url);
        await writer.connect();
        await writer.query('begin');
        await writer.query('insert into session_revocation (account_id) values (777001)');
        await sql.query('insert into session_revocation (account_id) values (777002)');
        const heard = (id) => listener.heard.some(({ revocations }) => revocations.some(({ accountId }) => accountId === id));
        await eventually(() => heard(777_002));
        expect(heard(777_001)).toBe(false);
        await writer.query('commit');
        await writer.end();
        await eventually(() => heard(777_001));
        await listener.stop();
    });
});
describe('the audit list', () => {
    it('is for admins, newest first, and shows the seal once there is one', async () => {
        await expect(one.call(accounts.ListAuditEntries, {}, as('stakeholder'))).rejects.toEqual(refusal('forbidden', 'forbidden'));
        const { entries, nextBeforeId } = await one.call(accounts.ListAuditEntries, { limit: 2 }, admin);
        expect(entries).toHaveLength(2);
        const next = await one.call(accounts.ListAuditEntries, { limit: 2, beforeId: nextBeforeId }, admin);
        expect(next.entries[0]?.id).toBeLessThan(nextBeforeId);
        await eventually(async () => {
            const page = await other.call(accounts.ListAuditEntries, { limit: 1 }, admin);
            expect(page.entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
        });
    });
});
//# sourceMappingURL=accounts.test.js.map