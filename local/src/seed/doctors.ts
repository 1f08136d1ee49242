import { pick } from './pick.ts';
import { valueOf, withoutDigits } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';

export type DemoDoctor = {
  id: number;
  firstName: string;
  lastName: string;
  sex: string;
  occupation: string;
  dateOfBirth: string;
};

/** The house's posts by id, and the Synthea speciality that fills each. */
const posts: [occupation: string, speciality: string][] = [
  ['Obstetrician', 'GENERAL PRACTICE'],
  ['Midwife', 'NURSE PRACTITIONER'],
  ['Gynaecologist', 'INTERNAL MEDICINE'],
  ['Obstetrician', 'GENERAL PRACTICE'],
  ['Maternal-fetal medicine specialist', 'INTERNAL MEDICINE'],
  ['Midwife', 'NURSE PRACTITIONER'],
  ['Anaesthetist', 'EMERGENCY MEDICINE'],
  ['Neonatologist', 'GENERAL PRACTICE'],
  ['Ultrasound specialist', 'INTERNAL MEDICINE'],
  ['Perinatal psychologist', 'CLINICAL PSYCHOLOGIST'],
  ['Pelvic floor physiotherapist', 'PHYSICAL THERAPY'],
  ['Obstetrician', 'FAMILY PRACTICE'],
];

/** Nothing refers to this one: who tries the API can delete it. */
const untouchedDoctorId = 7;

/** Those who have visits. */
export const busyDoctorIds = posts.map((_, index) => index + 1).filter((id) => id !== untouchedDoctorId);

export function makeDoctors(providers: SourceRow[]): DemoDoctor[] {
  const taken = new Set<string>();
  return posts.map(([occupation, speciality], index) => {
    // The same provider stands in the file once for each place of work.
    const row = providers.find(
      (each) => valueOf(each, 'SPECIALITY') === speciality && !taken.has(valueOf(each, 'NAME')),
    );
    if (!row) throw new Error(`local/data: too few providers in ${speciality}`);
    taken.add(valueOf(row, 'NAME'));
    const [firstName = '', ...lastName] = withoutDigits(valueOf(row, 'NAME')).split(' ');
    return {
      id: index + 1,
      firstName,
      lastName: lastName.join(' '),
      sex: valueOf(row, 'GENDER'),
      occupation,
      dateOfBirth: birthDate(valueOf(row, 'Id')),
    };
  });
}

function birthDate(key: string): string {
  const since1962 = Date.UTC(1962, 0, 1) + pick(key, 30 * 365) * 86_400_000;
  return new Date(since1962).toISOString().slice(0, 10);
}
