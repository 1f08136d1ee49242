import { fileURLToPath } from 'node:url';
import { analyticsProto } from '@maternity/contracts';
import {
  connectGrpc,
  connectPostgres,
  runService,
  schemaCheck,
  serveGrpc,
  startLoop,
  type GrpcServerOptions,
  type Log,
  type Postgres,
  type Stoppable,
} from '@maternity/kit';
import { createDashboardState } from './app/dashboard-state.ts';
import { followAppointments } from './app/follow-appointments.ts';
import { followEventFeed } from './clients/event-feed.ts';
import { eventTeller } from './clients/event-teller.ts';
import { loadApiConfig, type ApiConfig } from './config.ts';
import { dayOfZone } from './domain/hospital-day.ts';
import { dashboardFeedHandlers } from './grpc/dashboard-feed.ts';
import { operationHandlers } from './grpc/operations.ts';
import { importHandlers } from './grpc/imports.ts';
import { replicaHandlers } from './grpc/replicas.ts';
import { reportHandlers } from './grpc/reports.ts';
import { rowCache } from './memory/row-cache.ts';
import { auditTrail } from './postgres/audit.ts';
import { auditSealer } from './postgres/audit-sealer.ts';
import { birthStore } from './postgres/birth.ts';
import { dashboardStore } from './postgres/dashboard.ts';
import { eventStore } from './postgres/event.ts';
import { appointmentsFreshness, operationsFreshness } from './postgres/freshness.ts';
import { idempotencyPruner } from './postgres/idempotency-pruner.ts';
import { importsFreshness } from './postgres/import-freshness.ts';
import { labelStore } from './postgres/labels.ts';
import { operationStore } from './postgres/operation.ts';
import { operationRecordStore } from './postgres/operation-record.ts';
import { refreshStore } from './postgres/refresh.ts';
import { replicaStore } from './postgres/replica.ts';
import { cellStore } from './postgres/report-cells.ts';
import { factStore } from './postgres/report-facts.ts';
import { decisionTimeStore } from './postgres/report-minutes.ts';
import { connectImports } from './wiring.main.ts';

const mainMigrations = fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url));

await runService('analytics', loadApiConfig, async (config, { log }) => {
  // Stores
  const { ANALYTICS_DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize } = config;
  const postgres = connectPostgres({ url, poolSize, applicationName: 'analytics' }, log);
  const ready = await schemaCheck(postgres, mainMigrations);

  // Background work and what the doors share
  const reports = wireReports({ config, log, postgres });
  const operations = wireOperations({ config, log, postgres });
  const imports = connectImports(config, log);
  const events = wireEvents({ config, log, postgres });
  const copies = { replicas: replicaStore(postgres), refreshes: refreshStore(postgres), clock: Date.now };

  // Doors
  const proto = analyticsProto();
  const draining = new AbortController();
  const streams = { log, draining: draining.signal };
  const services: GrpcServerOptions['services'] = [
    [proto.ReportService.service, reportHandlers(reports.parts, log)],
    [proto.DashboardFeedService.service, dashboardFeedHandlers(reports, streams)],
    [proto.ReplicaService.service, replicaHandlers(copies, log)],
    [proto.ImportService.service, importHandlers({ ...imports.discovery, runs: imports.runs }, log)],
    [proto.OperationService.service, operationHandlers(operations.parts, log)],
  ];
  const grpc = await serveGrpc({ host: config.GRPC_HOST, port: config.GRPC_PORT, services, draining });
  log.info({ 'maternity.port': grpc.port }, 'gRPC listens');

  const stop = [grpc, ...events, reports.loop, ...operations.loops, imports.postgres, postgres];
  return { checks: { postgres: ready }, stop };
});

type Base = { config: ApiConfig; log: Log; postgres: Postgres };

/** Reports, and the state that the dashboard follows: one reader of it for all who do. */
function wireReports({ config, log, postgres }: Base) {
  const parts = {
    cells: cellStore(postgres),
    decisionTimes: decisionTimeStore(postgres),
    labels: labelStore(postgres),
    facts: factStore(postgres),
    dashboard: dashboardStore(postgres),
    freshness: [appointmentsFreshness(postgres), operationsFreshness(Date.now), importsFreshness(postgres)],
    cache: rowCache(),
    dayOf: dayOfZone(config.HOSPITAL_TIME_ZONE),
    clock: Date.now,
    currency: config.HOSPITAL_CURRENCY,
  };
  const state = createDashboardState(parts, () => loop.wake());
  const loop = startLoop({ name: 'dashboard', intervalMs: 100, log }, state.advance);
  return { parts, state, loop, currency: config.HOSPITAL_CURRENCY };
}

/** Every api pod follows appointments' log: whoever moves the cursor books. Reports go on while appointments is away. */
function wireEvents({ config, log, postgres }: Base): Stoppable[] {
  const channel = connectGrpc('appointments', config.APPOINTMENTS_ADDRESS);
  const follower = followAppointments({
    store: eventStore(postgres),
    teller: eventTeller(log),
    dayOf: dayOfZone(config.HOSPITAL_TIME_ZONE),
    clock: Date.now,
  });
  return [followEventFeed({ channel, log, follower }), channel];
}

/** Operations, births and what people did to them; their audit is chained behind the writes. */
function wireOperations({ config, log, postgres }: Base) {
  const parts = {
    operations: operationStore(postgres),
    records: operationRecordStore(postgres),
    births: birthStore(postgres),
    audit: auditTrail(postgres),
    dayOf: dayOfZone(config.HOSPITAL_TIME_ZONE),
    currency: config.HOSPITAL_CURRENCY,
  };
  const loops = [
    startLoop({ name: 'audit sealer', intervalMs: 1_000, log }, auditSealer(postgres, log, Date.now)),
    startLoop({ name: 'idempotency pruner', intervalMs: 60_000, log }, idempotencyPruner(postgres, Date.now)),
  ];
  return { parts, loops };
}
