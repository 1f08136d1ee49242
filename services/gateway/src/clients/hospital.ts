import { appointmentsProto } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import { createUnaryClient, type UnaryClient } from './unary-client.ts';

type Protos = ReturnType<typeof appointmentsProto>;

/** Every unary method of appointments. */
export type Hospital = UnaryClient<
  Protos['AccountService']['service'] & Protos['AppointmentService']['service'] & Protos['DirectoryService']['service']
>;

const deadlineMs = 5_000;

export function createHospital(channel: GrpcChannel): Hospital {
  const { AccountService, AppointmentService, DirectoryService } = appointmentsProto();
  const methods = { ...AccountService.service, ...AppointmentService.service, ...DirectoryService.service };
  return createUnaryClient(channel, methods, deadlineMs);
}
