import { disconnect, type Hub } from './hub.ts';

const tickMs = 100;
/** Seconds kept for the last sockets to be gone. */
const reserveSeconds = 5;
/** Fewer sockets than this a second are no storm for whoever takes them over. */
const leastPerSecond = 200;
const returnSpreadMs = 5_000;

/** Lets sockets go in waves, each told when to come back, then waits until the engine has seen them all close. */
export async function drain(hub: Hub, seconds: number): Promise<void> {
  hub.draining = true;
  hub.engine.stopListening();
  const perSecond = Math.max(leastPerSecond, hub.connections.length / Math.max(1, seconds - reserveSeconds));
  const perTick = Math.ceil((perSecond * tickMs) / 1_000);
  const deadline = Date.now() + seconds * 1_000;
  while (hub.connections.length > 0 && Date.now() < deadline) {
    const open = hub.connections.filter(({ phase }) => phase !== 'closing');
    for (const connection of open.slice(0, perTick)) {
      disconnect(hub, connection, { reason: 'drain', retryAfterMs: Math.random() * returnSpreadMs });
    }
    if (hub.connections.length > 0) await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
  hub.engine.terminate();
}
