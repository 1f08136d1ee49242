import { rows, sql, type Transaction } from '@maternity/kit';
import {
  versionsToWrite,
  type AppointmentTypeContent,
  type CatalogueEvent,
  type CatalogueVersion,
  type DoctorContent,
} from '../domain/catalogue-version.ts';

type Stored = { id: number; validFromMs: number; validToMs: number; deleted: boolean; eventId: string };

/** What is known of nobody: a doctor who was deleted before anything else was heard of them. */
const nobody: DoctorContent = { firstName: '', lastName: '', occupation: '', active: false };
const nothing: AppointmentTypeContent = { name: '', priceMinor: 0 };

export function* writeDoctors(events: readonly CatalogueEvent<DoctorContent>[]): Transaction<void> {
  if (events.length === 0) return;
  const found = yield* rows<Stored & DoctorContent>(
    sql`select id, floor(extract(epoch from valid_from) * 1000)::bigint as "validFromMs",
          floor(extract(epoch from valid_to) * 1000)::bigint as "validToMs", deleted,
          coalesce(event_id::text, '') as "eventId", first_name as "firstName", last_name as "lastName", occupation, active
        from doctor where id = any(${idsOf(events)}::bigint[])`,
  );
  const stored = found.map(({ firstName, lastName, occupation, active, ...version }) => ({
    ...version,
    content: { firstName, lastName, occupation, active },
  }));
  const versions = versionsToWrite(stored, events, nobody);
  if (versions.length === 0) return;
  const contents = versions.map(({ content }) => content);
  const { ids, from, to, deleted, eventIds } = columnsOf(versions);
  yield* rows(
    sql`insert into doctor (id, valid_from, valid_to, first_name, last_name, occupation, active, deleted, event_id)
        select * from unnest(${ids}::bigint[], ${from}::timestamptz[], ${to}::timestamptz[],
          ${contents.map(({ firstName }) => firstName)}::text[], ${contents.map(({ lastName }) => lastName)}::text[],
          ${contents.map(({ occupation }) => occupation)}::text[], ${contents.map(({ active }) => active)}::boolean[],
          ${deleted}::boolean[], ${eventIds}::uuid[])
        on conflict (id, valid_from) do update set valid_to = excluded.valid_to, first_name = excluded.first_name,
          last_name = excluded.last_name, occupation = excluded.occupation, active = excluded.active,
          deleted = excluded.deleted, event_id = excluded.event_id`,
  );
}

export function* writeAppointmentTypes(events: readonly CatalogueEvent<AppointmentTypeContent>[]): Transaction<void> {
  if (events.length === 0) return;
  const found = yield* rows<Stored & AppointmentTypeContent>(
    sql`select id, floor(extract(epoch from valid_from) * 1000)::bigint as "validFromMs",
          floor(extract(epoch from valid_to) * 1000)::bigint as "validToMs", deleted,
          coalesce(event_id::text, '') as "eventId", name, price_minor as "priceMinor"
        from appointment_type where id = any(${idsOf(events)}::bigint[])`,
  );
  const stored = found.map(({ name, priceMinor, ...version }) => ({ ...version, content: { name, priceMinor } }));
  const versions = versionsToWrite(stored, events, nothing);
  if (versions.length === 0) return;
  const contents = versions.map(({ content }) => content);
  const { ids, from, to, deleted, eventIds } = columnsOf(versions);
  yield* rows(
    sql`insert into appointment_type (id, valid_from, valid_to, name, price_minor, deleted, event_id)
        select * from unnest(${ids}::bigint[], ${from}::timestamptz[], ${to}::timestamptz[],
          ${contents.map(({ name }) => name)}::text[], ${contents.map(({ priceMinor }) => priceMinor)}::bigint[],
          ${deleted}::boolean[], ${eventIds}::uuid[])
        on conflict (id, valid_from) do update set valid_to = excluded.valid_to, name = excluded.name,
          price_minor = excluded.price_minor, deleted = excluded.deleted, event_id = excluded.event_id`,
  );
}

const idsOf = (events: readonly { id: number }[]): number[] => [...new Set(events.map(({ id }) => id))];

function columnsOf(versions: readonly CatalogueVersion<object>[]) {
  const instant = (ms: number): string => new Date(ms).toISOString();
  return {
    ids: versions.map(({ id }) => id),
    from: versions.map(({ validFromMs }) => instant(validFromMs)),
    to: versions.map(({ validToMs }) => instant(validToMs)),
    deleted: versions.map(({ deleted }) => deleted),
    eventIds: versions.map(({ eventId }) => eventId),
  };
}
