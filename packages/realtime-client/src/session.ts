import { createAcknowledger, type Acknowledger } from './acknowledger.ts';
import type { ChannelReader } from './channel-reader.ts';
import type { Emit } from './events.ts';
import { isSnapshot } from './protocol.ts';
import type {
  ChannelPage,
  Disconnect,
  Position,
  Publication,
  ServerFrame,
  Snapshot,
  Socket,
  Welcome,
} from './protocol.ts';

/** Silence after which a connection counts as lost, beyond the server's ping interval. */
const graceMs = 10_000;
const connectMs = 10_000;
const refreshAheadMs = 30_000;
const longestTimerMs = 2_000_000_000;

export type SessionOptions = {
  credential: { ticket: string } | { resume: string };
  channels: string[];
  reader: ChannelReader;
  emit: Emit;
  /** For a connection that outlives its credentials. */
  freshTicket: () => Promise<string>;
  onWelcome: () => void;
  onResume: (token: string) => void;
  onEnd: (code: number, advice: Disconnect | undefined) => void;
};

export type Session = { acknowledger: Acknowledger; close(code: number): void };

type Shared = SessionOptions & {
  socket: Socket;
  acknowledger: Acknowledger;
  send(frame: object): void;
  nextId(): number;
  /** Channels whose history was asked for: live publications of theirs that do not fit are in the answer. */
  asked: Map<number, string>;
  pingMs: number;
  silence: ReturnType<typeof setTimeout> | undefined;
  refresh: ReturnType<typeof setTimeout> | undefined;
  advice: Disconnect | undefined;
  ended: boolean;
};

/** One connection, from its first frame to its last. */
export function runSession(socket: Socket, options: SessionOptions): Session {
  let id = 0;
  const send = (frame: object): void => socket.send(JSON.stringify(frame));
  const acknowledger = createAcknowledger(send);
  const nextId = (): number => (id += 1);
  const session: Shared = {
    ...options,
    socket,
    acknowledger,
    send,
    nextId,
    asked: new Map(),
    pingMs: connectMs - graceMs,
    silence: undefined,
    refresh: undefined,
    advice: undefined,
    ended: false,
  };
  socket.onopen = () => sayHello(session);
  socket.onmessage = ({ data }: { data: unknown }) => {
    expectMore(session);
    if (!session.ended) receive(session, JSON.parse(String(data)) as ServerFrame);
  };
  socket.onerror = () => undefined;
  socket.onclose = ({ code }: { code: number }) => end(session, code);
  expectMore(session);
  const close = (code: number): void => {
    end(session, code);
    socket.close(1_000);
  };
  return { acknowledger, close };
}

function end(session: Shared, code: number): void {
  if (session.ended) return;
  session.ended = true;
  clearTimeout(session.silence);
  clearTimeout(session.refresh);
  session.acknowledger.stop();
  session.onEnd(session.advice?.code ?? code, session.advice);
}

/** A connection that says nothing for longer than its pings allow is dead, whatever TCP thinks. */
function expectMore(session: Shared): void {
  clearTimeout(session.silence);
  if (session.ended) return;
  session.silence = setTimeout(() => {
    end(session, 1_006);
    session.socket.close();
  }, session.pingMs + graceMs);
}

function sayHello({ reader, channels, credential, send, nextId }: Shared): void {
  const positions: Record<string, Position | undefined> = reader.positions();
  const names = new Set([...Object.keys(positions), ...channels]);
  const subs = [...names].map((ch) => ({ ch, since: positions[ch] }));
  send({ id: nextId(), connect: { ...credential, subs } });
}

function receive(session: Shared, frame: ServerFrame): void {
  if (frame.pub) take(session, frame.pub);
  else if (frame.disconnect) session.advice = frame.disconnect;
  else if (frame.connect) welcome(session, frame.connect);
  else if (frame.hist && frame.id !== undefined) continueFrom(session, frame.id, frame.hist);
  else if (frame.refresh) keep(session, frame.refresh);
  else if (frame.id === undefined) answerPing(session, frame);
  else session.asked.delete(frame.id);
}

function answerPing(session: Shared, { pos = {}, resume }: ServerFrame): void {
  session.send({});
  if (resume !== undefined) session.onResume(resume);
  for (const [channel, offset] of Object.entries(pos)) {
    if (session.reader.isBehind(channel, offset)) askHistory(session, channel);
  }
}

function welcome(session: Shared, { subs, ping, exp, resume }: Welcome): void {
  session.pingMs = ping * 1_000;
  keep(session, { exp, resume });
  for (const sub of subs) {
    if ('error' in sub) session.emit('refused', { channel: sub.ch, code: sub.error.code });
    else takePage(session, sub);
  }
  session.onWelcome();
}

function keep(session: Shared, { exp, resume }: { exp: number; resume: string }): void {
  session.onResume(resume);
  clearTimeout(session.refresh);
  const inMs = Math.max(1_000, exp * 1_000 - Date.now() - refreshAheadMs);
  session.refresh = setTimeout(() => void refresh(session), Math.min(inMs, longestTimerMs));
}

/** Where no ticket can be had the server ends the connection in time, and reconnecting asks again. */
async function refresh(session: Shared): Promise<void> {
  const ticket = await session.freshTicket().catch(() => undefined);
  if (ticket !== undefined && !session.ended) session.send({ id: session.nextId(), refresh: { ticket } });
}

function takePage(session: Shared, page: ChannelPage): void {
  const { ch: channel, e, o } = page;
  if (e === undefined || o === undefined || page.recovered === true) {
    for (const publication of page.pubs) take(session, publication);
    if (page.more) askHistory(session, channel);
  } else {
    session.reader.begin(page);
    if (page.why !== undefined) session.emit('reset', { channel, position: { e, o }, reason: page.why });
  }
}

function take(session: Shared, publication: Publication | Snapshot): void {
  if (isSnapshot(publication)) return session.emit('snapshot', publication);
  const step = session.reader.judge(publication);
  if (step === 'gap') askHistory(session, publication.ch);
  if (step !== 'apply') return;
  session.acknowledger.note(publication.ch, publication.o, 'recv');
  session.emit('publication', publication);
}

function askHistory(session: Shared, channel: string): void {
  if ([...session.asked.values()].includes(channel)) return;
  const id = session.nextId();
  session.asked.set(id, channel);
  session.send({ id, hist: { ch: channel, since: session.reader.positions()[channel], limit: 100 } });
}

function continueFrom(session: Shared, id: number, page: ChannelPage): void {
  session.asked.delete(id);
  takePage(session, page);
}
