import type { DashboardSnapshot, Event, SessionRevocation } from '@maternity/contracts';

export type NewEvent = {
  kind?: string;
  channels: string[];
  facts?: Record<string, unknown> | string;
  traceparent?: string;
  /** Told again under the id that it had, or of another time. */
  id?: string;
  atMs?: number;
};
export type StandInEvent = Event & {
  id: string;
  sequence: number;
  positions: { channel: string; offset: number }[];
};

/** What the appointments service would keep: deterministic, in memory, and as forgetful as a test wants. */
export type StandInLog = {
  epoch: string;
  readonly events: StandInEvent[];
  readonly channels: Map<string, { events: StandInEvent[]; trimmed: number }>;
  /** Retention: followers learn nothing of events up to this sequence. */
  trimmed: number;
  readonly revocations: SessionRevocation[];
  /** What analytics would tell of the hospital's day. */
  dashboard: DashboardSnapshot | undefined;
  /** Nothing is told while true, not even that one is alive. */
  silent: boolean;
  readonly calls: { history: number; follow: number };
  /** Called after every change. */
  readonly listeners: Set<() => void>;
};

export const createStandInLog = (epoch = 'stand-in.1'): StandInLog => ({
  epoch,
  events: [],
  channels: new Map(),
  trimmed: 0,
  revocations: [],
  dashboard: undefined,
  silent: false,
  calls: { history: 0, follow: 0 },
  listeners: new Set(),
});

export function appendEvent(log: StandInLog, event: NewEvent): StandInEvent {
  const made = makeEvent(log, event);
  for (const { channel } of made.positions) {
    const known = log.channels.get(channel);
    if (known) known.events.push(made);
    else log.channels.set(channel, { events: [made], trimmed: 0 });
  }
  log.events.push(made);
  changed(log);
  return made;
}

/** Retention: forgets a channel's events up to an offset. */
export function trimChannel(log: StandInLog, channel: string, upTo: number): void {
  const known = log.channels.get(channel);
  if (known) known.trimmed = upTo;
}

/** Retention of the whole log: whoever stands before this sequence has lost events. */
export function trimLog(log: StandInLog, upTo: number): void {
  log.trimmed = upTo;
}

export function revokeSession(
  log: StandInLog,
  {
    sessionId = '',
    accountId,
    revokedAtMs = Date.now(),
  }: { sessionId?: string; accountId: number; revokedAtMs?: number },
): void {
  log.revocations.push({ sessionId, accountId, revokedAtMs });
  changed(log);
}

export function showDashboard(log: StandInLog, snapshot: DashboardSnapshot): void {
  log.dashboard = snapshot;
  changed(log);
}

/** Another database: offsets and sequences begin anew. */
export function beginLogAnew(log: StandInLog, epoch: string): void {
  log.channels.clear();
  log.events.length = 0;
  log.trimmed = 0;
  log.epoch = epoch;
  changed(log);
}

export const topOf = ({ channels }: StandInLog, channel: string): number => channels.get(channel)?.events.length ?? 0;

/** A channel's events after an offset; those that were trimmed are gone. */
export function eventsAfter(
  { channels }: StandInLog,
  { channel, offset, limit }: { channel: string; offset: number; limit: number },
): StandInEvent[] {
  const { events, trimmed } = channels.get(channel) ?? { events: [], trimmed: 0 };
  const from = Math.max(offset, trimmed);
  return events.slice(from, from + limit);
}

/** The oldest offset kept, 0 where there is none. */
export function firstOf(log: StandInLog, channel: string): number {
  const first = (log.channels.get(channel)?.trimmed ?? 0) + 1;
  return first <= topOf(log, channel) ? first : 0;
}

function changed({ listeners }: StandInLog): void {
  for (const listener of listeners) listener();
}

function makeEvent(log: StandInLog, event: NewEvent): StandInEvent {
  const sequence = log.events.length + 1;
  const { kind = 'appointment.requested', channels, facts = exampleFacts(sequence), traceparent = '' } = event;
  return {
    id: event.id ?? `00000000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
    sequence,
    kind,
    atMs: event.atMs ?? Date.now(),
    facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
    positions: channels.map((channel) => ({ channel, offset: topOf(log, channel) + 1 })),
    traceparent,
  };
}

/** Holds more than a socket may see. */
const exampleFacts = (number: number): Record<string, unknown> => ({
  appointmentId: number,
  status: 'waiting_for_approval',
  version: 1,
  doctorId: 7,
  patientId: 3,
  appointmentTypeId: 1,
  start: '2026-11-30T09:00:00.000Z',
  end: '2026-11-30T09:30:00.000Z',
  requestedAt: '2026-11-24T09:00:00.000Z',
  priceMinor: 12_500,
});
