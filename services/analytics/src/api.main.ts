import { fileURLToPath } from 'node:url';
import { connectPostgres, runService, schemaCheck, serveGrpc, type GrpcServerOptions } from '@maternity/kit';
import { loadApiConfig } from './config.ts';

const mainMigrations = fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url));

await runService('analytics', loadApiConfig, async (config, { log }) => {
  // Stores
  const { ANALYTICS_DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize } = config;
  const postgres = connectPostgres({ url, poolSize, applicationName: 'analytics' }, log);
  const ready = await schemaCheck(postgres, mainMigrations);

  // Doors
  const draining = new AbortController();
  const services: GrpcServerOptions['services'] = [];
  const grpc = await serveGrpc({ host: config.GRPC_HOST, port: config.GRPC_PORT, services, draining });
  log.info({ 'maternity.port': grpc.port }, 'gRPC listens');

  return { checks: { postgres: ready }, stop: [grpc, postgres] };
});
