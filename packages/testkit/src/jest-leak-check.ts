import { expectNoLeaks, openHandles } from './leaks.ts';

type Handler = (event: { name: string }) => Promise<void>;

// An afterAll here would run before those of the test file, which close things. Jest's runner keeps the handlers of
// its events under this name, and `run_finish` comes after the last hook; an error in it fails the file.
const handlers = (globalThis as unknown as Record<symbol, Handler[]>)[Symbol.for('EVENT_HANDLERS')];
if (handlers === undefined) throw new Error('This Jest has no event handlers: the leak check would not run');

// Opened at their first use, which would look like a leak of the file that logs first.
if (!process.stdout.writable || !process.stderr.writable) throw new Error('This Jest worker cannot write');
const before = openHandles();
handlers.push(async ({ name }) => {
  if (name === 'run_finish') await expectNoLeaks(before);
});
