import type { Event, SessionRevocation } from '@maternity/contracts';

export type NewEvent = {
  kind?: string;
  channels: string[];
  facts?: Record<string, unknown> | string;
  traceparent?: string;
};
export type StandInEvent = Event & { id: string; sequence: number; positions: { channel: string; offset: number }[] };

/** What the appointments service would keep: deterministic, in memory, and as forgetful as a test wants. */
export type StandInLog = {
  epoch: string;
  readonly events: StandInEvent[];
  readonly revocations: SessionRevocation[];
  /** Nothing is told while true, not even that one is alive. */
  silent: boolean;
  readonly calls: { history: number; follow: number };
  append(event: NewEvent): StandInEvent;
  /** A channel's events after an offset; those that were trimmed are gone. */
  after(channel: string, offset: number, limit: number): StandInEvent[];
  topOf(channel: string): number;
  firstOf(channel: string): number;
  /** Retention: forgets a channel's events up to an offset. */
  trim(channel: string, upTo: number): void;
  revoke(revocation: { sessionId?: string; accountId: number; revokedAtMs?: number }): void;
  /** Another database: offsets begin anew. */
  beginAnew(epoch: string): void;
  /** Called after every change. */
  readonly listeners: Set<() => void>;
};

export function createStandInLog(epoch = 'stand-in.1'): StandInLog {
  const channels = new Map<string, StandInEvent[]>();
  const trimmed = new Map<string, number>();
  const topOf = (channel: string): number => channels.get(channel)?.length ?? 0;
  const log: StandInLog = {
    epoch,
    events: [],
    revocations: [],
    silent: false,
    calls: { history: 0, follow: 0 },
    listeners: new Set(),
    append: (event) => {
      const made = makeEvent(event, log.events.length + 1, topOf);
      for (const { channel } of made.positions) {
        const events = channels.get(channel);
        if (events) events.push(made);
        else channels.set(channel, [made]);
      }
      log.events.push(made);
      changed(log);
      return made;
    },
    after: (channel, offset, limit) => {
      const from = Math.max(offset, trimmed.get(channel) ?? 0);
      return (channels.get(channel) ?? []).slice(from, from + limit);
    },
    topOf,
    firstOf: (channel) => {
      const first = (trimmed.get(channel) ?? 0) + 1;
      return first <= topOf(channel) ? first : 0;
    },
    trim: (channel, upTo) => {
      trimmed.set(channel, upTo);
    },
    revoke: ({ sessionId = '', accountId, revokedAtMs = Date.now() }) => {
      log.revocations.push({ sessionId, accountId, revokedAtMs });
      changed(log);
    },
    beginAnew: (next) => {
      channels.clear();
      trimmed.clear();
      log.events.length = 0;
      log.epoch = next;
      changed(log);
    },
  };
  return log;
}

function changed({ listeners }: StandInLog): void {
  for (const listener of listeners) listener();
}

function makeEvent(event: NewEvent, sequence: number, topOf: (channel: string) => number): StandInEvent {
  const { kind = 'appointment.requested', channels, facts = exampleFacts(sequence), traceparent = '' } = event;
  return {
    id: `00000000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
    sequence,
    kind,
    atMs: Date.now(),
    facts: typeof facts === 'string' ? facts : JSON.stringify(facts),
    positions: channels.map((channel) => ({ channel, offset: topOf(channel) + 1 })),
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
