import type { DateTime } from 'luxon';
import { busyDoctorIds } from './doctors.ts';
import { pick } from './pick.ts';
import { valueOf } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';

export type DemoBirth = {
  doctorId: number;
  bornAtMs: number;
  method: 'vaginal' | 'assisted_vaginal' | 'caesarean';
  gestationDays?: number;
  weightGrams?: number;
  sex: 'F' | 'M';
};
export type DemoOperation = { name: string; priceMinor: number };
export type DemoOperationRecord = {
  operationId: number;
  doctorId: number;
  patientId: number;
  startsAtMs: number;
  endsAtMs: number;
};

const minute = 60_000;
const daysBack = 56;
const wanted = 120;
const gramsInAPound = 453.592_37;

/** By id, from 1. Nothing refers to number 4: who tries the API can delete it. */
export const demoOperations: DemoOperation[] = [
  { name: 'Caesarean section, planned', priceMinor: 480_000 },
  { name: 'Caesarean section, emergency', priceMinor: 560_000 },
  { name: 'Vacuum-assisted birth', priceMinor: 210_000 },
  { name: 'Forceps-assisted birth', priceMinor: 230_000 },
  { name: 'Cervical cerclage', priceMinor: 180_000 },
  { name: 'External cephalic version', priceMinor: 65_000 },
  { name: 'Amniocentesis', priceMinor: 72_000 },
  { name: 'Chorionic villus sampling', priceMinor: 78_000 },
  { name: 'Repair of a third-degree tear', priceMinor: 125_000 },
  { name: 'Manual removal of the placenta', priceMinor: 98_000 },
  { name: 'Dilatation and curettage', priceMinor: 110_000 },
  { name: 'Epidural analgesia', priceMinor: 42_000 },
];
const operationOfMethod = { caesarean: [1, 2], assisted_vaginal: [3], vaginal: [9, 10, 12] } as const;

/** Rows of the births file, spread over the eight weeks before today. */
export function makeBirths(rows: SourceRow[], today: DateTime): DemoBirth[] {
  return rows.slice(0, wanted).map((row, index) => {
    const key = `birth ${index}`;
    const bornAt = today
      .minus({ days: 1 + pick(`${key} day`, daysBack) })
      .plus({ minutes: pick(`${key} minute`, 1_440) });
    const percent = pick(`${key} method`, 100);
    const method = percent < 30 ? 'caesarean' : percent < 40 ? 'assisted_vaginal' : 'vaginal';
    const [weeks, pounds] = [Number(valueOf(row, 'weeks')), Number(valueOf(row, 'weight'))];
    return {
      doctorId: busyDoctorIds[pick(`${key} doctor`, busyDoctorIds.length)] ?? 1,
      bornAtMs: bornAt.toMillis(),
      method,
      ...(Number.isFinite(weeks) ? { gestationDays: weeks * 7 } : {}),
      ...(Number.isFinite(pounds) ? { weightGrams: Math.round(pounds * gramsInAPound) } : {}),
      sex: valueOf(row, 'sex') === 'female' ? 'F' : 'M',
    };
  });
}

/** What was done for those births: always for a caesarean and an assisted one, now and then for the others. */
export function makeOperationRecords(births: DemoBirth[]): DemoOperationRecord[] {
  return births.flatMap(({ doctorId, bornAtMs, method }, index) => {
    const key = `operation ${index}`;
    if (method === 'vaginal' && pick(`${key} any`, 3) > 0) return [];
    const operations = operationOfMethod[method];
    const startsAtMs = bornAtMs - (10 + pick(`${key} before`, 20)) * minute;
    return [
      {
        operationId: operations[pick(`${key} which`, operations.length)] ?? 1,
        doctorId,
        // Patients without a login.
        patientId: 20 + pick(`${key} patient`, 400),
        startsAtMs,
        endsAtMs: startsAtMs + (30 + pick(`${key} length`, 60)) * minute,
      },
    ];
  });
}
