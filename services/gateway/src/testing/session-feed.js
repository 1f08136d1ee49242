export function createSessionFeed() {
    const revocations = [];
    const writers = new Set();
    let isSilent = false;
    const tell = (told) => {
        if (!isSilent)
            for (const write of writers)
                void write({ revocations: told, current: true });
    };
    return {
        follow: async (_request, { write, signal }) => {
            writers.add(write);
            if (!isSilent)
                await write({ revocations, current: true });
            const heartbeat = setInterval(tell, 200, []);
            await new Promise((resolve) => {
                signal.addEventListener('abort', resolve, { once: true });
            });
            clearInterval(heartbeat);
            writers.delete(write);
        },
        revoke: (revocation) => {
            const told = { sessionId: '', revokedAtMs: Date.now(), ...revocation };
            revocations.push(told);
            tell([told]);
        },
        silence: (silent) => {
            isSilent = silent;
        },
    };
}
//# sourceMappingURL=session-feed.js.map