import type { Client } from 'pg';
import { accountOf, readAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { appendEvents } from './append-events.ts';
import type { SeedEvent } from './append-events.ts';
import { holdExpiry } from './story.ts';
import { decidedAt, requestedAt, statusOf } from './visit.ts';
import type { StoredVisit, Visit } from './visit.ts';
import { visitEvents } from './visit-events.ts';

const seedRequestId = 'demo-seed';
const reasons = new Map<number, string>([
  [statusOf.rejected, 'At a birth that day'],
  [statusOf.cancelled, 'Something came up'],
]);

/**
 * Writes visits with all that belongs to them: history, events with their places in the channels, audit entries.
 * One that would overlap another live visit is left out. `before` are events that come first in the log.
 * @returns how many were written.
 */
export async function writeVisits(client: Client, visits: Visit[], before: SeedEvent[] = []): Promise<number> {
  const asked = visits.toSorted((a, b) => requestedAt(a) - requestedAt(b));
  const ids = await drawIds(client, asked.length);
  const numbered = asked.map((visit, index) => ({ ...visit, id: ids[index] ?? 0 }));
  const written = await insertVisits(client, numbered);
  const stored = numbered.filter(({ id }) => written.has(id));
  const accounts = await readAccounts(client);
  await insertHistory(client, stored, accounts);
  await insertAudit(client, stored, accounts);
  await appendEvents(client, [...before, ...visitEvents(stored, accounts)]);
  return stored.length;
}

async function drawIds(client: Client, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('appointment', 'id'))::int as id from generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

async function insertVisits(client: Client, visits: StoredVisit[]): Promise<Set<number>> {
  const { rows } = await client.query<{ id: number }>(
    `insert into appointment (
       id, doctor_id, patient_id, appointment_type_id, status, version, starts_at, ends_at, hold_expires_at, reason,
       requested_at, decided_at, completed_price_minor)
     select id, doctor, patient, type, status, version, "start", "end", hold, reason, requested, decided, price
     from jsonb_to_recordset($1) as visit(
       id bigint, doctor bigint, patient bigint, type bigint, status smallint, version int, "start" timestamptz,
       "end" timestamptz, hold timestamptz, reason text, requested timestamptz, decided timestamptz, price bigint)
     on conflict do nothing
     returning id::int`,
    [JSON.stringify(visits.map(appointmentRow))],
  );
  return new Set(rows.map(({ id }) => id));
}

function appointmentRow(visit: StoredVisit): Record<string, unknown> {
  const status = lastStatus(visit);
  return {
    id: visit.id,
    doctor: visit.doctorId,
    patient: visit.patientId,
    type: visit.type.id,
    status,
    version: visit.changes.length,
    start: new Date(visit.start),
    end: new Date(visit.end),
    hold: status === statusOf.waiting ? holdDate(visit) : undefined,
    reason: reasons.get(status),
    requested: new Date(requestedAt(visit)),
    decided: decidedAt(visit, visit.changes.length),
    price: status === statusOf.completed ? visit.type.priceMinor : undefined,
  };
}

async function insertHistory(client: Client, visits: StoredVisit[], accounts: Accounts): Promise<void> {
  const entries = visits.flatMap((visit) =>
    visit.changes.map(({ status, at, actor }, index) => ({
      appointment: visit.id,
      version: index + 1,
      status,
      at: new Date(at),
      actor: accountOf(accounts, visit, actor) ?? 0,
      role: actor,
    })),
  );
  await client.query(
    `insert into appointment_history (appointment_id, version, status, at, actor_id, actor_role)
     select appointment, version, status, at, actor, role
     from jsonb_to_recordset($1) as entry(
       appointment bigint, version int, status smallint, at timestamptz, actor bigint, role text)`,
    [JSON.stringify(entries)],
  );
}

/** Only for what somebody with an account did: the others' visits were written into the book by nobody we know. */
async function insertAudit(client: Client, visits: StoredVisit[], accounts: Accounts): Promise<void> {
  const entries = visits.flatMap((visit) =>
    visit.changes.flatMap(({ kind, at, actor }) => {
      const account = accountOf(accounts, visit, actor);
      return account ? [{ at: new Date(at), account, role: actor, action: kind, object: String(visit.id) }] : [];
    }),
  );
  await client.query(
    `insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
     select at, account, role, action, 'appointment', object, 'succeeded', $2
     from jsonb_to_recordset($1) as entry(at timestamptz, account bigint, role text, action text, object text)
     order by at`,
    [JSON.stringify(entries), seedRequestId],
  );
}

const lastStatus = ({ changes }: Visit): number => changes.at(-1)?.status ?? 0;
const holdDate = (visit: Visit): Date => new Date(holdExpiry({ requestedAt: requestedAt(visit), start: visit.start }));
