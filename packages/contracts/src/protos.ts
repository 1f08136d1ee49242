import { fileURLToPath } from 'node:url';
import { loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { ProtoGrpcType as AccountsProto } from './gen/accounts.ts';
import type { ProtoGrpcType as AppointmentsProto } from './gen/appointments.ts';
import type { ProtoGrpcType as DashboardFeedProto } from './gen/dashboard_feed.ts';
import type { ProtoGrpcType as DirectoryProto } from './gen/directory.ts';
import type { ProtoGrpcType as EventFeedProto } from './gen/event_feed.ts';
import type { ProtoGrpcType as ImportsProto } from './gen/imports.ts';
import type { ProtoGrpcType as OperationsProto } from './gen/operations.ts';
import type { ProtoGrpcType as ReplicasProto } from './gen/replicas.ts';
import type { ProtoGrpcType as ReportsProto } from './gen/reports.ts';
import type { ProtoGrpcType as SessionFeedProto } from './gen/session_feed.ts';

type Appointments = AccountsProto & AppointmentsProto & DirectoryProto & EventFeedProto & SessionFeedProto;
type Analytics = DashboardFeedProto & ImportsProto & OperationsProto & ReplicasProto & ReportsProto;

const folder = fileURLToPath(new URL('../../../proto/', import.meta.url));

/** Client constructors and service definitions of maternity.appointments.v1, read from the .proto files. */
export function appointmentsProto(): Appointments['maternity']['appointments']['v1'] {
  const files = ['accounts', 'appointments', 'directory', 'event_feed', 'session_feed'];
  return (load('appointments', files) as Appointments).maternity.appointments.v1;
}

/** The same of maternity.analytics.v1. */
export function analyticsProto(): Analytics['maternity']['analytics']['v1'] {
  const files = ['dashboard_feed', 'imports', 'operations', 'replicas', 'reports'];
  return (load('analytics', files) as Analytics).maternity.analytics.v1;
}

function load(service: string, files: string[]): unknown {
  const definition = loadSync(
    files.map((name) => `maternity/${service}/v1/${name}.proto`),
    { includeDirs: [folder], longs: Number, enums: String, defaults: true, oneofs: true },
  );
  return loadPackageDefinition(definition);
}
