export type DoctorContent = { firstName: string; lastName: string; occupation: string; active: boolean };
export type AppointmentTypeContent = { name: string; priceMinor: number };

/** A change of one thing of the catalogue; without content it was deleted. */
export type CatalogueEvent<Content> = { id: number; atMs: number; eventId: string; content: Content | undefined };

/** What one thing of the catalogue was in [validFromMs, validToMs). */
export type CatalogueVersion<Content> = {
  id: number;
  validFromMs: number;
  validToMs: number;
  deleted: boolean;
  eventId: string;
  content: Content;
};

/** Where the present version ends: in 9999, which stands for not at all. */
export const forEverMs = Date.UTC(9999, 11, 31);

/**
 * The versions that have to be written so that what is known and what is new follow one another without gap or overlap.
 * The outcome depends on which events there were, not on their order, their company or how often they came: of several in
 * one millisecond, the one with the greatest id counts.
 */
export function versionsToWrite<Content extends object>(
  stored: readonly CatalogueVersion<Content>[],
  events: readonly CatalogueEvent<Content>[],
  nobody: Content,
): CatalogueVersion<Content>[] {
  const moments = new Map<string, CatalogueEvent<Content>>();
  for (const event of [...stored.map(eventOf), ...events]) {
    const key = `${event.id} ${event.atMs}`;
    if (event.eventId > (moments.get(key)?.eventId ?? '')) moments.set(key, event);
  }
  const chains = new Map<number, CatalogueEvent<Content>[]>();
  for (const event of moments.values()) chains.set(event.id, [...(chains.get(event.id) ?? []), event]);
  const before = new Set(stored.map(textOf));
  return [...chains.values()]
    .flatMap((chain) => chainOf(chain, nobody))
    .filter((version) => !before.has(textOf(version)));
}

const textOf = <Content extends object>({ content, ...version }: CatalogueVersion<Content>): string =>
  JSON.stringify([version.id, version.validFromMs, version.validToMs, version.eventId, Object.entries(content).sort()]);

const eventOf = <Content>({ id, validFromMs, eventId, deleted, content }: CatalogueVersion<Content>) => ({
  id,
  atMs: validFromMs,
  eventId,
  content: deleted ? undefined : content,
});

/** What was deleted keeps the name that it had. */
function chainOf<Content>(events: CatalogueEvent<Content>[], nobody: Content): CatalogueVersion<Content>[] {
  const sorted = events.toSorted((a, b) => a.atMs - b.atMs);
  let last = nobody;
  return sorted.map(({ id, atMs, eventId, content }, place) => {
    last = content ?? last;
    const validToMs = sorted[place + 1]?.atMs ?? forEverMs;
    return { id, validFromMs: atMs, validToMs, deleted: content === undefined, eventId, content: last };
  });
}
