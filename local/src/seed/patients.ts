import type { DateTime } from 'luxon';
import { pick } from './pick.ts';
import { valueOf, withoutDigits } from './source-rows.ts';
import type { SourceRow, SourceRows } from './source-rows.ts';

export type DemoPatient = {
  id: number;
  firstName: string;
  lastName: string;
  sex: 'F';
  dateOfBirth: string;
  lastMenstrualPeriod: string;
  estimatedDueDate: string;
  /** Her rows of the no-show file. */
  visits: SourceRow[];
};

type Identity = { firstName: string; lastName: string; dateOfBirth: string };

const pregnancyDays = 280;

/** The women of the no-show file, most visits kept first; the first of them are Synthea's women by name and birth date. */
export function makePatients(source: SourceRows, today: DateTime): DemoPatient[] {
  const known = knownWomen(source.patients, today);
  const inventName = nameInventor(source);
  return [...visitsByPerson(source.visits)].map(([key, visits], index) => {
    const conceived = today.minus({ days: 30 + pick(`pregnant ${key}`, 225) });
    return {
      id: index + 1,
      ...(known[index] ?? { ...inventName(index), dateOfBirth: birthDate(key, visits, today) }),
      sex: 'F',
      lastMenstrualPeriod: dateOf(conceived),
      estimatedDueDate: dateOf(conceived.plus({ days: pregnancyDays })),
      visits,
    };
  });
}

function visitsByPerson(rows: SourceRow[]): [string, SourceRow[]][] {
  const people = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = valueOf(row, 'PatientId');
    people.set(key, [...(people.get(key) ?? []), row]);
  }
  return [...people].sort((a, b) => visitsKept(b) - visitsKept(a) || (a[0] < b[0] ? -1 : 1));
}

const visitsKept = ([, rows]: [string, SourceRow[]]): number =>
  rows.filter((row) => valueOf(row, 'No-show') === 'No').length;

function knownWomen(patients: SourceRow[], today: DateTime): Identity[] {
  const [oldest, youngest] = [dateOf(today.minus({ years: 50 })), dateOf(today.minus({ years: 18 }))];
  return patients
    .filter((row) => valueOf(row, 'GENDER') === 'F' && valueOf(row, 'DEATHDATE') === '')
    .filter((row) => valueOf(row, 'BIRTHDATE') > oldest && valueOf(row, 'BIRTHDATE') < youngest)
    .map((row) => ({
      firstName: withoutDigits(valueOf(row, 'FIRST')),
      lastName: withoutDigits(valueOf(row, 'LAST')),
      dateOfBirth: valueOf(row, 'BIRTHDATE'),
    }));
}

/** Walks the first names at another pace than the surnames, so that a pair comes again only after all others. */
function nameInventor({ providers, patients }: SourceRows): (index: number) => Omit<Identity, 'dateOfBirth'> {
  const people = [
    ...patients.map((row) => [valueOf(row, 'GENDER'), valueOf(row, 'FIRST'), valueOf(row, 'LAST')]),
    ...providers.map((row) => [valueOf(row, 'GENDER'), ...valueOf(row, 'NAME').split(' ')]),
  ].map(([sex = '', first = '', ...last]) => ({
    sex,
    first: withoutDigits(first),
    last: withoutDigits(last.join(' ')),
  }));
  const firstNames = [...new Set(people.filter(({ sex }) => sex === 'F').map(({ first }) => first))];
  const lastNames = [...new Set(people.map(({ last }) => last))];
  return (index) => ({
    firstName: firstNames[index % firstNames.length] ?? '',
    lastName: lastNames[(index + Math.floor(index / firstNames.length) * 7) % lastNames.length] ?? '',
  });
}

function birthDate(key: string, visits: SourceRow[], today: DateTime): string {
  const years = Number(visits[0] && valueOf(visits[0], 'Age'));
  return dateOf(today.minus({ years, days: pick(`born ${key}`, 365) }));
}

const dateOf = (day: DateTime): string => day.toISODate() ?? '';
