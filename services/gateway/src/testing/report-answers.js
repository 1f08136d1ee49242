import { invalid } from '@maternity/errors';
const asOfMs = Date.parse('2030-01-07T09:00:00Z');
const rate = { numerator: 1, denominator: 4, per: 100, source: 'events', completenessFloor: 0.7, completeness: 0.9 };
const income = (count, amountMinor) => [
    { name: 'count', count },
    { name: 'amount', amountMinor },
];
/** A rate with a value, one that its gate holds back, a time that nobody knows. */
const others = [
    { name: 'completed', count: 3 },
    { name: 'caesareanRate', quantity: 25, rate },
    { name: 'pretermRate', rate: { ...rate, completeness: 0.2 } },
    { name: 'medianMinutesToDecide' },
    { name: 'income', amountMinor: -1_999 },
];
/** The same whatever is asked, but for income with the grouping that it does not have. */
export function getReport({ report, groupBy }) {
    if (report === 'income' && groupBy === 'method') {
        throw invalid('invalid-request', 'Some fields are not usable.', [
            { path: 'groupBy', message: 'must be one of day' },
        ]);
    }
    const isIncome = report === 'income';
    return {
        asOfMs,
        generation: 12,
        freshness: [
            { source: 'appointments', asOfMs, lagSeconds: 0.5, stale: false },
            { source: 'births', asOfMs: 0, lagSeconds: 0, stale: true },
        ],
        groupBy: groupBy || 'day',
        currency: 'EUR',
        rows: [
            { key: '2030-01-06', label: '2030-01-06', figures: isIncome ? income(2, 3_998) : others },
            { key: '7', label: '=cmd|"/c calc",A1', figures: isIncome ? income(1, 10) : others },
        ],
        totals: isIncome ? income(3, 4_008) : others,
    };
}
export const explainReport = () => ({
    facts: [
        { source: 'appointments', id: '9', day: '2030-01-06', amountMinor: 1_999, eventId: '118' },
        {
            source: 'imports',
            id: 'k',
            day: '2030-01-06',
            amountMinor: 0,
            object: 'births.csv',
            line: 7,
            contract: 'births@2',
        },
    ],
    nextCursor: 'bmV4dA',
    count: 2,
    amountMinor: 1_999,
    generation: 12,
});
//# sourceMappingURL=report-answers.js.map