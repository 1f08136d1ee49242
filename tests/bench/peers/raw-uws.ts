import uws from 'uWebSockets.js';
import type { us_listen_socket } from 'uWebSockets.js';
import { announce, listenForPublishers, payload } from './control.ts';

/** The floor below everything: uWebSockets.js alone, `publish` to one topic, no accounts, no log, no recovery. */
const message = payload();
const app = uws.App();
app.ws('/ws', {
  open: (socket) => {
    socket.subscribe('all');
  },
  // The first frame is answered, so that a client knows that it is back.
  message: (socket) => {
    socket.send('{}');
  },
});
const listening = await new Promise<us_listen_socket>((resolve, reject) => {
  app.listen('127.0.0.1', 0, (token) => {
    if (token === false) reject(new Error('raw uWebSockets.js cannot listen'));
    else resolve(token);
  });
});
process.once('SIGTERM', () => {
  uws.us_listen_socket_close(listening);
  process.exit(0);
});
const control = await listenForPublishers((count) => {
  for (let published = 0; published < count; published += 1) app.publish('all', message);
});
announce({ port: uws.us_socket_local_port(listening), control });
