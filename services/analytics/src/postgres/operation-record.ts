import { notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { OperationRecordStore, Reach } from '../app/operation-ports.ts';
import { takenBack } from '../domain/measure.ts';
import {
  operationDeltas,
  operationIncome,
  unknownOperation,
  type DatedOperationRecord,
  type OperationRecord,
} from '../domain/operation-record.ts';
import { awaitDoctor } from './await-doctor.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { insertMeasureDeltas } from './measure-delta.ts';
import { insertOne, recordChange, requireDoctor } from './record.ts';
import { beforeOf, pageOf } from './record-page.ts';

export function operationRecordStore(postgres: Postgres): OperationRecordStore {
  return {
    list: async ({ fromMs, toMs, ...page }, { doctorId = null }) => {
      const found = await postgres.query<Row>(
        sql`select id, operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor from operation_record
            where id < ${beforeOf(page)} and starts_at >= ${new Date(fromMs)} and starts_at < ${new Date(toMs)}
              and (${doctorId}::bigint is null or doctor_id = ${doctorId})
            order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found.map(recordOf), page.limit);
    },
    find: async (id, { doctorId = null }) => {
      const [row] = await postgres.query<Row>(
        sql`select id, operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor from operation_record
            where id = ${id} and (${doctorId}::bigint is null or doctor_id = ${doctorId})`,
      );
      return row && recordOf(row);
    },
    create: async (call, draft, reach) => {
      if (draft.doctorId !== reach.doctorId) await awaitDoctor(postgres, draft.doctorId);
      return idempotentTransaction(postgres, call, () => insert({ call, reach }, draft));
    },
    update: async (call, change, reach) => {
      if (change.doctorId !== reach.doctorId) await awaitDoctor(postgres, change.doctorId);
      return idempotentTransaction(postgres, call, () => update({ call, reach }, change));
    },
    remove: async (call, id, reach) => {
      await idempotentTransaction(postgres, call, () => remove({ call, reach }, id));
    },
  };
}

type Context = { call: Call; reach: Reach };
const type = 'operation_record';

function* insert({ call, reach }: Context, draft: DatedOperationRecord): Transaction<OperationRecord> {
  const priceMinor = yield* presentPrice(draft.operationId);
  // His own token vouches for a doctor, though the lobby's log has not told of him yet.
  if (draft.doctorId !== reach.doctorId) yield* requireDoctor(draft.doctorId);
  const { operationId, doctorId, patientId, startsAtMs, endsAtMs, day } = draft;
  const id = yield* insertOne(
    sql`insert into operation_record (operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor,
          created_at)
        values (${operationId}, ${doctorId}, ${patientId}, ${new Date(startsAtMs)}, ${new Date(endsAtMs)}, ${day},
          ${priceMinor}, now())
        returning id`,
  );
  const record = { ...draft, id, priceMinor };
  const { source, businessKey, item } = operationIncome(record);
  yield* rows(
    sql`insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
        values (${source}, ${businessKey}, ${new Date(startsAtMs)}, ${day}, ${doctorId}, ${item}, ${priceMinor})`,
  );
  yield* insertMeasureDeltas(operationDeltas(record));
  yield* recordChange(call, 'created', { type, id });
  return record;
}

function* update(
  { call, reach }: Context,
  change: DatedOperationRecord & { id: number },
): Transaction<OperationRecord> {
  const before = yield* lockRecord(change.id, reach);
  const { id, operationId, doctorId, patientId, startsAtMs, endsAtMs, day } = change;
  const priceMinor = operationId === before.operationId ? before.priceMinor : yield* presentPrice(operationId);
  if (doctorId !== before.doctorId) yield* requireDoctor(doctorId);
  yield* rows(
    sql`update operation_record set operation_id = ${operationId}, doctor_id = ${doctorId}, patient_id = ${patientId},
          starts_at = ${new Date(startsAtMs)}, ends_at = ${new Date(endsAtMs)}, day = ${day}, price_minor = ${priceMinor}
        where id = ${id}`,
  );
  const record = { ...change, priceMinor };
  const { source, businessKey, item } = operationIncome(record);
  yield* rows(
    sql`update income set at = ${new Date(startsAtMs)}, day = ${day}, doctor_id = ${doctorId}, item = ${item},
          amount_minor = ${priceMinor}
        where source = ${source} and business_key = ${businessKey}`,
  );
  yield* insertMeasureDeltas([...takenBack(operationDeltas(before)), ...operationDeltas(record)]);
  yield* recordChange(call, 'updated', { type, id });
  return record;
}

function* remove({ call, reach }: Context, id: number): Transaction<null> {
  const before = yield* lockRecord(id, reach);
  const { source, businessKey } = operationIncome(before);
  yield* rows(sql`delete from operation_record where id = ${id}`);
  yield* rows(sql`delete from income where source = ${source} and business_key = ${businessKey}`);
  yield* insertMeasureDeltas(takenBack(operationDeltas(before)));
  yield* recordChange(call, 'deleted', { type, id });
  return null;
}

/** Held until the end: nobody removes the operation meanwhile. */
function* presentPrice(operationId: number): Transaction<number> {
  const [operation] = yield* rows<{ price_minor: number }>(
    sql`select price_minor from operation where id = ${operationId} for share`,
  );
  if (!operation) throw unknownOperation();
  return operation.price_minor;
}

function* lockRecord(id: number, { doctorId = null }: { doctorId?: number | null }): Transaction<OperationRecord> {
  const [row] = yield* rows<Row>(
    sql`select id, operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor from operation_record
        where id = ${id} and (${doctorId}::bigint is null or doctor_id = ${doctorId}) for update`,
  );
  if (!row) throw notFound('operation-record');
  return recordOf(row);
}

type Row = {
  id: number;
  operation_id: number;
  doctor_id: number;
  patient_id: number;
  starts_at: Date;
  ends_at: Date;
  day: string;
  price_minor: number;
};

const recordOf = (row: Row): OperationRecord => ({
  id: row.id,
  operationId: row.operation_id,
  doctorId: row.doctor_id,
  patientId: row.patient_id,
  startsAtMs: row.starts_at.getTime(),
  endsAtMs: row.ends_at.getTime(),
  day: row.day,
  priceMinor: row.price_minor,
});
