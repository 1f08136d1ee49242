import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { AppointmentTypeStore } from '../app/directory-ports.ts';
import type { AppointmentType, AppointmentTypeDraft } from '../domain/appointment-type.ts';
import { lockAppointmentType } from './calendar-lock.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { beforeOf, pageOf } from './page.ts';
import { recordChange } from './record.ts';

/** @param currency ISO 4217; told to consumers with every price. */
export function appointmentTypeStore(postgres: Postgres, currency: string): AppointmentTypeStore {
  return {
    list: async ({ activeOnly, ...page }) => {
      const found = await postgres.query<AppointmentType>(
        sql`select id, name, price_minor as "priceMinor", duration_minutes as "durationMinutes", active
            from appointment_type where id < ${beforeOf(page)} and (active or not ${activeOnly})
            order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found, page.limit);
    },
    find: async (id) => {
      const [type] = await postgres.query<AppointmentType>(
        sql`select id, name, price_minor as "priceMinor", duration_minutes as "durationMinutes", active
            from appointment_type where id = ${id}`,
      );
      return type;
    },
    create: (call, draft) => idempotentTransaction(postgres, call, () => insert({ call, currency }, draft)),
    update: (call, type) => idempotentTransaction(postgres, call, () => update({ call, currency }, type)),
    remove: async (call, id) => {
      await idempotentTransaction(postgres, call, () => remove(call, id));
    },
  };
}

type Context = { call: Call; currency: string };

function* insert({ call, currency }: Context, draft: AppointmentTypeDraft): Transaction<AppointmentType> {
  const { name, priceMinor, durationMinutes, active } = draft;
  const [row] = yield* rows<{ id: number }>(
    sql`insert into appointment_type (name, price_minor, duration_minutes, active)
        values (${name}, ${priceMinor}, ${durationMinutes}, ${active}) returning id`,
  );
  const type = { id: row?.id ?? 0, name, priceMinor, durationMinutes, active };
  const facts = factsOf(type, currency);
  yield* recordChange(call, objectOf(type.id), { kind: 'appointment_type.created', facts });
  return type;
}

function* update({ call, currency }: Context, type: AppointmentType): Transaction<AppointmentType> {
  const { id, name, priceMinor, durationMinutes, active } = type;
  yield* lockAppointmentType(id);
  const updated = yield* rows(
    sql`update appointment_type set name = ${name}, price_minor = ${priceMinor},
          duration_minutes = ${durationMinutes}, active = ${active}
        where id = ${id} returning id`,
  );
  if (updated.length === 0) throw notFound('appointment-type');
  const facts = factsOf(type, currency);
  yield* recordChange(call, objectOf(id), { kind: 'appointment_type.updated', facts });
  return type;
}

function* remove(call: Call, id: number): Transaction<null> {
  yield* lockAppointmentType(id);
  const [found] = yield* rows<{ used: boolean }>(
    sql`select exists (select from appointment where appointment_type_id = ${id}) as used
        from appointment_type where id = ${id}`,
  );
  if (!found) throw notFound('appointment-type');
  if (found.used) {
    throw conflict('appointment-type-in-use', 'Visits refer to this type; make it inactive instead.');
  }
  yield* rows(sql`delete from appointment_type where id = ${id}`);
  const facts = { appointmentTypeId: id };
  yield* recordChange(call, objectOf(id), { kind: 'appointment_type.deleted', facts });
  return null;
}

const objectOf = (id: number): { type: string; id: string } => ({ type: 'appointment_type', id: `${id}` });

const factsOf = ({ id, ...type }: AppointmentType, currency: string): Record<string, unknown> => ({
  appointmentTypeId: id,
  ...type,
  currency,
});
