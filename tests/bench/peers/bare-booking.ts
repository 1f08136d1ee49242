import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Pool } from 'pg';
import { bareInsert } from './bare-insert.ts';
import { announce } from './control.ts';

/** The bare statement behind node:http: what a booking costs without accounts, rules, history, audit or idempotency. */
type Body = { doctorId: number; start: string };
const duration = 5 * 60_000;
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });

async function book(request: IncomingMessage): Promise<object> {
  const { doctorId, start } = (await json(request)) as Body;
  const begin = new Date(start);
  const end = new Date(begin.getTime() + duration);
  const { rows } = await pool.query(bareInsert(doctorId, begin, end));
  return { id: (rows[0] as { id: string }).id, doctorId, start, end };
}

const server = createServer((request, response) => {
  book(request).then(
    (visit) => {
      const text = JSON.stringify(visit);
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
    },
    () => {
      response.writeHead(409, { 'content-length': 0 }).end();
    },
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
announce({ port: (server.address() as AddressInfo).port });
