import type { Birth__Output, ImportRun__Output, Operation__Output, OperationRecord__Output, Refresh__Output, RejectedRow__Output, Replica__Output } from '@maternity/contracts';
export type AnalyticsData = ReturnType<typeof createAnalyticsData>;
/** Records 1 to 3 begin an hour after one another. */
export declare const createAnalyticsData: () => {
    operations: Map<number, Operation__Output>;
    records: Map<number, OperationRecord__Output>;
    births: Map<number, Birth__Output>;
};
export declare const importRun: ImportRun__Output;
export declare const rejectedRow: RejectedRow__Output;
export declare const replica: Replica__Output;
export declare const refresh: Refresh__Output;
