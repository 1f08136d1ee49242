import { fileURLToPath } from 'node:url';
import { loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { ProtoGrpcType as AccountsProto } from './gen/accounts.ts';
import type { ProtoGrpcType as AppointmentsProto } from './gen/appointments.ts';
import type { ProtoGrpcType as DirectoryProto } from './gen/directory.ts';
import type { ProtoGrpcType as EventFeedProto } from './gen/event_feed.ts';
import type { ProtoGrpcType as SessionFeedProto } from './gen/session_feed.ts';

type Protos = AccountsProto & AppointmentsProto & DirectoryProto & EventFeedProto & SessionFeedProto;

const folder = fileURLToPath(new URL('../../../proto/', import.meta.url));
const files = ['accounts', 'appointments', 'directory', 'event_feed', 'session_feed'];

/** Client constructors and service definitions of maternity.appointments.v1, read from the .proto files. */
export function appointmentsProto(): Protos['maternity']['appointments']['v1'] {
  const definition = loadSync(
    files.map((name) => `maternity/appointments/v1/${name}.proto`),
    { includeDirs: [folder], longs: Number, enums: String, defaults: true, oneofs: true },
  );
  return (loadPackageDefinition(definition) as unknown as Protos).maternity.appointments.v1;
}
