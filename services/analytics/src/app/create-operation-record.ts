import type { DayOf } from '../domain/hospital-day.ts';
import { parseOperationRecord, type OperationRecord, type OperationRecordDraft } from '../domain/operation-record.ts';
import type { Call } from './call.ts';
import { reachOf, requireWithin, requireWriter } from './operation-access.ts';
import type { OperationRecordStore } from './operation-ports.ts';

/** Books the operation's price of this moment. A doctor records what he performed himself. */
export async function createOperationRecord(
  { records, dayOf }: { records: OperationRecordStore; dayOf: DayOf },
  call: Call,
  draft: OperationRecordDraft,
): Promise<OperationRecord> {
  requireWriter(call.caller);
  const dated = parseOperationRecord(draft, dayOf);
  const reach = reachOf(call.caller);
  requireWithin(reach, dated.doctorId);
  return records.create(call, dated, reach);
}
