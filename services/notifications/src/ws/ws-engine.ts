import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { unavailable } from '@maternity/errors';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import {
  idleSeconds,
  mostBufferedBytes,
  mostMessageBytes,
  socketPath,
  statusTexts,
  subprotocol,
  type Engine,
  type EngineEvents,
  type Refusal,
  type Socket,
  type UpgradeRequest,
} from './engine.ts';

/** The same port without native code, for machines where that cannot load. */
export function createWsEngine<Peer>(events: EngineEvents<Peer>): Engine {
  const server = createServer(answerPlain);
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostMessageBytes,
    perMessageDeflate: false,
    handleProtocols: () => subprotocol,
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const decision = events.upgrade(describe(request));
    if ('refusal' in decision) {
      stream.end(refusalText(decision.refusal));
      return;
    }
    accept({ webSockets, request, stream, head }, events, decision.peer);
  });
  const pings = setInterval(() => pingAll(webSockets), (idleSeconds / 2) * 1_000);
  return {
    name: 'ws',
    listen: (host, port) => listen(server, host, port),
    send,
    buffered: (socket) => webSocketOf(socket).bufferedAmount,
    end: (socket, last, code) => {
      send(socket, [last]);
      webSocketOf(socket).close(code);
    },
    stopListening: () => server.close(),
    terminate: () => {
      clearInterval(pings);
      for (const socket of webSockets.clients) socket.terminate();
      server.closeAllConnections();
    },
  };
}

type Upgrade = { webSockets: WebSocketServer; request: IncomingMessage; stream: Duplex; head: Buffer };

function accept<Peer>(upgrade: Upgrade, events: EngineEvents<Peer>, peer: Peer): void {
  const { webSockets, request, stream, head } = upgrade;
  const lost = (): void => events.closed(peer, 1006);
  // ws answers a broken handshake itself and destroys the stream without calling back.
  stream.once('close', lost);
  webSockets.handleUpgrade(request, stream, head, (socket) => {
    stream.off('close', lost);
    stream.on('drain', () => events.drained(peer));
    socket.on('message', (data: RawData, isBinary: boolean) => {
      events.message(peer, isBinary ? undefined : (data as Buffer).toString());
    });
    socket.on('pong', () => awaiting.delete(socket));
    socket.on('error', () => undefined);
    socket.on('close', (code) => events.closed(peer, code));
    events.open(peer, socketOf(socket));
  });
}

const webSocketOf = (socket: Socket): WebSocket => socket as unknown as WebSocket;
const socketOf = (socket: WebSocket): Socket => socket as unknown as Socket;
type Corkable = { _socket?: { cork(): void; uncork(): void } };

function send(socket: Socket, frames: readonly (Buffer | string)[]): void {
  const target = webSocketOf(socket);
  if (target.readyState !== target.OPEN) return;
  const stream = (target as unknown as Corkable)._socket;
  stream?.cork();
  for (const frame of frames) target.send(frame, { binary: false });
  stream?.uncork();
  if (target.bufferedAmount > mostBufferedBytes) target.terminate();
}

const awaiting = new WeakSet<WebSocket>();
function pingAll({ clients }: WebSocketServer): void {
  for (const socket of clients) {
    if (awaiting.has(socket)) socket.terminate();
    else {
      awaiting.add(socket);
      socket.ping();
    }
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ message }) => {
      reject(unavailable('port-taken', `WebSocket cannot listen on ${host}:${String(port)}: ${message}`));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function describe({ url = '/', headers, socket }: IncomingMessage): UpgradeRequest {
  const [path = '/', ...query] = url.split('?');
  const { origin } = headers;
  const protocols = headers['sec-websocket-protocol'] ?? '';
  return { path, query: query.join('?'), origin, protocols, address: socket.remoteAddress ?? '' };
}

function answerPlain(request: IncomingMessage, response: ServerResponse): void {
  const known = (request.url ?? '').split('?', 1)[0] === socketPath;
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' };
  if (known) response.writeHead(426, { ...headers, Upgrade: 'websocket' }).end('WebSocket only');
  else response.writeHead(404, headers).end('no such path');
}

function refusalText({ status, reason, retryAfterSeconds }: Refusal): string {
  const lines = [
    `HTTP/1.1 ${String(status)} ${statusTexts[status]}`,
    'Content-Type: text/plain; charset=utf-8',
    'Connection: close',
    `Content-Length: ${String(Buffer.byteLength(reason))}`,
  ];
  if (retryAfterSeconds !== undefined) lines.push(`Retry-After: ${String(retryAfterSeconds)}`);
  return `${lines.join('\r\n')}\r\n\r\n${reason}`;
}
