import { fieldError, invalid, refuseFields, type AppError, type FieldError } from '@maternity/errors';
import type { DayOf } from './hospital-day.ts';
import { incomeDelta, type Income } from './income.ts';
import type { MeasureDelta } from './measure.ts';
import { idErrors, instantErrors } from './record-fields.ts';

export type OperationRecordDraft = {
  operationId: number;
  doctorId: number;
  patientId: number;
  startsAtMs: number;
  endsAtMs: number;
};
/** With the day on which it counts, of the hospital's calendar: that of its start. */
export type DatedOperationRecord = OperationRecordDraft & { day: string };
export type OperationRecord = DatedOperationRecord & {
  id: number;
  /** What the operation cost when it was recorded, in minor units. */
  priceMinor: number;
};

const longestMs = 48 * 3_600_000;

/** The record as it will be stored; throws with every field that is not usable. */
export function parseOperationRecord(draft: OperationRecordDraft, dayOf: DayOf): DatedOperationRecord {
  const { operationId, doctorId, patientId, startsAtMs, endsAtMs } = draft;
  const instants = [...instantErrors('start', startsAtMs, dayOf), ...instantErrors('end', endsAtMs, dayOf)];
  refuseFields([
    ...idErrors('operationId', operationId),
    ...idErrors('doctorId', doctorId),
    ...idErrors('patientId', patientId),
    ...instants,
    ...(instants.length > 0 ? [] : lengthErrors(endsAtMs - startsAtMs)),
  ]);
  return { operationId, doctorId, patientId, startsAtMs, endsAtMs, day: dayOf(startsAtMs) };
}

const lengthErrors = (lengthMs: number): FieldError[] => [
  ...fieldError('end', lengthMs <= 0, 'must be after start'),
  ...fieldError('end', lengthMs > longestMs, 'must be at most 48 hours after start'),
];

export const unknownOperation = (): AppError => {
  const message = 'There is no such operation.';
  return invalid('unknown-operation', message, [{ path: 'operationId', message }]);
};

export const operationIncome = (record: OperationRecord): Income => ({
  source: 'operations',
  businessKey: `${record.id}`,
  atMs: record.startsAtMs,
  day: record.day,
  doctorId: record.doctorId,
  item: `operation:${record.operationId}`,
  amountMinor: record.priceMinor,
});

/** What a performed operation adds to reports: itself and what it earned. */
export function operationDeltas(record: OperationRecord): MeasureDelta[] {
  const earned = incomeDelta(operationIncome(record));
  return [{ ...earned, name: 'operation' }, earned];
}
