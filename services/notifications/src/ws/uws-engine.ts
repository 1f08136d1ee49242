import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { unavailable } from '@maternity/errors';
import { loadNativeBinary } from './native-binary.ts';
import {
  idleSeconds,
  mostBufferedBytes,
  mostMessageBytes,
  socketPath,
  statusTexts,
  subprotocol,
  type CreateEngine,
  type Engine,
  type EngineEvents,
  type Refusal,
  type Socket,
  type UpgradeRequest,
} from './engine.ts';

// The part of the native interface that is used. The package is optional, so its types may be absent.
type NativeSocket = {
  send(message: Buffer | string, isBinary: boolean, compress: boolean): number;
  cork(work: () => void): unknown;
  getBufferedAmount(): number;
  end(code: number, reason: string): void;
};
type Peered<Peer> = NativeSocket & { peer: Peer };
type NativeRequest = { getUrl(): string; getQuery(): string; getHeader(name: string): string };
type NativeResponse = {
  cork(work: () => void): unknown;
  writeStatus(status: string): NativeResponse;
  writeHeader(name: string, value: string): NativeResponse;
  end(body: string, closeConnection?: boolean): unknown;
  getRemoteAddressAsText(): ArrayBuffer;
  upgrade(userData: object, key: string, protocol: string, extensions: string, context: unknown): void;
};
type NativeApp = {
  ws(path: string, behavior: Record<string, unknown>): NativeApp;
  any(path: string, handler: (response: NativeResponse, request: NativeRequest) => void): NativeApp;
  listen(host: string, port: number, options: number, done: (token: unknown) => void): NativeApp;
  close(): NativeApp;
};
type Native = {
  App(): NativeApp;
  DISABLED: number;
  LIBUS_LISTEN_EXCLUSIVE_PORT: number;
  us_listen_socket_close(token: unknown): void;
  us_socket_local_port(token: unknown): number;
};

/** Throws where this machine has no native engine that can be trusted and loaded. */
export function loadUwsEngine(): CreateEngine {
  const packageFile = createRequire(import.meta.url).resolve('uWebSockets.js');
  const native = loadNativeBinary(dirname(packageFile)) as Native;
  return (events) => createEngine(native, events);
}

function createEngine<Peer>(native: Native, events: EngineEvents<Peer>): Engine {
  const app = native.App();
  let listening: unknown;
  app.ws('/*', { ...settings(native), ...handlers(events) });
  app.any('/*', (response, request) => {
    const known = request.getUrl() === socketPath;
    refuse(response, known ? { status: 426, reason: 'WebSocket only' } : { status: 404, reason: 'no such path' });
  });
  return {
    name: 'native',
    listen: async (host, port) => {
      app.listen(host, port, native.LIBUS_LISTEN_EXCLUSIVE_PORT, (token) => {
        listening = token;
      });
      if (!listening) throw unavailable('port-taken', `WebSocket cannot listen on ${host}:${String(port)}.`);
      return native.us_socket_local_port(listening);
    },
    send,
    buffered: (socket) => nativeOf(socket).getBufferedAmount(),
    end,
    stopListening: () => {
      if (listening) native.us_listen_socket_close(listening);
      listening = undefined;
    },
    terminate: () => app.close(),
  };
}

const settings = (native: Native): Record<string, unknown> => ({
  compression: native.DISABLED,
  maxPayloadLength: mostMessageBytes,
  maxBackpressure: mostBufferedBytes,
  idleTimeout: idleSeconds,
  sendPingsAutomatically: true,
});

function handlers<Peer>(events: EngineEvents<Peer>): Record<string, unknown> {
  return {
    upgrade: (response: NativeResponse, request: NativeRequest, context: unknown) => {
      const decision = events.upgrade(describe(response, request));
      if ('refusal' in decision) {
        refuse(response, decision.refusal);
        return;
      }
      const key = request.getHeader('sec-websocket-key');
      response.upgrade({ peer: decision.peer }, key, subprotocol, '', context);
    },
    open: (socket: Peered<Peer>) => events.open(socket.peer, socketOf(socket)),
    message: (socket: Peered<Peer>, message: ArrayBuffer, isBinary: boolean) => {
      events.message(socket.peer, isBinary ? undefined : Buffer.from(message).toString());
    },
    drain: (socket: Peered<Peer>) => events.drained(socket.peer),
    close: (socket: Peered<Peer>, code: number) => events.closed(socket.peer, code),
  };
}

const nativeOf = (socket: Socket): NativeSocket => socket as unknown as NativeSocket;
const socketOf = (socket: NativeSocket): Socket => socket as unknown as Socket;

// One function for all corked writes, fed by two variables: a closure a write would be garbage a socket a message.
let corkedSocket: NativeSocket | undefined;
let corkedFrames: readonly (Buffer | string)[] = [];
function sendCorked(): void {
  for (const frame of corkedFrames) corkedSocket?.send(frame, false, false);
}

function send(socket: Socket, frames: readonly (Buffer | string)[]): void {
  const [only] = frames;
  if (only === undefined) return;
  corkedSocket = nativeOf(socket);
  corkedFrames = frames;
  if (frames.length === 1) corkedSocket.send(only, false, false);
  else corkedSocket.cork(sendCorked);
  corkedSocket = undefined;
  corkedFrames = [];
}

function end(socket: Socket, last: string, code: number): void {
  const target = nativeOf(socket);
  target.cork(() => {
    target.send(last, false, false);
    target.end(code, '');
  });
}

function describe(response: NativeResponse, request: NativeRequest): UpgradeRequest {
  return {
    path: request.getUrl(),
    query: request.getQuery(),
    origin: request.getHeader('origin') || undefined,
    protocols: request.getHeader('sec-websocket-protocol'),
    address: Buffer.from(response.getRemoteAddressAsText()).toString(),
  };
}

function refuse(response: NativeResponse, { status, reason, retryAfterSeconds }: Refusal): void {
  response.cork(() => {
    response.writeStatus(`${String(status)} ${statusTexts[status]}`);
    if (retryAfterSeconds !== undefined) response.writeHeader('Retry-After', String(retryAfterSeconds));
    if (status === 426) response.writeHeader('Upgrade', 'websocket');
    response.writeHeader('Content-Type', 'text/plain; charset=utf-8').end(reason, true);
  });
}
