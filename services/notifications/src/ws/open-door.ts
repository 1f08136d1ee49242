import { takeToken } from '../domain/token-bucket.ts';
import type { Command } from '../domain/command.ts';
import { askForPage, stopHearing } from './channel-commands.ts';
import { connect } from './connect-command.ts';
import { newConnection, place, type Connection } from './connection.ts';
import type { CreateEngine, EngineEvents, UpgradeRequest } from './engine.ts';
import { judgeUpgrade } from './judge-upgrade.ts';
import { noteDrained } from './fan-out.ts';
import { noteAlive } from './heartbeat.ts';
import { count, createHub, disconnect, forget, reply, type Hub, type HubParts } from './hub.ts';
import { acknowledgements, tally } from './metrics.ts';
import { readFrame } from './read-frame.ts';
import { refresh } from './refresh-command.ts';

const rateRetryMs = 2_000;
const errorRetryMs = 1_000;
const mostPending = 32;

/** The door: every frame comes in here, and only here are errors caught. */
export function openDoor(createEngine: CreateEngine, parts: HubParts): Hub {
  const events: EngineEvents<Connection> = {
    upgrade: (request) => accept(hub, request),
    open: (connection, socket) => {
      connection.socket = socket;
      place(hub.connections, connection);
      tally.sockets += 1;
    },
    message: (connection, text) => receive(hub, connection, text),
    drained: (connection) => noteDrained(hub, connection),
    closed: (connection, code) => forget(hub, connection, code),
  };
  const hub = createHub(createEngine(events), parts);
  return hub;
}

function accept(hub: Hub, request: UpgradeRequest): ReturnType<EngineEvents<Connection>['upgrade']> {
  const refusal = judgeUpgrade(hub, request);
  if (refusal) return { refusal };
  count(hub.waitingByAddress, request.address, 1);
  return { peer: newConnection(request.address, request.origin, Date.now()) };
}

function receive(hub: Hub, connection: Connection, text: string | undefined): void {
  const now = Date.now();
  if (connection.phase === 'closing') return;
  if (hub.limits && !takeToken(connection, now)) {
    disconnect(hub, connection, { reason: 'rate_limited', retryAfterMs: rateRetryMs });
    return;
  }
  noteAlive(connection, now);
  const command = text === undefined ? undefined : readFrame(text);
  if (command === undefined) disconnect(hub, connection, { reason: 'malformed' });
  else attempt(hub, connection, command);
}

function attempt(hub: Hub, connection: Connection, command: Command): void {
  try {
    obey(hub, connection, command)?.then(
      () => obeyPending(hub, connection),
      (error: unknown) => fail(hub, connection, error),
    );
  } catch (error) {
    fail(hub, connection, error);
  }
}

function fail(hub: Hub, connection: Connection, error: unknown): void {
  hub.log.error({ err: error }, 'a frame could not be answered');
  disconnect(hub, connection, { reason: 'server_error', retryAfterMs: errorRetryMs * (0.5 + Math.random()) });
}

function obey(hub: Hub, connection: Connection, command: Command): Promise<void> | undefined {
  if (command.kind === 'pong') return undefined;
  if (connection.phase === 'connecting') {
    postpone(hub, connection, command);
    return undefined;
  }
  const first = connection.phase === 'new';
  if (first !== (command.kind === 'connect')) {
    disconnect(hub, connection, { reason: 'malformed' });
    return undefined;
  }
  return carryOut(hub, connection, command) ?? undefined;
}

function carryOut(hub: Hub, connection: Connection, command: Command): void | Promise<void> {
  switch (command.kind) {
    case 'connect':
      return connect(hub, connection, command);
    case 'sub':
    case 'hist':
      return askForPage(hub, connection, command);
    case 'unsub':
      return stopHearing(hub, connection, command);
    case 'refresh':
      return refresh(hub, connection, command);
    case 'ack':
      for (const level of command.levels) acknowledgements.add(1, level);
      if (command.id !== undefined) reply(hub, connection, `{"id":${String(command.id)},"ack":{}}`);
      return undefined;
    case 'pong':
      return undefined;
  }
}

/** Clients may write ahead: what follows a connect waits for its answer. */
function postpone(hub: Hub, connection: Connection, command: Command): void {
  connection.pending ??= [];
  if (connection.pending.length >= mostPending)
    disconnect(hub, connection, { reason: 'rate_limited', retryAfterMs: rateRetryMs });
  else connection.pending.push(command);
}

function obeyPending(hub: Hub, connection: Connection): void {
  const { pending, phase } = connection;
  if (pending === undefined || phase !== 'live') return;
  connection.pending = undefined;
  for (const command of pending) attempt(hub, connection, command);
}
