import { callerFromMetadata, idempotencyFromMetadata } from '@maternity/contracts';
import { invalid } from '@maternity/errors';
import { serveGrpc, unary } from '@maternity/kit';
/** Answers from `works`, one record a question; a write under a key that it knows gets the first answer again. */
export async function serveStandIn({ log, works, services, streams = [], ...rest }) {
    const calls = [];
    const remember = createMemory();
    let intervene;
    const methods = Object.entries(works).map(([name, answerTo]) => [
        name,
        unary(log, async (request, { metadata, traceparent }) => {
            const caller = callerFromMetadata(metadata);
            const idempotency = idempotencyFromMetadata(metadata);
            calls.push({ method: name, request, caller, traceparent, key: idempotency?.key });
            const work = intervene;
            intervene = undefined;
            await work?.();
            const answer = () => answerTo(request, caller);
            if (!idempotency || /^(Get|List)/.test(name))
                return answer();
            return remember({ ...idempotency, accountId: caller.accountId }, answer);
        }),
    ]);
    const implementation = Object.fromEntries(methods);
    const unaries = services.map((service) => [service, implementation]);
    const server = await serveGrpc({ host: '127.0.0.1', ...rest, services: [...unaries, ...streams] });
    const beforeNext = (work) => {
        intervene = work;
    };
    return { ...server, calls, beforeNext };
}
function createMemory() {
    const answers = new Map();
    return ({ accountId, key, fingerprint }, work) => {
        const known = answers.get(`${accountId} ${key}`);
        if (known && known.fingerprint !== fingerprint) {
            throw invalid('idempotency-key-reused', 'This key belongs to another request.');
        }
        const answer = known ? known.answer : work();
        answers.set(`${accountId} ${key}`, { fingerprint, answer });
        return answer;
    };
}
//# sourceMappingURL=serve-stand-in.js.map