import { notFound } from '@maternity/errors';
import type { OperationRecord } from '../domain/operation-record.ts';
import type { Call } from './call.ts';
import { reachOf, requireReader, withoutPatient } from './operation-access.ts';
import type { OperationRecordStore } from './operation-ports.ts';

/** Without its patient for a stakeholder. */
export type ShownOperationRecord = Omit<OperationRecord, 'patientId'> & { patientId?: number };

export async function getOperationRecord(
  { records }: { records: OperationRecordStore },
  { caller }: Call,
  id: number,
): Promise<ShownOperationRecord> {
  requireReader(caller);
  const record = await records.find(id, reachOf(caller));
  if (!record) throw notFound('operation-record');
  return withoutPatient(caller, record);
}
