import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { announce, listenForPublishers, payload } from './control.ts';

/** socket.io as its documentation has it, without the HTTP long-polling that its clients could begin with. */
const message = payload();
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
io.on('connection', (socket) => {
  void socket.join('all');
});
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const control = await listenForPublishers((count) => {
  for (let published = 0; published < count; published += 1) io.to('all').emit('pub', message);
});
announce({ port: (http.address() as AddressInfo).port, control });
