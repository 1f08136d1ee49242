/**
 * Loaded into every service that the launcher starts (node --import): the launcher holds the other end of its standard
 * input, which closes when the launcher dies, however it dies. Without it a kill -9 would leave services that hold
 * their ports.
 */
const drainWithinMilliseconds = 20_000;

process.stdin.once('close', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), drainWithinMilliseconds).unref();
});
process.stdin.on('error', () => undefined);
process.stdin.resume().unref();

export {};
