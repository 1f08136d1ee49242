import { spawn } from 'node:child_process';

/**
 * Stops a process (and deletes its folder) when ours dies, however it dies: the pipe between us closes. Servers that
 * a test started must not outlive a Jest that was killed.
 */
export function stopWhenWeDie(pid: number, folder = ''): { release: () => void } {
  // Bounded: where nobody reaps orphans, a dead process looks alive for ever.
  const wait = 'for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" || break; sleep 0.5; done';
  const script = `cat >/dev/null; kill -INT "$1"; ${wait}; [ -z "$2" ] || rm -rf "$2"`;
  const guard = spawn('sh', ['-c', script, 'sh', `${pid}`, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  // A pipe counts as work to wait for, though its type does not say that it can be told not to.
  (guard.stdin as unknown as { unref: () => void }).unref();
  return { release: () => guard.kill() };
}
