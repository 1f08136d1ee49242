/** At most one run at a time and `paceMs` between two beginnings; what is asked for meanwhile is one more run. */
export type Pump = {
    nudge(): void;
    stop(): void;
};
export declare function createPump(work: () => Promise<void>, paceMs: number): Pump;
