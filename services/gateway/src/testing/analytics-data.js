import { keyed } from './records.ts';
const start = Date.parse('2030-01-07T09:00:00Z');
const hour = 3_600_000;
const operation = (id, priceMinor) => ({
    id,
    name: `Operation ${id}`,
    priceMinor,
    currency: 'EUR',
});
const record = (id) => ({
    id,
    operationId: 1,
    doctorId: 1,
    patientId: 2,
    startsAtMs: start + id * hour,
    endsAtMs: start + id * hour + hour,
    priceMinor: 123_456,
});
const birth = (id) => ({
    id,
    patientId: 2,
    bornAtMs: start + id * hour,
    method: 'caesarean',
    gestationDays: 273,
});
/** Records 1 to 3 begin an hour after one another. */
export const createAnalyticsData = () => ({
    operations: keyed([operation(1, 123_456), operation(2, 50)]),
    records: keyed([1, 2, 3].map(record)),
    births: keyed([1, 2, 3].map(birth)),
});
export const importRun = {
    id: 3,
    dataset: 'births',
    source: 'demo',
    object: 'births-2029.csv',
    state: 'published',
    rowsRead: 10,
    rowsKept: 9,
    rowsRejected: 1,
    bytes: 1_000,
    bytesDone: 1_000,
    startedAtMs: start,
    finishedAtMs: start + hour,
    errorCode: '',
    contractVersion: 2,
};
export const rejectedRow = {
    id: 5,
    line: 7,
    column: 'weight',
    rule: 'range',
    message: 'must be from 200 to 9000',
    maskedValue: '9••••',
    status: 'open',
};
export const replica = {
    name: 'replica1',
    engine: 'postgres',
    generation: 12,
    freshAtMs: start,
    stale: false,
    rows: 1_000,
    lastError: '',
    datasets: ['income'],
    maximumStalenessSeconds: 93_600,
    suspended: false,
};
export const refresh = {
    id: 3,
    businessDate: '2030-01-07',
    replica: '',
    state: 'running',
    generation: 12,
    startedAtMs: start,
    finishedAtMs: 0,
    steps: [{ replica: 'replica1', state: 'loading', rowsDone: 1, rowsTotal: 2, errorCode: '' }],
};
//# sourceMappingURL=analytics-data.js.map