export function createPump(work, paceMs) {
    let asked = false;
    let busy = false;
    let stopped = false;
    let timer;
    const run = async () => {
        [asked, busy] = [false, true];
        const startedAt = performance.now();
        await work();
        timer = setTimeout(() => {
            busy = false;
            if (asked && !stopped)
                void run();
        }, Math.max(0, startedAt + paceMs - performance.now()));
    };
    return {
        nudge: () => {
            asked = true;
            if (!busy && !stopped)
                void run();
        },
        stop: () => {
            stopped = true;
            clearTimeout(timer);
        },
    };
}
//# sourceMappingURL=pump.js.map