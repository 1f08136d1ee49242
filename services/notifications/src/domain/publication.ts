/** An event of the log as the feed tells it. */
export type LogEvent = {
  id: string;
  kind: string;
  atMs: number;
  /** A JSON object; holds more than a socket may see. */
  facts: string;
};

const shown = ['appointmentId', 'status', 'version', 'start', 'end', 'doctorId'] as const;

/**
 * What all channels' frames of an event have in common: an allow list of its facts, nothing else.
 * Throws where the facts are no JSON.
 */
export function describeEvent(event: LogEvent): string {
  const facts = JSON.parse(event.facts) as Record<string, unknown>;
  const data = Object.fromEntries(shown.filter((key) => key in facts).map((key) => [key, facts[key]]));
  const reference = { type: 'Appointment', id: facts['appointmentId'], rev: facts['version'] };
  const at = new Date(event.atMs).toISOString();
  return `"id":${JSON.stringify(event.id)},"k":${JSON.stringify(event.kind)},"ref":${JSON.stringify(reference)},"at":"${at}","d":${JSON.stringify(data)}`;
}

export type Place = { channel: string; epoch: string; offset: number };

const opening = '{"pub":';

/** The frame of an event in one channel: made once, then shared by all sockets. */
export function publicationFrame({ channel, epoch, offset }: Place, description: string): Buffer {
  const place = `"ch":${JSON.stringify(channel)},"e":${JSON.stringify(epoch)},"o":${String(offset)}`;
  return Buffer.from(`${opening}{${place},${description}}}`);
}

/** The whole state of a state channel: it has no position, the next one replaces it. */
export function snapshotFrame(
  channel: string,
  snapshot: { id: string; kind: string; at: string; data: object },
): Buffer {
  const { id, kind, at, data } = snapshot;
  return Buffer.from(JSON.stringify({ pub: { ch: channel, id, k: kind, at, d: data } }));
}

/** The publication without its frame, as it stands in the `pubs` of a reply. */
export const publicationOf = (frame: Buffer): string => frame.toString('utf8', opening.length, frame.length - 1);
