import type { ServerResponse } from 'node:http';
import type { Exchange } from './exchange.ts';

type Content = { status: number; type?: string; body?: unknown; headers?: Record<string, string> };

/**
 * Writes a JSON answer with the headers that all answers share. One flat list goes into writeHead, which neither
 * copies nor looks up anything: setting a dozen headers one by one measured 5 % of a cheap request.
 */
export function send(response: ServerResponse, { requestId, headers: shared }: Exchange, content: Content): void {
  const { status, type = 'application/json; charset=utf-8', body, headers } = content;
  const list = [...shared, 'x-request-id', requestId];
  for (const name in headers) list.push(name, headers[name] ?? '');
  if (body === undefined) {
    response.writeHead(status, list).end();
    return;
  }
  const text = JSON.stringify(body);
  list.push('content-type', type, 'content-length', String(Buffer.byteLength(text)));
  response.writeHead(status, list).end(text);
}
