import { Client } from 'pg';
import { query } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import { changeAt, type Change } from './history.ts';

const batchSize = 500;

/** What the follower writes each event to, and nothing else of it. */
const table = `
  create table bare_event (
    appointment_id bigint not null,
    version int not null,
    event_id uuid not null,
    kind text not null,
    at timestamptz not null,
    day date not null,
    status text not null,
    doctor_id bigint not null,
    patient_id bigint not null,
    appointment_type_id bigint not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    requested_at timestamptz not null,
    decided_at timestamptz,
    price_minor bigint not null,
    primary key (appointment_id, version)
  );
  create index on bare_event (day, appointment_id, version)`;

/** @returns the rows a second that one connection inserts, a batch a transaction; making them is not counted. */
export async function openBareInsert(scope: Scope, url: string): Promise<(seconds: number) => Promise<number>> {
  await query(url, table);
  const client = new Client({ connectionString: url });
  await client.connect();
  scope.onEnd(() => client.end());
  let sequence = 0;
  return async (seconds) => {
    let [spentMs, rows] = [0, 0];
    while (spentMs < seconds * 1_000) {
      const values = columnsOf(Array.from({ length: batchSize }, (_, place) => changeAt(sequence + place + 1)));
      sequence += batchSize;
      rows += batchSize;
      const startedAt = performance.now();
      await client.query({ name: 'bare-events', text: statement, values });
      spentMs += performance.now() - startedAt;
    }
    return (rows * 1_000) / spentMs;
  };
}

const statement = `
  insert into bare_event select * from unnest($1::bigint[], $2::int[], $3::uuid[], $4::text[], $5::timestamptz[],
    $6::date[], $7::text[], $8::bigint[], $9::bigint[], $10::bigint[], $11::timestamptz[], $12::timestamptz[],
    $13::timestamptz[], $14::timestamptz[], $15::bigint[])`;

function columnsOf(changes: Change[]): unknown[][] {
  const rows = changes.map((change) => [
    change.appointmentId,
    change.version,
    change.id,
    change.kind,
    new Date(change.atMs).toISOString(),
    new Date(change.atMs).toISOString().slice(0, 10),
    change.status,
    change.doctorId,
    change.patientId,
    change.appointmentTypeId,
    change.start,
    change.end,
    change.requestedAt,
    change.decidedAt,
    change.priceMinor,
  ]);
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}
