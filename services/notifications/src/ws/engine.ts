declare const brand: unique symbol;
/** An open socket of the engine that made it. */
export type Socket = { readonly [brand]: true };

export type UpgradeRequest = {
  path: string;
  query: string;
  origin: string | undefined;
  /** Sec-WebSocket-Protocol as it came. */
  protocols: string;
  address: string;
};

export type Refusal = { status: keyof typeof statusTexts; reason: string; retryAfterSeconds?: number };

/** What the door decides; `Peer` is its own record of a socket. */
export type EngineEvents<Peer> = {
  upgrade(request: UpgradeRequest): { peer: Peer } | { refusal: Refusal };
  open(peer: Peer, socket: Socket): void;
  /** `text` is undefined for a binary message. */
  message(peer: Peer, text: string | undefined): void;
  /** Some of what was buffered has left. */
  drained(peer: Peer): void;
  /** Called exactly once for every accepted upgrade. */
  closed(peer: Peer, code: number): void;
};

/**
 * All that the door needs from a WebSocket server. Frames are whole text messages; they may be sent again to other
 * sockets and are never changed.
 */
export type Engine = {
  readonly name: 'native' | 'ws';
  /** Resolves to the port; rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  /** All frames leave in one write where the transport can take them. */
  send(socket: Socket, frames: readonly (Buffer | string)[]): void;
  /** Bytes that wait in the process because the reader is slow. */
  buffered(socket: Socket): number;
  /** Sends a last frame and the close code. */
  end(socket: Socket, last: string, code: number): void;
  /** No new connections; open sockets go on. */
  stopListening(): void;
  /** Cuts whatever is still open. */
  terminate(): void;
};

export type CreateEngine = <Peer>(events: EngineEvents<Peer>) => Engine;

export const socketPath = '/ws';
export const subprotocol = 'maternity.v1+json';

/** Longer messages are not even read to their end; the protocol's own limit is lower. */
export const mostMessageBytes = 65_536;
/** Above what the door allows itself: at this the engine drops, which must never be needed. */
export const mostBufferedBytes = 1_048_576;
/** Seconds of silence until the transport's own ping, which finds dead TCP connections. */
export const idleSeconds = 60;

export const statusTexts = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;
