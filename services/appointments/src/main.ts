import { fileURLToPath } from 'node:url';
import { appointmentsProto } from '@maternity/contracts';
import { connectPostgres, runService, serveGrpc, type GrpcServerOptions } from '@maternity/kit';
import { loadConfig } from './config.ts';
import { schemaCheck } from './postgres/schema-check.ts';

await runService('appointments', loadConfig, async (config, { log }) => {
  // Stores
  const postgres = connectPostgres(
    { url: config.APPOINTMENTS_DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, applicationName: 'appointments' },
    log,
  );
  const ready = await schemaCheck(postgres, fileURLToPath(new URL('../migrations/', import.meta.url)));

  // Doors
  const proto = appointmentsProto();
  const draining = new AbortController();
  const services: GrpcServerOptions['services'] = [];
  const grpc = await serveGrpc({ host: config.GRPC_HOST, port: config.GRPC_PORT, services, draining });
  log.info({ 'maternity.port': grpc.port, 'maternity.services': Object.keys(proto).length }, 'gRPC listens');

  return { checks: { postgres: ready }, stop: [grpc, postgres] };
});
