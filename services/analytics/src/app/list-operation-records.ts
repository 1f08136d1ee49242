import type { Call } from './call.ts';
import type { ShownOperationRecord } from './get-operation-record.ts';
import { reachOf, requireReader, withoutPatient } from './operation-access.ts';
import type { OperationRecordStore, Page, RecordQuery } from './operation-ports.ts';

export async function listOperationRecords(
  { records }: { records: OperationRecordStore },
  { caller }: Call,
  query: RecordQuery,
): Promise<Page<ShownOperationRecord>> {
  requireReader(caller);
  const { items, ...next } = await records.list(query, reachOf(caller));
  return { items: items.map((record) => withoutPatient(caller, record)), ...next };
}
