import { Metadata } from '@grpc/grpc-js';

export type Role = 'patient' | 'doctor' | 'stakeholder' | 'admin';

/** The verified identity behind a call, as gateway hands it to the services behind it. */
export type Caller = {
  /** 0 for somebody who has not logged in. */
  accountId: number;
  role: Role | 'anonymous';
  patientId?: number;
  doctorId?: number;
  sessionId?: string;
  requestId: string;
};

const roles = new Set<string>(['patient', 'doctor', 'stakeholder', 'admin']);
const isRole = (text: string): text is Role => roles.has(text);

export function callerToMetadata(caller: Caller, metadata: Metadata = new Metadata()): Metadata {
  metadata.set('account-id', String(caller.accountId));
  metadata.set('account-role', caller.role);
  metadata.set('request-id', caller.requestId);
  if (caller.patientId !== undefined) metadata.set('patient-id', String(caller.patientId));
  if (caller.doctorId !== undefined) metadata.set('doctor-id', String(caller.doctorId));
  if (caller.sessionId !== undefined) metadata.set('session-id', caller.sessionId);
  return metadata;
}

export function callerFromMetadata(metadata: Metadata): Caller {
  const text = (key: string): string | undefined => metadata.get(key)[0]?.toString();
  const number = (key: string): number | undefined => {
    const value = text(key);
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  };
  const role = text('account-role') ?? '';
  const patientId = number('patient-id');
  const doctorId = number('doctor-id');
  const sessionId = text('session-id');
  return {
    accountId: number('account-id') ?? 0,
    role: isRole(role) ? role : 'anonymous',
    requestId: text('request-id') ?? '',
    ...(patientId === undefined ? {} : { patientId }),
    ...(doctorId === undefined ? {} : { doctorId }),
    ...(sessionId === undefined ? {} : { sessionId }),
  };
}
