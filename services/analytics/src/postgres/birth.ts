import { notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { BirthStore } from '../app/birth-ports.ts';
import type { Call } from '../app/call.ts';
import type { Reach } from '../app/operation-ports.ts';
import { birthDeltas, type Birth, type DatedBirth } from '../domain/birth.ts';
import { takenBack } from '../domain/measure.ts';
import { awaitDoctor } from './await-doctor.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { insertMeasureDeltas } from './measure-delta.ts';
import { insertOne, recordChange, requireDoctor } from './record.ts';
import { beforeOf, pageOf } from './record-page.ts';

export function birthStore(postgres: Postgres): BirthStore {
  return {
    list: async ({ fromMs, toMs, ...page }, { doctorId = null }) => {
      const found = await postgres.query<Row>(
        sql`select id, patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex from birth
            where id < ${beforeOf(page)} and born_at >= ${new Date(fromMs)} and born_at < ${new Date(toMs)}
              and (${doctorId}::bigint is null or doctor_id = ${doctorId})
            order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found.map(birthOf), page.limit);
    },
    find: async (id, { doctorId = null }) => {
      const [row] = await postgres.query<Row>(
        sql`select id, patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex from birth
            where id = ${id} and (${doctorId}::bigint is null or doctor_id = ${doctorId})`,
      );
      return row && birthOf(row);
    },
    create: async (call, draft, reach) => {
      if (draft.doctorId !== reach.doctorId) await awaitDoctor(postgres, draft.doctorId);
      return idempotentTransaction(postgres, call, () => insert({ call, reach }, draft));
    },
    update: async (call, birth, reach) => {
      if (birth.doctorId !== reach.doctorId) await awaitDoctor(postgres, birth.doctorId);
      return idempotentTransaction(postgres, call, () => update({ call, reach }, birth));
    },
    remove: async (call, id, reach) => {
      await idempotentTransaction(postgres, call, () => remove({ call, reach }, id));
    },
  };
}

type Context = { call: Call; reach: Reach };
const type = 'birth';

function* insert({ call, reach }: Context, draft: DatedBirth): Transaction<Birth> {
  // His own token vouches for a doctor, though the lobby's log has not told of him yet.
  if (draft.doctorId !== undefined && draft.doctorId !== reach.doctorId) yield* requireDoctor(draft.doctorId);
  const { patientId, doctorId, bornAtMs, day, method, gestationDays, weightGrams, sex } = draft;
  const id = yield* insertOne(
    sql`insert into birth (patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex, created_at)
        values (${patientId}, ${doctorId}, ${new Date(bornAtMs)}, ${day}, ${method}, ${gestationDays}, ${weightGrams},
          ${sex}, now())
        returning id`,
  );
  const birth = { ...draft, id };
  yield* insertMeasureDeltas(birthDeltas(birth));
  yield* recordChange(call, 'created', { type, id });
  return birth;
}

function* update({ call, reach }: Context, birth: Birth): Transaction<Birth> {
  const before = yield* lockBirth(birth.id, reach);
  const { id, patientId, doctorId, bornAtMs, day, method, gestationDays, weightGrams, sex } = birth;
  if (doctorId !== undefined && doctorId !== before.doctorId) yield* requireDoctor(doctorId);
  yield* rows(
    sql`update birth set patient_id = ${patientId}, doctor_id = ${doctorId}, born_at = ${new Date(bornAtMs)},
          day = ${day}, method = ${method}, gestation_days = ${gestationDays}, weight_grams = ${weightGrams},
          sex = ${sex}
        where id = ${id}`,
  );
  yield* insertMeasureDeltas([...takenBack(birthDeltas(before)), ...birthDeltas(birth)]);
  yield* recordChange(call, 'updated', { type, id });
  return birth;
}

function* remove({ call, reach }: Context, id: number): Transaction<null> {
  const before = yield* lockBirth(id, reach);
  yield* rows(sql`delete from birth where id = ${id}`);
  yield* insertMeasureDeltas(takenBack(birthDeltas(before)));
  yield* recordChange(call, 'deleted', { type, id });
  return null;
}

function* lockBirth(id: number, { doctorId = null }: { doctorId?: number | null }): Transaction<Birth> {
  const [row] = yield* rows<Row>(
    sql`select id, patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex from birth
        where id = ${id} and (${doctorId}::bigint is null or doctor_id = ${doctorId}) for update`,
  );
  if (!row) throw notFound('birth');
  return birthOf(row);
}

type Row = {
  id: number;
  patient_id: number | null;
  doctor_id: number | null;
  born_at: Date;
  day: string;
  method: string;
  gestation_days: number | null;
  weight_grams: number | null;
  sex: string | null;
};

const birthOf = (row: Row): Birth => ({
  id: row.id,
  bornAtMs: row.born_at.getTime(),
  day: row.day,
  method: row.method,
  ...(row.patient_id === null ? {} : { patientId: row.patient_id }),
  ...(row.doctor_id === null ? {} : { doctorId: row.doctor_id }),
  ...(row.gestation_days === null ? {} : { gestationDays: row.gestation_days }),
  ...(row.weight_grams === null ? {} : { weightGrams: row.weight_grams }),
  ...(row.sex === null ? {} : { sex: row.sex }),
});
