import { analyticsProto } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import { createUnaryClient, type UnaryClient } from './unary-client.ts';

type Protos = ReturnType<typeof analyticsProto>;

/** Every unary method of analytics. */
export type Analytics = UnaryClient<
  Protos['OperationService']['service'] &
    Protos['ReportService']['service'] &
    Protos['ImportService']['service'] &
    Protos['ReplicaService']['service']
>;

/** Longer than for a booking: a report of ten years is added up anew when it is not in a cache. */
const deadlineMs = 10_000;

export function createAnalytics(channel: GrpcChannel): Analytics {
  const { OperationService, ReportService, ImportService, ReplicaService } = analyticsProto();
  const methods = {
    ...OperationService.service,
    ...ReportService.service,
    ...ImportService.service,
    ...ReplicaService.service,
  };
  return createUnaryClient(channel, methods, deadlineMs);
}
