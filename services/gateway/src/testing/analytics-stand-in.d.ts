import type { Log } from '@maternity/kit';
import { type AnalyticsData } from './analytics-data.ts';
import { type Watched } from './serve-stand-in.ts';
export type AnalyticsStandIn = Watched & {
    data: AnalyticsData;
};
/** analytics from memory: its contract, no arithmetic. */
export declare function startAnalyticsStandIn(log: Log, port?: number): Promise<AnalyticsStandIn>;
