import type { Client } from 'pg';
import type { Change, Visit } from './visit.ts';

/** Account ids by the person they belong to. */
export type Accounts = { byDoctor: Map<number, number>; byPatient: Map<number, number> };

type AccountRow = { id: number; doctor_id: number | null; patient_id: number | null };

export async function readAccounts(client: Client): Promise<Accounts> {
  const { rows } = await client.query<AccountRow>('select id::int, doctor_id::int, patient_id::int from account');
  const pairs = (column: 'doctor_id' | 'patient_id'): [number, number][] =>
    rows.flatMap((row) => (row[column] === null ? [] : [[row[column], row.id]]));
  return { byDoctor: new Map(pairs('doctor_id')), byPatient: new Map(pairs('patient_id')) };
}

/** The account of who changed a visit; undefined for the system and for people without one. */
export function accountOf(accounts: Accounts, visit: Visit, actor: Change['actor']): number | undefined {
  if (actor === 'doctor') return accounts.byDoctor.get(visit.doctorId);
  return actor === 'patient' ? accounts.byPatient.get(visit.patientId) : undefined;
}
