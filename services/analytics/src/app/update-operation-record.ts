import type { DayOf } from '../domain/hospital-day.ts';
import { parseOperationRecord, type OperationRecord, type OperationRecordDraft } from '../domain/operation-record.ts';
import type { Call } from './call.ts';
import { reachOf, requireWithin, requireWriter } from './operation-access.ts';
import type { OperationRecordStore } from './operation-ports.ts';

/** Another operation books that one's present price; otherwise the price stays what it was. */
export async function updateOperationRecord(
  { records, dayOf }: { records: OperationRecordStore; dayOf: DayOf },
  call: Call,
  { id, ...draft }: OperationRecordDraft & { id: number },
): Promise<OperationRecord> {
  requireWriter(call.caller);
  const dated = parseOperationRecord(draft, dayOf);
  const reach = reachOf(call.caller);
  requireWithin(reach, dated.doctorId);
  return records.update(call, { ...dated, id }, reach);
}
