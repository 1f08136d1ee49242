import { enableTracing } from './trace.ts';

/** Starts the exporter when an endpoint is configured; otherwise not even its modules are loaded. */
export async function startTelemetry(serviceName: string, endpoint: string | undefined): Promise<() => Promise<void>> {
  if (endpoint === undefined) return () => Promise.resolve();
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const sdk = new NodeSDK({
    serviceName,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
    autoDetectResources: false,
  });
  sdk.start();
  enableTracing();
  return () => sdk.shutdown();
}
