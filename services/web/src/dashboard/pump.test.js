import { describe, expect, it, jest } from '@jest/globals';
import { createPump } from './pump.ts';
/** Work that ends when it is told to. */
function slowWork() {
    const runs = [];
    let tell = () => undefined;
    return {
        runs,
        work: () => {
            tell();
            return new Promise((resolve) => {
                runs.push(resolve);
            });
        },
        started: () => new Promise((resolve) => {
            tell = resolve;
        }),
    };
}
describe('a pump', () => {
    it('begins at once, and does what came meanwhile in one more run', async () => {
        const { runs, work, started } = slowWork();
        const pump = createPump(work, 0);
        pump.nudge();
        expect(runs).toHaveLength(1);
        for (let time = 0; time < 5; time += 1)
            pump.nudge();
        expect(runs).toHaveLength(1);
        const second = started();
        runs[0]?.();
        await second;
        expect(runs).toHaveLength(2);
        pump.stop();
    });
    it('never begins twice within its pace', async () => {
        jest.useFakeTimers();
        let runs = 0;
        const pump = createPump(async () => {
            runs += 1;
        }, 1_000);
        pump.nudge();
        pump.nudge();
        await jest.advanceTimersByTimeAsync(999);
        expect(runs).toBe(1);
        await jest.advanceTimersByTimeAsync(1);
        expect(runs).toBe(2);
        pump.stop();
        jest.useRealTimers();
    });
    it('does nothing after it was stopped', () => {
        const { runs, work } = slowWork();
        const pump = createPump(work, 0);
        pump.stop();
        pump.nudge();
        expect(runs).toEqual([]);
    });
});
//# sourceMappingURL=pump.test.js.map