import type { Calendar } from '../domain/slots.ts';
import type { AppointmentTypeStore, Cache, CalendarStore, DoctorStore, PageRequest } from './directory-ports.ts';

/** How often the catalogue has changed, as far as this process knows. */
export type Generation = {
  /** undefined while it cannot be known: then nothing is taken from the cache. */
  current(): number | undefined;
  /** Learns it anew; never throws. */
  refresh(): Promise<void>;
};

type Parts = { cache: Cache; generation: Generation };

const keepMs = 60_000;

/**
 * Doctors as they stood at a generation of the catalogue. The generation is part of the key, so a change by anybody
 * leaves what was kept before out of reach; a writer learns the new one before it gets its answer.
 */
export function cachedDoctors(store: DoctorStore, parts: Parts): DoctorStore {
  const changing = changingWith(parts.generation);
  return {
    list: (page) => readThrough(parts, `doctors:${pageKey(page)}`, () => store.list(page)),
    find: (id) => readThrough(parts, `doctor:${id}`, () => store.find(id)),
    create: (...call) => changing(() => store.create(...call)),
    update: (...call) => changing(() => store.update(...call)),
    remove: (...call) => changing(() => store.remove(...call)),
  };
}

/** Appointment types, likewise. */
export function cachedAppointmentTypes(store: AppointmentTypeStore, parts: Parts): AppointmentTypeStore {
  const changing = changingWith(parts.generation);
  return {
    list: (page) => readThrough(parts, `types:${pageKey(page)}`, () => store.list(page)),
    find: (id) => readThrough(parts, `type:${id}`, () => store.find(id)),
    create: (...call) => changing(() => store.create(...call)),
    update: (...call) => changing(() => store.update(...call)),
    remove: (...call) => changing(() => store.remove(...call)),
  };
}

/** Calendars by doctor. They carry their version, and whoever uses one compares it inside the database. */
export function cachedCalendars(
  load: (doctorId: number) => Promise<Calendar | undefined>,
  cache: Cache,
): CalendarStore {
  const reload = async (doctorId: number): Promise<Calendar | undefined> => {
    const calendar = await load(doctorId);
    if (calendar) await cache.set(`calendar:${doctorId}`, calendar, keepMs);
    return calendar;
  };
  return {
    load: async (doctorId) =>
      ((await cache.get(`calendar:${doctorId}`)) as Calendar | undefined) ?? (await reload(doctorId)),
    reload,
  };
}

async function readThrough<T>({ cache, generation }: Parts, name: string, load: () => Promise<T>): Promise<T> {
  const at = generation.current();
  const key = `${name}:${at ?? ''}`;
  const kept = at === undefined ? undefined : ((await cache.get(key)) as T | undefined);
  if (kept !== undefined) return kept;
  const loaded = await load();
  if (at !== undefined && loaded !== undefined) await cache.set(key, loaded, keepMs);
  return loaded;
}

const changingWith =
  (generation: Generation) =>
  async <T>(change: () => Promise<T>): Promise<T> => {
    const result = await change();
    await generation.refresh();
    return result;
  };

const pageKey = ({ limit, beforeId, activeOnly }: PageRequest & { activeOnly: boolean }): string =>
  `${limit}:${beforeId ?? 0}:${activeOnly}`;
