import { query } from '../../platform/database.ts';

export type Past = { doctors: number; patients: number; rows: number };

/**
 * Visits of the past, half of them completed and half approved and never closed, which stay in both exclusion
 * constraints. In one slot each doctor sees another patient.
 */
export async function fillPast(databaseUrl: string, { doctors, patients, rows }: Past): Promise<void> {
  await query(
    databaseUrl,
    `insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, requested_at,
       decided_at, completed_price_minor)
     select n % $1 + 1, n % $2 + 1, (select min(id) from appointment_type), case when n % 2 = 0 then 4 else 2 end,
       start, start + interval '5 minutes', start - interval '1 day', start - interval '1 hour',
       case when n % 2 = 0 then 5000 end
     from generate_series(0, $3::bigint - 1) as n,
       lateral (select date_trunc('day', now()) - interval '5 minutes' * (n / $1 + 300) as start) as visit`,
    [doctors, patients, rows],
  );
  await query(databaseUrl, 'vacuum analyze');
}

/** The same for one doctor: `rows` visits, one after the other. */
export async function fillPastOf(databaseUrl: string, doctorId: number, rows: number): Promise<void> {
  await query(
    databaseUrl,
    `insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, requested_at,
       decided_at, completed_price_minor)
     select $1, n % 1000 + 1, (select min(id) from appointment_type), case when n % 2 = 0 then 4 else 2 end,
       start, start + interval '5 minutes', start - interval '1 day', start - interval '1 hour',
       case when n % 2 = 0 then 5000 end
     from generate_series(0, $2::bigint - 1) as n,
       lateral (select date_trunc('day', now()) - interval '5 minutes' * (n + 300) as start) as visit`,
    [doctorId, rows],
  );
  await query(databaseUrl, 'vacuum analyze');
}
