import { connect } from 'node:net';
import type { Socket } from 'node:net';

/**
 * A WebSocket client as cheap as Node allows: thousands of them share two cores with the servers that they measure.
 * One read buffer for all, no events, no copies; every server is read by the same code.
 */
export type WebSocketOptions = {
  port: number;
  path: string;
  protocol?: string;
  onOpen: (socket: LeanSocket) => void;
  /** The payload of a text frame lies in `bytes` from `start` to `end`, only until this returns. */
  onText: (bytes: Buffer, start: number, end: number) => void;
  /** Once. The close code, the HTTP status of a refused upgrade, or 1006. */
  onClose: (code: number) => void;
};

export type LeanSocket = {
  send: (text: string) => void;
  /** Breaks the connection without a word, as a network does. */
  cut: () => void;
};

type Connection = { options: WebSocketOptions; socket: Socket; lean: LeanSocket; upgraded: boolean; code: number };

const readBuffer = Buffer.allocUnsafeSlow(262_144);
const nothing = Buffer.alloc(0);
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

export function openWebSocket(options: WebSocketOptions): LeanSocket {
  // What is left of a read when a frame is not whole yet.
  let rest = nothing;
  const onread = {
    buffer: readBuffer,
    callback: (count: number): boolean => {
      const read = readBuffer.subarray(0, count);
      const bytes = rest.length > 0 ? Buffer.concat([rest, read]) : read;
      const used = take(connection, bytes);
      rest = used < bytes.length ? Buffer.from(bytes.subarray(used)) : nothing;
      return true;
    },
  };
  const socket = connect({ port: options.port, host: '127.0.0.1', onread, noDelay: true });
  const lean: LeanSocket = {
    send: (text) => socket.write(frame(opcodes.text, Buffer.from(text))),
    cut: () => socket.resetAndDestroy(),
  };
  const connection: Connection = { options, socket, lean, upgraded: false, code: 1006 };
  socket.on('error', () => undefined); // 'close' follows.
  socket.once('close', () => {
    options.onClose(connection.code);
  });
  socket.write(upgradeRequest(options));
  return lean;
}

function upgradeRequest({ path, protocol }: WebSocketOptions): string {
  const offered = protocol === undefined ? '' : `Sec-WebSocket-Protocol: ${protocol}\r\n`;
  return (
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
    `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${offered}\r\n`
  );
}

/** @returns how many bytes were dealt with. */
function take(connection: Connection, bytes: Buffer): number {
  let at = connection.upgraded ? 0 : takeUpgrade(connection, bytes);
  while (connection.upgraded && at + 2 <= bytes.length) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const start = at + headerLength(short);
    const end = start > bytes.length ? start : start + lengthOf(bytes, at, short);
    if (end > bytes.length) break;
    const opcode = (bytes[at] ?? 0) & 15;
    if (opcode === opcodes.text) connection.options.onText(bytes, start, end);
    else takeControl(connection, opcode, bytes.subarray(start, end));
    at = end;
  }
  return at;
}

function headerLength(short: number): number {
  if (short < 126) return 2;
  return short === 126 ? 4 : 10;
}

function lengthOf(bytes: Buffer, at: number, short: number): number {
  if (short < 126) return short;
  return short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
}

function takeUpgrade(connection: Connection, bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  const status = Number(bytes.toString('latin1', 9, 12));
  connection.upgraded = status === 101;
  if (connection.upgraded) {
    connection.options.onOpen(connection.lean);
  } else {
    connection.code = status;
    connection.socket.destroy();
  }
  return end + 4;
}

function takeControl(connection: Connection, opcode: number, payload: Buffer): void {
  if (opcode === opcodes.ping) connection.socket.write(frame(opcodes.pong, payload));
  if (opcode !== opcodes.close) return;
  connection.code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
  connection.socket.end(frame(opcodes.close, payload.subarray(0, 2)));
}

/** Masked with zeros, which leaves the payload as it is: the mask protects proxies, and there is none. */
function frame(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 125;
  const header = Buffer.alloc(long ? 8 : 6);
  header[0] = 128 | opcode;
  header[1] = 128 | (long ? 126 : payload.length);
  if (long) header.writeUInt16BE(payload.length, 2);
  return Buffer.concat([header, payload]);
}
