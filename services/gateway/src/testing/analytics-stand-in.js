import { analyticsProto, } from '@maternity/contracts';
import { notFound } from '@maternity/errors';
import { createAnalyticsData, importRun, refresh, rejectedRow, replica } from './analytics-data.ts';
import { auditEntry } from './audit-entry.ts';
import { crud, find, page } from './records.ts';
import { explainReport, getReport } from './report-answers.ts';
import { serveStandIn } from './serve-stand-in.ts';
/** analytics from memory: its contract, no arithmetic. */
export async function startAnalyticsStandIn(log, port = 0) {
    const data = createAnalyticsData();
    const { OperationService, ReportService, ImportService, ReplicaService } = analyticsProto();
    const served = await serveStandIn({
        log,
        port,
        draining: new AbortController(),
        works: {
            ...operations(data),
            ...imports,
            ...replicas,
            GetReport: getReport,
            ExplainReport: explainReport,
        },
        services: [OperationService.service, ReportService.service, ImportService.service, ReplicaService.service],
    });
    return { ...served, data };
}
/** Half open; 0 is no bound. */
const isWithin = (atMs, { fromMs, toMs }) => atMs >= fromMs && (toMs === 0 || atMs < toMs);
function operations(data) {
    const catalogue = crud(data.operations, 'operation');
    const records = crud(data.records, 'operation-record');
    const births = crud(data.births, 'birth');
    const priced = (record) => ({
        ...record,
        priceMinor: find(data.operations, record.operationId, 'operation').priceMinor,
    });
    return {
        ListOperations: (paging) => {
            const { items, nextBeforeId } = catalogue.list(paging);
            return { operations: items, nextBeforeId };
        },
        GetOperation: catalogue.get,
        CreateOperation: (operation) => catalogue.create({ ...operation, currency: 'EUR' }),
        UpdateOperation: (operation) => catalogue.update({ ...operation, currency: 'EUR' }),
        DeleteOperation: catalogue.remove,
        ListOperationRecords: (range) => {
            const wanted = [...data.records.values()].filter(({ startsAtMs }) => isWithin(startsAtMs, range));
            const { items, nextBeforeId } = page(wanted, range);
            return { records: items, nextBeforeId };
        },
        GetOperationRecord: records.get,
        CreateOperationRecord: (record) => records.create(priced(record)),
        UpdateOperationRecord: (record) => records.update(priced(record)),
        DeleteOperationRecord: records.remove,
        ListBirths: (range) => {
            const wanted = [...data.births.values()].filter(({ bornAtMs }) => isWithin(bornAtMs, range));
            const { items, nextBeforeId } = page(wanted, range);
            return { births: items, nextBeforeId };
        },
        GetBirth: births.get,
        CreateBirth: (birth) => births.create(birth),
        UpdateBirth: (birth) => births.update(birth),
        DeleteBirth: births.remove,
        ListAuditEntries: () => ({
            entries: [auditEntry({ action: 'operation.created', objectType: 'operation', hash: 'c0ffee' })],
            nextBeforeId: 0,
        }),
    };
}
const only = (record, id, object) => {
    if (id !== record.id)
        throw notFound(object);
    return record;
};
const imports = {
    ListSources: () => ({
        sources: [
            { name: 'demo', uri: 'file://demo', dataset: 'births', suspended: false, lastDiscoveryMs: 0, lastError: '' },
        ],
    }),
    DiscoverFiles: ({ source }) => {
        if (source !== 'demo')
            throw notFound('source');
        return { discovered: 2 };
    },
    ListRuns: (paging) => paging.dataset === 'none' ? { runs: [], nextBeforeId: 0 } : { runs: [importRun], nextBeforeId: importRun.id },
    GetRun: ({ id }) => only(importRun, id, 'import'),
    ListRejectedRows: ({ runId, afterId }) => {
        only(importRun, runId, 'import');
        return afterId === 0 ? { rows: [rejectedRow], nextAfterId: rejectedRow.id } : { rows: [], nextAfterId: 0 };
    },
    ReplayRun: ({ id }) => ({ ...only(importRun, id, 'import'), state: 'discovered', finishedAtMs: 0 }),
};
const replicas = {
    ListReplicas: () => ({ replicas: [replica] }),
    StartRefresh: ({ replica: name }) => {
        if (name !== '' && name !== replica.name)
            throw notFound('replica');
        return { ...refresh, replica: name, businessDate: '' };
    },
    GetRefresh: ({ id }) => only(refresh, id, 'refresh'),
    ListRefreshes: () => ({ refreshes: [refresh], nextBeforeId: 0 }),
};
//# sourceMappingURL=analytics-stand-in.js.map