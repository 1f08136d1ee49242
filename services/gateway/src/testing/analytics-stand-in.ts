import {
  analyticsProto,
  type Birth__Output,
  type Operation__Output,
  type OperationRecord__Output,
} from '@maternity/contracts';
import { notFound } from '@maternity/errors';
import type { Log } from '@maternity/kit';
import { createAnalyticsData, importRun, refresh, rejectedRow, replica, type AnalyticsData } from './analytics-data.ts';
import { auditEntry } from './audit-entry.ts';
import { crud, find, page, type Paging } from './records.ts';
import { explainReport, getReport } from './report-answers.ts';
import { serveStandIn, type Watched } from './serve-stand-in.ts';

export type AnalyticsStandIn = Watched & { data: AnalyticsData };

/** analytics from memory: its contract, no arithmetic. */
export async function startAnalyticsStandIn(log: Log, port = 0): Promise<AnalyticsStandIn> {
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

type Range = Paging & { fromMs: number; toMs: number };

/** Half open; 0 is no bound. */
const isWithin = (atMs: number, { fromMs, toMs }: Range): boolean => atMs >= fromMs && (toMs === 0 || atMs < toMs);

function operations(data: AnalyticsData) {
  const catalogue = crud(data.operations, 'operation');
  const records = crud(data.records, 'operation-record');
  const births = crud(data.births, 'birth');
  const priced = (record: OperationRecord__Output): OperationRecord__Output => ({
    ...record,
    priceMinor: find(data.operations, record.operationId, 'operation').priceMinor,
  });
  return {
    ListOperations: (paging: Paging) => {
      const { items, nextBeforeId } = catalogue.list(paging);
      return { operations: items, nextBeforeId };
    },
    GetOperation: catalogue.get,
    CreateOperation: (operation: Operation__Output) => catalogue.create({ ...operation, currency: 'EUR' }),
    UpdateOperation: (operation: Operation__Output) => catalogue.update({ ...operation, currency: 'EUR' }),
    DeleteOperation: catalogue.remove,
    ListOperationRecords: (range: Range) => {
      const wanted = [...data.records.values()].filter(({ startsAtMs }) => isWithin(startsAtMs, range));
      const { items, nextBeforeId } = page(wanted, range);
      return { records: items, nextBeforeId };
    },
    GetOperationRecord: records.get,
    CreateOperationRecord: (record: OperationRecord__Output) => records.create(priced(record)),
    UpdateOperationRecord: (record: OperationRecord__Output) => records.update(priced(record)),
    DeleteOperationRecord: records.remove,
    ListBirths: (range: Range) => {
      const wanted = [...data.births.values()].filter(({ bornAtMs }) => isWithin(bornAtMs, range));
      const { items, nextBeforeId } = page(wanted, range);
      return { births: items, nextBeforeId };
    },
    GetBirth: births.get,
    CreateBirth: (birth: Birth__Output) => births.create(birth),
    UpdateBirth: (birth: Birth__Output) => births.update(birth),
    DeleteBirth: births.remove,
    ListAuditEntries: () => ({
      entries: [auditEntry({ action: 'operation.created', objectType: 'operation', hash: 'c0ffee' })],
      nextBeforeId: 0,
    }),
  };
}

const only = <Record extends { id: number }>(record: Record, id: number, object: string): Record => {
  if (id !== record.id) throw notFound(object);
  return record;
};

const imports = {
  ListSources: () => ({
    sources: [
      { name: 'demo', uri: 'file://demo', dataset: 'births', suspended: false, lastDiscoveryMs: 0, lastError: '' },
    ],
  }),
  DiscoverFiles: ({ source }: { source: string }) => {
    if (source !== 'demo') throw notFound('source');
    return { discovered: 2 };
  },
  ListRuns: (paging: Paging & { dataset: string }) =>
    paging.dataset === 'none' ? { runs: [], nextBeforeId: 0 } : { runs: [importRun], nextBeforeId: importRun.id },
  GetRun: ({ id }: { id: number }) => only(importRun, id, 'import'),
  ListRejectedRows: ({ runId, afterId }: { runId: number; afterId: number }) => {
    only(importRun, runId, 'import');
    return afterId === 0 ? { rows: [rejectedRow], nextAfterId: rejectedRow.id } : { rows: [], nextAfterId: 0 };
  },
  ReplayRun: ({ id }: { id: number }) => ({ ...only(importRun, id, 'import'), state: 'discovered', finishedAtMs: 0 }),
};

const replicas = {
  ListReplicas: () => ({ replicas: [replica] }),
  StartRefresh: ({ replica: name }: { replica: string }) => {
    if (name !== '' && name !== replica.name) throw notFound('replica');
    return { ...refresh, replica: name, businessDate: '' };
  },
  GetRefresh: ({ id }: { id: number }) => only(refresh, id, 'refresh'),
  ListRefreshes: () => ({ refreshes: [refresh], nextBeforeId: 0 }),
};
