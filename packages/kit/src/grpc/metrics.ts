import { Histogram } from 'prom-client';

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const labelNames = ['rpc_method', 'rpc_response_status_code'] as const;

export const serverDuration = new Histogram({
  name: 'rpc_server_call_duration_seconds',
  help: 'Duration of gRPC calls answered by this process',
  labelNames,
  buckets,
});

export const clientDuration = new Histogram({
  name: 'rpc_client_call_duration_seconds',
  help: 'Duration of gRPC calls made by this process',
  labelNames,
  buckets,
});
