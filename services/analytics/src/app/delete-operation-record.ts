import type { Call } from './call.ts';
import { reachOf, requireWriter } from './operation-access.ts';
import type { OperationRecordStore } from './operation-ports.ts';

/** Takes back what it earned as well. */
export async function deleteOperationRecord(
  { records }: { records: OperationRecordStore },
  call: Call,
  id: number,
): Promise<void> {
  requireWriter(call.caller);
  await records.remove(call, id, reachOf(call.caller));
}
