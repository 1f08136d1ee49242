import { setTimeout as delay } from 'node:timers/promises';
import type { Gate } from './gate.ts';
import { realtimeTicket } from './token.ts';
import type { Holder } from './token.ts';
import { openWebSocket } from './web-socket.ts';
import type { LeanSocket } from './web-socket.ts';

/** What went wrong, added up over all clients of a run. `lost`, `twice` and `refused` have to stay 0. */
export type Tally = {
  seen: number;
  connects: number;
  /** Offsets that never came. */
  lost: number;
  /** Publications that came again after they had been seen. */
  twice: number;
  /** Credentials, subscriptions and recoveries that the server turned down. */
  refused: number;
  /** Errors that say "come again", as while appointments is down; with them nothing is wrong until something is lost. */
  putOff: number;
};

export const newTally = (): Tally => ({ seen: 0, connects: 0, lost: 0, twice: 0, refused: 0, putOff: 0 });

export type LobbyOptions = {
  port: number;
  holder: Holder;
  ticketSecret: string;
  tally: Tally;
  /** Milliseconds to wait before connecting again. */
  pause: () => number;
  /** Shared by clients, so that they do not overrun the server's backlog. */
  gate: Gate;
  onPublication?: (publication: Publication) => void;
};

export type LobbyClient = {
  readonly holder: Holder;
  /** Offsets by channel: what has been seen. */
  readonly positions: Map<string, Position>;
  /** Connected, and everything that had been missed is here. */
  isCurrent: () => boolean;
  cut: () => void;
  stop: () => void;
};

type Position = { epoch: string; offset: number };
export type Publication = { ch: string; e: string; o: number; id: string; k: string; d: Record<string, unknown> };
type Page = { ch: string; e: string; o: number; recovered?: boolean; pubs?: Publication[]; more?: boolean };
type Subscription = Page & { error?: { code: number } };
type Incoming = {
  pub?: Publication;
  connect?: { resume: string; subs: Subscription[] };
  hist?: Page;
  error?: { retry: boolean };
  disconnect?: unknown;
};
type State = {
  options: LobbyOptions;
  positions: Map<string, Position>;
  /** Channels of this connection that still page their history. */
  behind: Set<string>;
  connected: boolean;
  stopped: boolean;
  resume: string | undefined;
  socket: LeanSocket | undefined;
};

const reconnectWithinMs = 60_000;

/** A client that checks what it is told: every offset once, in order, across any number of connections. */
export function openLobby(options: LobbyOptions): LobbyClient {
  const state: State = {
    options,
    positions: new Map(),
    behind: new Set(),
    connected: false,
    stopped: false,
    resume: undefined,
    socket: undefined,
  };
  void connect(state);
  return {
    holder: options.holder,
    positions: state.positions,
    isCurrent: () => state.connected && state.behind.size === 0,
    cut: () => {
      state.connected = false;
      state.socket?.cut();
    },
    stop: () => {
      state.stopped = true;
      state.socket?.cut();
    },
  };
}

async function connect(state: State): Promise<void> {
  const { gate, port } = state.options;
  await gate.enter();
  let waiting = true;
  const settled = (): void => {
    if (waiting) gate.leave();
    waiting = false;
  };
  const socket = openWebSocket({
    port,
    path: '/ws',
    protocol: 'maternity.v1+json',
    onOpen: (opened) => {
      settled();
      opened.send(connectFrame(state));
    },
    onText: (bytes, start, end) => {
      receive(state, socket, JSON.parse(bytes.toString('utf8', start, end)) as Incoming);
    },
    onClose: () => {
      settled();
      state.connected = false;
      if (!state.stopped) void reconnect(state);
    },
  });
  state.socket = socket;
}

async function reconnect(state: State): Promise<void> {
  await delay(state.options.pause(), undefined, { ref: false });
  if (!state.stopped) await connect(state);
}

function connectFrame({ options, positions, resume }: State): string {
  const subs = [...positions].map(([ch, { epoch, offset }]) => ({ ch, since: { e: epoch, o: offset } }));
  const proof = resume === undefined ? { ticket: realtimeTicket(options.holder, options.ticketSecret) } : { resume };
  return JSON.stringify({ id: 1, connect: { ...proof, subs } });
}

function receive(state: State, socket: LeanSocket, frame: Incoming): void {
  if (frame.pub) see(state, frame.pub);
  else if (frame.connect) welcome(state, socket, frame.connect);
  else if (frame.hist) turnPage(state, socket, frame.hist);
  else if (frame.error?.retry) {
    state.options.tally.putOff += 1;
    socket.cut();
  } else if (frame.error) {
    state.options.tally.refused += 1;
    state.resume = undefined;
  } else if (!frame.disconnect) socket.send('{}'); // A ping.
}

function welcome(state: State, socket: LeanSocket, { resume, subs }: { resume: string; subs: Subscription[] }): void {
  state.resume = resume;
  state.behind.clear();
  state.options.tally.connects += 1;
  for (const subscription of subs) {
    if (subscription.error) state.options.tally.refused += 1;
    // A state channel such as ops:dashboard has no positions.
    else if (typeof subscription.o === 'number') turnPage(state, socket, subscription);
  }
  state.connected = true;
}

function turnPage(state: State, socket: LeanSocket, page: Page): void {
  const known = state.positions.get(page.ch);
  if (!known || page.recovered === false) {
    if (known) state.options.tally.refused += 1;
    state.positions.set(page.ch, { epoch: page.e, offset: page.o });
    return;
  }
  for (const publication of page.pubs ?? []) see(state, { ...publication, ch: page.ch, e: page.e });
  if (page.more) {
    state.behind.add(page.ch);
    const since = { e: known.epoch, o: known.offset };
    socket.send(JSON.stringify({ id: 3, hist: { ch: page.ch, since, limit: 100 } }));
  } else {
    state.behind.delete(page.ch);
  }
}

function see(state: State, publication: Publication): void {
  const { tally, onPublication } = state.options;
  const position = state.positions.get(publication.ch);
  if (!position || publication.o <= position.offset) {
    tally.twice += 1;
    return;
  }
  tally.lost += publication.o - position.offset - 1;
  tally.seen += 1;
  position.offset = publication.o;
  onPublication?.(publication);
}

/** Resolves once all clients are connected and have what they missed. */
export async function allCurrent(clients: LobbyClient[]): Promise<void> {
  const deadline = Date.now() + reconnectWithinMs;
  while (!clients.every((client) => client.isCurrent())) {
    if (Date.now() > deadline) {
      const missing = clients.filter((client) => !client.isCurrent()).length;
      throw new Error(`${missing} of ${clients.length} sockets are not back after ${reconnectWithinMs / 1_000} s`);
    }
    await delay(5);
  }
}
