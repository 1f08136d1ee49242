import { isStatus, type AppointmentEvent, type AppointmentEventKind } from './appointment-event.ts';
import type { AppointmentTypeContent, CatalogueEvent, DoctorContent } from './catalogue-version.ts';
import type { DayOf } from './hospital-day.ts';
import { appointmentKinds } from './measure.ts';

/** An event as it came; what its facts are is still to be seen. */
export type ToldEvent = { id: string; kind: string; atMs: number; facts: unknown };

export type ReadEvent =
  | { about: 'appointment'; event: AppointmentEvent }
  | { about: 'doctor'; event: CatalogueEvent<DoctorContent> }
  | { about: 'appointment_type'; event: CatalogueEvent<AppointmentTypeContent> }
  /** Known, and nothing that is counted. */
  | { about: 'nothing' }
  | { about: 'unknown' }
  | { about: 'unreadable' };

/** What cannot be read is NaN here, or an empty text: a database would refuse it, and its whole batch, for good. */
export function readEvent(told: ToldEvent, dayOf: DayOf): ReadEvent {
  const { kind } = told;
  if (!isKnown(kind)) return { about: 'unknown' };
  if (uncounted.has(kind)) return { about: 'nothing' };
  if (!isUuid(told.id) || Number.isNaN(instantOf(told.atMs)) || !isFields(told.facts)) return { about: 'unreadable' };
  const read = readFacts(told, told.facts, dayOf);
  return read.about === 'appointment' && !isWhole(read.event) ? { about: 'unreadable' } : read;
}

const visits = new Set<string>(appointmentKinds);
const uncounted = new Set(['doctor.schedule_changed', 'doctor.time_off_changed']);
const catalogue = ['doctor', 'appointment_type'].flatMap((object) =>
  ['created', 'updated', 'deleted'].map((what) => `${object}.${what}`),
);
const known = new Set([...visits, ...uncounted, ...catalogue]);

/** Few enough for a label. */
export const isKnown = (kind: string): boolean => known.has(kind);

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (facts: unknown): facts is Fields =>
  typeof facts === 'object' && facts !== null && !Array.isArray(facts);

const isWhole = (event: AppointmentEvent): boolean =>
  Object.values(event).every((value) => value !== '' && !Number.isNaN(value));

function readFacts(told: ToldEvent, fields: Fields, dayOf: DayOf): ReadEvent {
  if (visits.has(told.kind)) return { about: 'appointment', event: appointmentOf(told, fields, dayOf) };
  const { kind, atMs } = told;
  const eventId = told.id.toLowerCase();
  const [about, what] = kind.split('.');
  const id = integerOf(fields[about === 'doctor' ? 'doctorId' : 'appointmentTypeId'], 1, mostId);
  if (Number.isNaN(id)) return { about: 'unreadable' };
  const event = { id, atMs, eventId };
  if (about === 'doctor') {
    const content = what === 'deleted' ? undefined : doctorOf(fields);
    return content === 'unreadable' ? { about: content } : { about, event: { ...event, content } };
  }
  const content = what === 'deleted' ? undefined : appointmentTypeOf(fields);
  return content === 'unreadable' ? { about: content } : { about: 'appointment_type', event: { ...event, content } };
}

function appointmentOf({ id, kind, atMs }: ToldEvent, fields: Fields, dayOf: DayOf): AppointmentEvent {
  const { status, decidedAt } = fields;
  const startMs = instantOf(fields['start']);
  return {
    eventId: id.toLowerCase(),
    kind: kind as AppointmentEventKind,
    atMs,
    day: dayOf(atMs),
    appointmentId: integerOf(fields['appointmentId'], 1, mostId),
    version: integerOf(fields['version'], 1, mostVersion),
    status: typeof status === 'string' && isStatus(status) ? status : '',
    doctorId: integerOf(fields['doctorId'], 1, mostId),
    patientId: integerOf(fields['patientId'], 1, mostId),
    appointmentTypeId: integerOf(fields['appointmentTypeId'], 1, mostId),
    startMs,
    startDay: Number.isNaN(startMs) ? '' : dayOf(startMs),
    endMs: instantOf(fields['end']),
    requestedAtMs: instantOf(fields['requestedAt']),
    decidedAtMs: decidedAt === undefined || decidedAt === null ? undefined : instantOf(decidedAt),
    priceMinor: integerOf(fields['priceMinor'], 0, mostMinor),
  };
}

function doctorOf({ firstName, lastName, occupation, active }: Fields): DoctorContent | 'unreadable' {
  if (!isText(firstName) || !isText(lastName) || !isText(occupation) || typeof active !== 'boolean')
    return 'unreadable';
  return { firstName, lastName, occupation, active };
}

function appointmentTypeOf(fields: Fields): AppointmentTypeContent | 'unreadable' {
  const { name } = fields;
  const priceMinor = integerOf(fields['priceMinor'], 0, mostMinor);
  return isText(name) && !Number.isNaN(priceMinor) ? { name, priceMinor } : 'unreadable';
}

const mostId = Number.MAX_SAFE_INTEGER;
const mostVersion = 2_147_483_647;
/** A hundred times what the catalogue takes. */
const mostMinor = 10_000_000_000_000;
/** The years 1 to 9998: the last one is for ever. */
const [firstMs, lastMs] = [-62_135_596_800_000, 253_370_764_799_999];

const integerOf = (value: unknown, least: number, most: number): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : Number.NaN;

/** Of milliseconds, or of RFC 3339. */
function instantOf(value: unknown): number {
  const ms = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  return integerOf(ms, firstMs, lastMs);
}

/** A NUL is the one character that no database takes. */
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0');
