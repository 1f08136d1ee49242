import { createChannelReader, type ChannelReader } from './channel-reader.ts';
import { createEvents, type Emit, type Listen, type State } from './events.ts';
import { subprotocol, type Disconnect, type Position, type Publication, type SocketConstructor } from './protocol.ts';
import { isTerminal, reconnectDelay } from './reconnect-delay.ts';
import { runSession, type Session } from './session.ts';

const stableMs = 30_000;
const [invalidTicket, credentialsExpired] = [4_501, 4_004];

export type RealtimeOptions = {
  /** As POST /api/v1/realtime/tickets answers it. Asked whenever a connection cannot be resumed; may reject, then it is asked again. */
  ticket: () => Promise<{ ticket: string; url: string }>;
  /** Where reading ended last time; without it, what happens from now on is told. */
  positions?: Record<string, Position>;
  /** Channels besides the account's own, which come without asking. */
  channels?: string[];
  /** Needed where there is no global WebSocket (Node 20). */
  WebSocket?: SocketConstructor;
};

export type RealtimeClient = {
  readonly on: Listen;
  readonly state: State;
  /** How far every channel was read: store it to go on from here later. */
  positions(): Record<string, Position>;
  /** Tells the server that a person saw it. */
  seen(publication: Publication): void;
  stop(): void;
};

type Client = {
  readonly options: RealtimeOptions;
  readonly WebSocket: SocketConstructor;
  readonly reader: ChannelReader;
  readonly emit: Emit;
  state: State;
  session: Session | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  stable: ReturnType<typeof setTimeout> | undefined;
  /** Attempts in a row since the last connection that held. */
  attempt: number;
  resume: string | undefined;
  url: string;
};

/** Connects, and stays connected until told otherwise by `stop` or by the server. */
export function connectRealtime(options: RealtimeOptions): RealtimeClient {
  const { on, emit } = createEvents();
  const client: Client = {
    options,
    WebSocket: options.WebSocket ?? globalWebSocket(),
    reader: createChannelReader(options.positions ?? {}),
    emit,
    state: 'connecting',
    session: undefined,
    timer: undefined,
    stable: undefined,
    attempt: 0,
    resume: undefined,
    url: '',
  };
  void open(client);
  return {
    on,
    get state() {
      return client.state;
    },
    positions: () => client.reader.positions(),
    seen: ({ ch, o }) => client.session?.acknowledger.note(ch, o, 'seen'),
    stop: () => {
      halt(client, { code: 1_000, reason: 'stopped' });
    },
  };
}

function globalWebSocket(): SocketConstructor {
  const { WebSocket } = globalThis as { WebSocket?: SocketConstructor };
  if (!WebSocket) throw new Error('There is no WebSocket here: pass one as an option.');
  return WebSocket;
}

async function open(client: Client): Promise<void> {
  become(client, 'connecting');
  const { resume } = client;
  const credential = resume === undefined ? await askTicket(client) : { resume };
  if (isStopped(client)) return;
  if (credential === undefined) {
    retry(client, undefined);
    return;
  }
  client.session = runSession(new client.WebSocket(client.url, subprotocol), {
    credential,
    channels: client.options.channels ?? [],
    reader: client.reader,
    emit: client.emit,
    freshTicket: () => freshTicket(client),
    onWelcome: () => {
      client.stable = setTimeout(() => {
        client.attempt = 0;
      }, stableMs);
      become(client, 'live');
    },
    onResume: (token) => {
      client.resume = token;
    },
    onEnd: (code, advice) => {
      ended(client, code, advice);
    },
  });
}

async function freshTicket(client: Client): Promise<string> {
  const { ticket, url } = await client.options.ticket();
  client.url = url;
  return ticket;
}

const askTicket = (client: Client): Promise<{ ticket: string } | undefined> =>
  freshTicket(client).then(
    (ticket) => ({ ticket }),
    () => undefined,
  );

const isStopped = ({ state }: Client): boolean => state === 'stopped';

function become(client: Client, state: State): void {
  if (client.state === state) return;
  client.state = state;
  client.emit('state', state);
}

function ended(client: Client, code: number, advice: Disconnect | undefined): void {
  client.session = undefined;
  clearTimeout(client.stable);
  const resumed = client.resume !== undefined;
  // Both may concern the resume token only: a ticket then decides.
  if (code === credentialsExpired || code === invalidTicket) client.resume = undefined;
  const final = isTerminal(code) && !(code === invalidTicket && resumed);
  if (final) halt(client, { code, reason: advice?.key ?? '' });
  else retry(client, advice);
}

function retry(client: Client, advice: Disconnect | undefined): void {
  if (isStopped(client)) return;
  become(client, 'waiting');
  client.timer = setTimeout(() => void open(client), reconnectDelay(client.attempt, advice));
  client.attempt += 1;
}

function halt(client: Client, how: { code: number; reason: string }): void {
  if (isStopped(client)) return;
  clearTimeout(client.timer);
  clearTimeout(client.stable);
  become(client, 'stopped');
  client.session?.close(how.code);
  client.emit('stopped', how);
}
