import { fieldError, integerErrors, refuseFields, type FieldError } from '@maternity/errors';
import type { DayOf } from './hospital-day.ts';
import type { birthIndicators, MeasureDelta, MeasureName } from './measure.ts';
import { idErrors, instantErrors } from './record-fields.ts';

export type BirthDraft = {
  patientId?: number;
  doctorId?: number;
  bornAtMs: number;
  /** vaginal, assisted_vaginal or caesarean. */
  method: string;
  gestationDays?: number;
  weightGrams?: number;
  /** M, F, X or U. */
  sex?: string;
};
/** With its day on the hospital's calendar. */
export type DatedBirth = BirthDraft & { day: string };
export type Birth = DatedBirth & { id: number };

const methods = ['vaginal', 'assisted_vaginal', 'caesarean'];
const sexes = ['M', 'F', 'X', 'U'];
const gestation = { least: 100, most: 330 };
const weight = { least: 100, most: 9_000 };

/** The birth as it will be stored; throws with every field that is not usable. */
export function parseBirth(draft: BirthDraft, dayOf: DayOf): DatedBirth {
  const { patientId, doctorId, bornAtMs, method, gestationDays, weightGrams, sex } = draft;
  refuseFields([
    ...unlessLeftOut(patientId, (id) => idErrors('patientId', id)),
    ...unlessLeftOut(doctorId, (id) => idErrors('doctorId', id)),
    ...instantErrors('bornAt', bornAtMs, dayOf),
    ...fieldError('method', !methods.includes(method), 'must be vaginal, assisted_vaginal or caesarean'),
    ...unlessLeftOut(gestationDays, (days) => integerErrors('gestationDays', days, gestation)),
    ...unlessLeftOut(weightGrams, (grams) => integerErrors('weightGrams', grams, weight)),
    ...unlessLeftOut(sex, (text) => fieldError('sex', !sexes.includes(text), 'must be M, F, X or U')),
  ]);
  return { ...draft, day: dayOf(bornAtMs) };
}

const unlessLeftOut = <T>(value: T | undefined, errorsOf: (value: T) => FieldError[]): FieldError[] =>
  value === undefined ? [] : errorsOf(value);

const within = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

type Share = { among: (birth: Birth) => boolean; counts: (birth: Birth) => boolean };

const shares: Record<(typeof birthIndicators)[number], Share> = {
  caesarean: { among: () => true, counts: ({ method }) => method === 'caesarean' },
  // Born after 22 and before 37 weeks, of those born by the end of the 45th (NHS CQIM).
  preterm: {
    among: ({ gestationDays }) => within(gestationDays, 154, 315),
    counts: ({ gestationDays }) => within(gestationDays, 154, 258),
  },
  low_birth_weight: {
    among: ({ weightGrams }) => weightGrams !== undefined,
    counts: ({ weightGrams }) => within(weightGrams, 0, 2_499),
  },
};

/** What a birth adds to reports: itself, and its part of each share whose inputs it holds. */
export function birthDeltas(birth: Birth): MeasureDelta[] {
  const { day, doctorId = 0, method } = birth;
  const cell = { day, doctorId, item: `method:${method}`, source: '', count: 1, amountMinor: 0 } as const;
  const names: MeasureName[] = ['birth'];
  for (const [indicator, { among, counts }] of Object.entries(shares) as [keyof typeof shares, Share][]) {
    if (among(birth)) names.push(`birth.${indicator}.denominator`);
    if (counts(birth)) names.push(`birth.${indicator}.numerator`);
  }
  return names.map((name) => ({ ...cell, name }));
}
