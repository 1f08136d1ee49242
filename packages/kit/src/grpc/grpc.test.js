import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { AppError, conflict, invalid, unavailable } from '@maternity/errors';
import { connectGrpc } from './client.ts';
import { serverStream, unary } from './handlers.ts';
import { serveGrpc } from './server.ts';
const encode = (value) => Buffer.from(JSON.stringify(value));
const decode = (bytes) => JSON.parse(bytes.toString());
const method = (name, responseStream = false) => ({
    path: `/example.v1.Example/${name}`,
    requestStream: false,
    responseStream,
    requestSerialize: encode,
    requestDeserialize: decode,
    responseSerialize: encode,
    responseDeserialize: decode,
});
const example = {
    Answer: method('Answer'),
    Count: method('Count', true),
};
const log = pino({ level: 'silent' });
let server;
let channel;
async function serve(answer, count) {
    const draining = new AbortController();
    const implementation = {
        Answer: unary(log, ({ ask }) => answer(ask)),
        Count: serverStream({ log, draining: draining.signal }, count ?? (() => Promise.resolve())),
    };
    const services = [[example, implementation]];
    server = await serveGrpc({ host: '127.0.0.1', port: 0, services, draining });
    channel = connectGrpc('example', `localhost:${String(server.port)}`);
    return channel;
}
afterEach(async () => {
    await channel?.stop();
    await server?.stop();
});
describe('a call', () => {
    it.each([invalid('bad', 'no', [{ path: 'a.b', message: 'ü is refused' }]), conflict('taken', 'gone', 'approved')])('throws on this side what was thrown on the other: %s', async (thrown) => {
        const peer = await serve(() => Promise.reject(thrown));
        const attempt = peer.call(example.Answer, { ask: 'x' }, { deadlineMs: 2_000 });
        await expect(attempt).rejects.toMatchObject({
            kind: thrown.kind,
            code: thrown.code,
            message: thrown.message,
            details: thrown.details,
        });
    });
    it('tells nothing of an error that nobody expected', async () => {
        const peer = await serve(() => Promise.reject(new Error('password is hunter2')));
        const attempt = peer.call(example.Answer, { ask: 'x' }, { deadlineMs: 2_000 });
        await expect(attempt).rejects.not.toThrow(/hunter2/);
        await expect(attempt).rejects.not.toBeInstanceOf(AppError);
    });
    it('is unavailable when the deadline passes', async () => {
        const peer = await serve(() => new Promise(() => undefined));
        const attempt = peer.call(example.Answer, { ask: 'x' }, { deadlineMs: 50 });
        await expect(attempt).rejects.toMatchObject({ kind: 'unavailable', code: 'peer-unavailable' });
    });
    it('is tried again only where the caller says that it may be', async () => {
        let calls = 0;
        const peer = await serve(() => {
            calls += 1;
            return calls < 3 ? Promise.reject(unavailable('busy', 'later')) : Promise.resolve({ answer: 'yes' });
        });
        await expect(peer.call(example.Answer, { ask: 'x' }, { deadlineMs: 5_000 })).rejects.toMatchObject({
            code: 'busy',
        });
        await expect(peer.call(example.Answer, { ask: 'x' }, { deadlineMs: 5_000, retry: true })).resolves.toEqual({
            answer: 'yes',
        });
    });
});
describe('a stream', () => {
    it('slows its writer when nobody reads', async () => {
        let written = 0;
        let stalled = () => undefined;
        const full = new Promise((resolve) => (stalled = resolve));
        const peer = await serve(() => Promise.reject(new Error('unused')), async (_, { write, signal }) => {
            while (!signal.aborted) {
                const accepted = write({ n: written });
                const fast = await Promise.race([
                    accepted.then(() => true),
                    new Promise((resolve) => setTimeout(resolve, 500, false)),
                ]);
                if (!fast)
                    stalled();
                await accepted;
                written += 1;
            }
        });
        const stop = new AbortController();
        const reading = peer.stream(example.Count, { to: 0 }, { signal: stop.signal })[Symbol.asyncIterator]();
        await reading.next();
        await full;
        expect(written).toBeLessThan(1_000_000);
        stop.abort();
        await reading.return?.();
    });
    it('ends when the server drains, and the writer hears of it', async () => {
        const peer = await serve(() => Promise.reject(new Error('unused')), async (_, { write, signal }) => {
            await write({ n: 1 });
            await new Promise((resolve) => {
                signal.addEventListener('abort', () => {
                    resolve();
                });
            });
        });
        const seen = [];
        for await (const { n } of peer.stream(example.Count, { to: 0 }, { signal: new AbortController().signal })) {
            seen.push(n);
            void server?.stop();
        }
        expect(seen).toEqual([1]);
    });
});
describe('addresses', () => {
    it('are refused by name when several are given and one is no IP', () => {
        expect(() => connectGrpc('x', '127.0.0.1:1,store.example:2')).toThrow('store.example:2');
    });
});
//# sourceMappingURL=grpc.test.js.map